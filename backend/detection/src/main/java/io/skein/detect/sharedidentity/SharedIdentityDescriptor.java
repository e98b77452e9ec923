// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sharedidentity;

import static io.skein.detect.ParameterDescriptor.Type.DECIMAL;
import static io.skein.detect.ParameterDescriptor.Type.INTEGER;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.ParameterDescriptor;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import io.skein.detect.sharedidentity.SharedIdentityParameters.Weights;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How shared identity describes itself, and its parameters as text. */
final class SharedIdentityDescriptor {

    static final String ID = "shared-identity";
    static final int VERSION = 1;

    private static final String MIN_TIE = "minTie";
    private static final String MIN_PARTIES = "minParties";
    static final String MAX_DEGREE = "maxDegree";
    private static final String DOCUMENT = "documentWeight";
    private static final String DEVICE = "deviceWeight";
    private static final String PHONE = "phoneWeight";
    private static final String EMAIL = "emailWeight";
    private static final String ADDRESS = "addressWeight";

    static final String CUSTOMERS = "customers";
    static final String IDENTIFIERS = "identifiers";
    static final String STRONGEST_TIE = "strongestTie";
    static final String MUTUAL_TRANSFERS = "mutualTransfers";
    static final String MUTUAL_AMOUNT = "mutualAmount";

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            ID,
            VERSION,
            new LocalizedText("Shared-identity ring", "共用身份团伙"),
            new LocalizedText(
                    "Customers who claim to be strangers are known by the same documents, devices, telephones, e-mail or postal"
                            + " addresses: one hand may hold all their accounts.",
                    "声称互不相识的客户使用相同的证件、设备、电话、电子邮箱或地址：其账户可能由同一人掌控。"),
            parameterDescriptors(),
            indicatorDescriptors());

    private SharedIdentityDescriptor() {}

    static SharedIdentityParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(DESCRIPTOR.parameters(), values);
        return new SharedIdentityParameters(
                new Weights(
                        reader.decimal(DOCUMENT),
                        reader.decimal(DEVICE),
                        reader.decimal(PHONE),
                        reader.decimal(EMAIL),
                        reader.decimal(ADDRESS)),
                reader.decimal(MIN_TIE),
                reader.integer(MIN_PARTIES),
                reader.integer(MAX_DEGREE));
    }

    static ParameterValues write(SharedIdentityParameters parameters) {
        Weights weights = parameters.weights();
        return new ParameterValues(Map.of(
                MIN_TIE, plain(parameters.minTie()),
                MIN_PARTIES, Integer.toString(parameters.minParties()),
                MAX_DEGREE, Integer.toString(parameters.maxDegree()),
                DOCUMENT, plain(weights.document()),
                DEVICE, plain(weights.device()),
                PHONE, plain(weights.phone()),
                EMAIL, plain(weights.email()),
                ADDRESS, plain(weights.address())));
    }

    private static String plain(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0).toPlainString() : decimal.toPlainString();
    }

    private static List<ParameterDescriptor> parameterDescriptors() {
        return List.of(
                new ParameterDescriptor(
                        MIN_TIE,
                        DECIMAL,
                        "weight",
                        "0.01",
                        "1",
                        "0.8",
                        new LocalizedText(
                                "Least joint weight of all that two customers share. At 0.8 a document ties by itself, a"
                                        + " telephone only together with a device or an e-mail address.",
                                "两名客户全部共用标识的联合权重下限。为 0.8 时，证件可单独构成关联，电话须与设备或邮箱同时共用。")),
                new ParameterDescriptor(
                        MIN_PARTIES,
                        INTEGER,
                        "parties",
                        "2",
                        "1000",
                        "3",
                        new LocalizedText(
                                "Least number of parties in a ring. Customers who are declared to belong together, such as"
                                        + " joint owners, count as one.",
                                "团伙的最少当事方数。已申报关系的客户（如联名账户持有人）计为一方。")),
                new ParameterDescriptor(
                        MAX_DEGREE,
                        INTEGER,
                        "customers",
                        "2",
                        "1000",
                        "20",
                        new LocalizedText(
                                "An identifier with more users ties nobody: company addresses, branch tablets. Below, its weight"
                                        + " falls in a straight line with the number of users.",
                                "使用者超过此数的标识不构成关联，如公司地址、网点平板；未超过时权重随使用者人数线性下降。")),
                weight(DOCUMENT, "0.95", "one document names one person by law", "证件", "一证依法只对应一人"),
                weight(DEVICE, "0.7", "a device is rarely in the hands of strangers", "设备", "设备很少由陌生人共用"),
                weight(PHONE, "0.65", "families share numbers, and numbers are re-issued", "电话", "家庭共用号码，且号码会重新分配"),
                weight(EMAIL, "0.65", "personal as a rule, but small firms share one", "电子邮箱", "通常个人专用，小企业可能共用"),
                weight(ADDRESS, "0.25", "a house holds many households", "地址", "一栋楼住有多户"));
    }

    private static ParameterDescriptor weight(
            String name, String value, String reason, String chineseSort, String chineseReason) {
        return new ParameterDescriptor(
                name,
                DECIMAL,
                "weight",
                "0",
                "1",
                value,
                new LocalizedText(
                        "How strongly two users of it are tied: " + reason + ".",
                        "两名客户共用该" + chineseSort + "时的关联强度：" + chineseReason + "。"));
    }

    private static List<IndicatorDescriptor> indicatorDescriptors() {
        return List.of(
                new IndicatorDescriptor(CUSTOMERS, "customers", new LocalizedText("Customers in the ring", "团伙客户数")),
                new IndicatorDescriptor(
                        IDENTIFIERS, "identifiers", new LocalizedText("Identifiers that tie them", "构成关联的标识数")),
                new IndicatorDescriptor(
                        STRONGEST_TIE, "share", new LocalizedText("Strongest tie between two of them", "两人之间最强的关联")),
                new IndicatorDescriptor(
                        MUTUAL_TRANSFERS, "transfers", new LocalizedText("Transfers among the members", "成员之间的转账笔数")),
                new IndicatorDescriptor(
                        MUTUAL_AMOUNT,
                        "major units of the base currency",
                        new LocalizedText("Amount moved among the members", "成员之间的转账金额")));
    }
}
