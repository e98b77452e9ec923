// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.shareddevice;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import java.time.Duration;
import java.util.List;

/** How shared device describes itself, and its parameters as text. */
final class SharedDeviceDescriptor {

    static final String STRANGERS = "strangers";
    static final String USERS = "users";
    static final String UPTAKE = "uptake";
    static final String INVOLVED = "involvedShare";
    static final String TRANSFERS = "mutualTransfers";
    static final String AMOUNT = "mutualAmount";

    private static final String BASE_UNITS = "major units of the base currency";

    private static final Parameter<Integer> MIN_STRANGERS = Parameter.integer(
            "minStrangers",
            "parties",
            new Range("2", "1000", "3"),
            new LocalizedText(
                    "Least number of strangers on one device. Joint owners, accounts of one controller and people of"
                            + " one dwelling count once. Two may be a couple that says nothing; three strangers have no"
                            + " reason.",
                    "同一设备上互不相识者的最少个数。联名持有人、同一控制人的账户及同住者只计一次。两人可能是未声明的伴侣，三名陌生人则没有理由。"));

    private static final Parameter<Duration> SPAN = Parameter.duration(
            "span",
            new Range("PT1H", "P3660D", "P90D"),
            new LocalizedText(
                    "Longest time between the first log-ins of the first and the last of them. Mules are recruited"
                            + " within a season; a telephone that is sold on changes hands once in years.",
                    "其中最早与最晚一人首次登录之间的最长时间。骡子多在一季之内招募；转卖的手机数年才易手一次。"));

    private static final Parameter<Integer> MAX_USERS = Parameter.integer(
            "maxUsers",
            "customers",
            new Range("2", "1000", "20"),
            new LocalizedText(
                    "A device with more users is a hub and not looked into: tablets in branches, kiosks, computers in"
                            + " libraries.",
                    "使用者超过此数的设备为枢纽，不予考察：网点平板、自助终端、图书馆电脑。"));

    private static final Parameter<Integer> MAX_AT_HOME = Parameter.integer(
            "maxAtHome",
            "customers",
            new Range("0", "1000", "6"),
            new LocalizedText(
                    "An address with at most that many customers is a dwelling, and who lives in it is no stranger:"
                            + " families pass a telephone on. 0 if living together counts for nothing.",
                    "客户数不超过此数的地址视为住所，同住者不算陌生人：家庭成员会传用手机。为 0 时不考虑同住。"));

    private static final Parameter<Integer> MIN_TRANSFERS = Parameter.integer(
            "minTransfers",
            "transfers",
            new Range("1", "100000", "2"),
            new LocalizedText(
                    "Least number of transfers among the strangers after both sides have used the device. One may be a"
                            + " debt repaid.",
                    "双方都用过该设备之后，陌生人之间转账的最少笔数。一笔可能只是还钱。"));

    private static final Parameter<Double> MIN_AMOUNT = Parameter.decimal(
            "minAmount",
            BASE_UNITS,
            new Range("0", "1000000000", "500"),
            new LocalizedText(
                    "Least sum of those transfers. Not compared where a currency has no rate.",
                    "上述转账合计的最低金额。有币种无汇率时不作比较。"));

    private static final List<Parameter<?>> PARAMETERS =
            List.of(MIN_STRANGERS, SPAN, MAX_USERS, MAX_AT_HOME, MIN_TRANSFERS, MIN_AMOUNT);

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            "shared-device",
            2,
            new LocalizedText("Device shared by strangers", "陌生人共用设备"),
            new LocalizedText(
                    "Customers who have nothing to do with each other log in from one device within weeks, and then"
                            + " money moves among them: one hand holds their accounts.",
                    "互不相干的客户在数周内从同一设备登录，随后彼此之间发生转账：其账户由同一人掌控。"),
            Parameter.descriptors(PARAMETERS),
            List.of(
                    new IndicatorDescriptor(
                            STRANGERS, "parties", new LocalizedText("Strangers on the device", "设备上互不相识者个数")),
                    new IndicatorDescriptor(
                            USERS, "customers", new LocalizedText("Customers of the bank who use it", "使用该设备的客户数")),
                    new IndicatorDescriptor(
                            UPTAKE,
                            "hours",
                            new LocalizedText(
                                    "Time from the first log-in of the first to that of the last", "首人至末人首次登录之间的时间")),
                    new IndicatorDescriptor(
                            INVOLVED,
                            "share",
                            new LocalizedText("Share of the strangers among whom money moved", "彼此间有转账的陌生人比例")),
                    new IndicatorDescriptor(
                            TRANSFERS, "transfers", new LocalizedText("Transfers among them afterwards", "此后彼此间的转账笔数")),
                    new IndicatorDescriptor(
                            AMOUNT, BASE_UNITS, new LocalizedText("Amount moved among them", "彼此间的转账金额"))));

    private SharedDeviceDescriptor() {}

    static SharedDeviceParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new SharedDeviceParameters(
                reader.get(MIN_STRANGERS),
                reader.get(SPAN),
                reader.get(MAX_USERS),
                reader.get(MAX_AT_HOME),
                new SharedDeviceParameters.Flow(reader.get(MIN_TRANSFERS), reader.get(MIN_AMOUNT)));
    }

    static ParameterValues write(SharedDeviceParameters parameters) {
        return ParameterValues.of(
                MIN_STRANGERS.is(parameters.minStrangers()),
                SPAN.is(parameters.span()),
                MAX_USERS.is(parameters.maxUsers()),
                MAX_AT_HOME.is(parameters.maxAtHome()),
                MIN_TRANSFERS.is(parameters.flow().minTransfers()),
                MIN_AMOUNT.is(parameters.flow().minAmount()));
    }
}
