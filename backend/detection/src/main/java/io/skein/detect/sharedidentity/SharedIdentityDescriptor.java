// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sharedidentity;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import io.skein.detect.party.TieRules.Weights;
import java.util.List;

/** How shared identity describes itself, and its parameters as text. */
final class SharedIdentityDescriptor {

    static final String ID = "shared-identity";
    static final int VERSION = 3;

    static final String CUSTOMERS = "customers";
    static final String IDENTIFIERS = "identifiers";
    static final String STRONGEST_TIE = "strongestTie";
    static final String MUTUAL_TRANSFERS = "mutualTransfers";
    static final String MUTUAL_AMOUNT = "mutualAmount";

    private static final Parameter<Double> MIN_TIE = Parameter.decimal(
            "minTie",
            "weight",
            new Range("0.01", "1", "0.5"),
            new LocalizedText(
                    "Least joint weight of all that two customers share. At 0.5 a document, a device, a telephone or an e-mail"
                            + " address of up to five ties by itself, a postal address never; at 0.8 only a document does.",
                    "两名客户全部共用标识的联合权重下限。为 0.5 时，不超过五人使用的证件、设备、电话或邮箱可单独构成关联，地址不可；为 0.8 时仅证件可以。"));

    private static final Parameter<Integer> MIN_PARTIES = Parameter.integer(
            "minParties",
            "parties",
            new Range("2", "1000", "3"),
            new LocalizedText(
                    "Least number of parties in a ring. Customers who are declared to belong together, such as"
                            + " joint owners, count as one.",
                    "团伙的最少当事方数。已申报关系的客户（如联名账户持有人）计为一方。"));

    static final Parameter<Integer> MAX_DEGREE = Parameter.integer(
            "maxDegree",
            "customers",
            new Range("2", "1000", "20"),
            new LocalizedText(
                    "An identifier with more users ties nobody: company addresses, branch tablets. Below, its weight"
                            + " falls in a straight line with the number of users.",
                    "使用者超过此数的标识不构成关联，如公司地址、网点平板；未超过时权重随使用者人数线性下降。"));

    private static final Parameter<Integer> MAX_AT_HOME = Parameter.integer(
            "maxAtHome",
            "customers",
            new Range("0", "1000", "8"),
            new LocalizedText(
                    "An address with at most that many customers is a dwelling. Who lives together is not tied by what they"
                            + " share and counts as one party. Eight is a large family; more give a company, a home or a mail-drop."
                            + " 0 if living together counts for nothing.",
                    "客户数不超过此数的地址视为住所。同住者共用标识不构成关联，并计为一方。八人已是大家庭；更多者多为公司、机构或代收地址。为 0 时不考虑同住。"));

    private static final Parameter<Double> DOCUMENT = weight(
            "documentWeight", Weights.USUAL.document(), "one document names one person by law", "证件", "一证依法只对应一人");

    private static final Parameter<Double> DEVICE = weight(
            "deviceWeight", Weights.USUAL.device(), "a device is rarely in the hands of strangers", "设备", "设备很少由陌生人共用");

    private static final Parameter<Double> PHONE = weight(
            "phoneWeight",
            Weights.USUAL.phone(),
            "families share numbers, and numbers are re-issued",
            "电话",
            "家庭共用号码，且号码会重新分配");

    private static final Parameter<Double> EMAIL = weight(
            "emailWeight",
            Weights.USUAL.email(),
            "personal as a rule, but small firms share one",
            "电子邮箱",
            "通常个人专用，小企业可能共用");

    private static final Parameter<Double> ADDRESS =
            weight("addressWeight", Weights.USUAL.address(), "a house holds many households", "地址", "一栋楼住有多户");

    private static final List<Parameter<?>> PARAMETERS =
            List.of(MIN_TIE, MIN_PARTIES, MAX_DEGREE, MAX_AT_HOME, DOCUMENT, DEVICE, PHONE, EMAIL, ADDRESS);

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            ID,
            VERSION,
            new LocalizedText("Shared-identity ring", "共用身份团伙"),
            new LocalizedText(
                    "Customers who claim to be strangers are known by the same documents, devices, telephones, e-mail or postal"
                            + " addresses: one hand may hold all their accounts.",
                    "声称互不相识的客户使用相同的证件、设备、电话、电子邮箱或地址：其账户可能由同一人掌控。"),
            Parameter.descriptors(PARAMETERS),
            indicatorDescriptors());

    private SharedIdentityDescriptor() {}

    static SharedIdentityParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new SharedIdentityParameters(
                new Weights(
                        reader.get(DOCUMENT),
                        reader.get(DEVICE),
                        reader.get(PHONE),
                        reader.get(EMAIL),
                        reader.get(ADDRESS)),
                reader.get(MIN_TIE),
                reader.get(MIN_PARTIES),
                reader.get(MAX_DEGREE),
                reader.get(MAX_AT_HOME));
    }

    static ParameterValues write(SharedIdentityParameters parameters) {
        Weights weights = parameters.weights();
        return ParameterValues.of(
                MIN_TIE.is(parameters.minTie()),
                MIN_PARTIES.is(parameters.minParties()),
                MAX_DEGREE.is(parameters.maxDegree()),
                MAX_AT_HOME.is(parameters.maxAtHome()),
                DOCUMENT.is(weights.document()),
                DEVICE.is(weights.device()),
                PHONE.is(weights.phone()),
                EMAIL.is(weights.email()),
                ADDRESS.is(weights.address()));
    }

    private static Parameter<Double> weight(
            String name, double usual, String reason, String chineseSort, String chineseReason) {
        return Parameter.decimal(
                name,
                "weight",
                new Range("0", "1", Double.toString(usual)),
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
