// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.mulescore;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import io.skein.detect.money.FollowingParameters;
import io.skein.detect.mulescore.MuleParameters.Gathering;
import io.skein.detect.mulescore.MuleParameters.Signs;
import io.skein.detect.mulescore.MuleParameters.Weights;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How the mule score describes itself, and its parameters as text. */
final class MuleDescriptor {

    static final String SCORE = "muleScore";
    static final String NEWNESS = "newness";
    static final String STRANGERS = "strangerShare";
    static final String EXIT = "passedShare";
    static final String DEVICE = "sharedDevice";
    static final String AGE = "ageMismatch";
    static final String SENDERS = "senders";
    static final String AMOUNT = "amount";

    private static final String BASE_UNITS = "major units of the base currency";

    private static final FollowingParameters FOLLOWING = FollowingParameters.usual();

    private static final Parameter<Duration> SPAN = Parameter.duration(
            "span",
            new Range("PT1H", "P366D", "P14D"),
            new LocalizedText(
                    "Time within which the senders pay in. A mule account is used up within days of the first victim's"
                            + " payment.",
                    "付款方须在此时间内转入。骡子账户在首笔受害人付款后数日内即被用尽。"));
    private static final Parameter<Integer> MIN_SENDERS = Parameter.integer(
            "minSenders",
            "parties",
            new Range("1", "1000", "3"),
            new LocalizedText(
                    "Least number of parties who pay in within that time. An employer and a friend are two.",
                    "该时间内付款方的最少数量。雇主和一位朋友即为两方。"));
    private static final Parameter<Double> MIN_AMOUNT = Parameter.decimal(
            "minAmount",
            BASE_UNITS,
            new Range("0", "1000000000", "2000"),
            new LocalizedText(
                    "Least sum of what they pay. Not compared where a currency has no rate.",
                    "转入合计的最低金额。有币种无汇率时不作比较。"));
    private static final Parameter<Duration> MAX_AGE = Parameter.duration(
            "maxAge",
            new Range("P1D", "P3660D", "P90D"),
            new LocalizedText(
                    "Age at which an account is no longer new; the sign fades until then. Without an opening date"
                            + " there is no sign.",
                    "账户开立满此时间即不再算新账户，此前该特征逐渐减弱。开户日期未知则不计。"));
    private static final Parameter<Integer> YOUNG = Parameter.integer(
            "youngBelow",
            "years",
            new Range("0", "150", "25"),
            new LocalizedText(
                    "Owners below this age are young. Recruiters look for students first.", "持有人低于此年龄为年轻人。招募者首选学生。"));
    private static final Parameter<Integer> OLD = Parameter.integer(
            "oldFrom",
            "years",
            new Range("0", "150", "70"),
            new LocalizedText(
                    "Owners from this age on are old: victims of romance and imposter scams are made mules.",
                    "持有人达到此年龄为年长者：婚恋及冒充类骗局的受害人常被利用为骡子。"));
    private static final Parameter<Integer> MAX_USERS = Parameter.integer(
            "maxUsers",
            "customers",
            new Range("2", "1000", "20"),
            new LocalizedText(
                    "A device with more users is a branch's tablet or a kiosk and no sign.",
                    "使用者超过此数的设备为网点平板或自助终端，不计为特征。"));
    private static final Parameter<Integer> MAX_AT_HOME = Parameter.integer(
            "maxAtHome",
            "customers",
            new Range("0", "1000", "6"),
            new LocalizedText(
                    "An address with at most that many customers is a dwelling, and who lives in it is no stranger.",
                    "客户数不超过此数的地址视为住所，同住者不算陌生人。"));
    private static final Parameter<Double> NEW_WEIGHT = weight("newWeight", "0.25", "a new account", "新账户");
    private static final Parameter<Double> STRANGER_WEIGHT =
            weight("strangerWeight", "0.25", "senders who have nothing to do with the owner", "与持有人无关的付款方");
    private static final Parameter<Double> EXIT_WEIGHT =
            weight("exitWeight", "0.3", "money that leaves within the dwell time", "在停留时限内转出的资金");
    private static final Parameter<Double> DEVICE_WEIGHT =
            weight("deviceWeight", "0.1", "a device shared with strangers", "与陌生人共用设备");
    private static final Parameter<Double> AGE_WEIGHT =
            weight("ageWeight", "0.1", "an owner whose age does not fit such a flow", "持有人年龄与流量不符");
    private static final Parameter<Double> MIN_SCORE = Parameter.decimal(
            "minScore",
            "share",
            new Range("0", "1", "0.7"),
            new LocalizedText(
                    "Least score, as a share of all weights. A new account, strangers and fast exit reach 0.8"
                            + " together; no two of them reach it alone.",
                    "最低得分，为全部权重之比例。新账户、陌生付款方与快速转出合计 0.8；仅其中两项不足以达到。"));

    private static final List<Parameter<?>> PARAMETERS = all();

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            "mule-score",
            1,
            new LocalizedText("Mule account", "骡子账户评分"),
            new LocalizedText(
                    "An account that bears the signs of a money mule's: it is new, strangers pay in, the money leaves"
                            + " at once, its owner shares a device with strangers, or is too young or too old for such"
                            + " sums.",
                    "账户具有资金骡子特征：新开立，陌生人转入，资金即刻转出，持有人与陌生人共用设备，或年龄与金额不符。"),
            Parameter.descriptors(PARAMETERS),
            List.of(
                    new IndicatorDescriptor(SCORE, "share", new LocalizedText("Signs, weighed", "加权特征得分")),
                    new IndicatorDescriptor(NEWNESS, "share", new LocalizedText("How new the account was", "账户新旧程度")),
                    new IndicatorDescriptor(
                            STRANGERS, "share", new LocalizedText("Share of senders who are strangers", "陌生付款方比例")),
                    new IndicatorDescriptor(
                            EXIT, "share", new LocalizedText("Share of the money that left at once", "即刻转出的资金比例")),
                    new IndicatorDescriptor(
                            DEVICE,
                            "share",
                            new LocalizedText("Device shared with strangers (1 if so)", "与陌生人共用设备（是为 1）")),
                    new IndicatorDescriptor(
                            AGE, "share", new LocalizedText("Owner young or old (1 if so)", "持有人年轻或年长（是为 1）")),
                    new IndicatorDescriptor(SENDERS, "parties", new LocalizedText("Parties who paid in", "付款方数量")),
                    new IndicatorDescriptor(AMOUNT, BASE_UNITS, new LocalizedText("What came in", "转入金额"))));

    private MuleDescriptor() {}

    static MuleParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new MuleParameters(
                FOLLOWING.read(reader),
                new Gathering(reader.get(SPAN), reader.get(MIN_SENDERS), reader.get(MIN_AMOUNT)),
                new Signs(
                        reader.get(MAX_AGE),
                        reader.get(YOUNG),
                        reader.get(OLD),
                        reader.get(MAX_USERS),
                        reader.get(MAX_AT_HOME)),
                new Weights(
                        reader.get(NEW_WEIGHT),
                        reader.get(STRANGER_WEIGHT),
                        reader.get(EXIT_WEIGHT),
                        reader.get(DEVICE_WEIGHT),
                        reader.get(AGE_WEIGHT)),
                reader.get(MIN_SCORE));
    }

    static ParameterValues write(MuleParameters parameters) {
        Signs signs = parameters.signs();
        Weights weights = parameters.weights();
        return FOLLOWING.write(
                parameters.following(),
                SPAN.is(parameters.gathering().span()),
                MIN_SENDERS.is(parameters.gathering().minSenders()),
                MIN_AMOUNT.is(parameters.gathering().minAmount()),
                MAX_AGE.is(signs.maxAge()),
                YOUNG.is(signs.youngYears()),
                OLD.is(signs.oldYears()),
                MAX_USERS.is(signs.maxUsers()),
                MAX_AT_HOME.is(signs.maxAtHome()),
                NEW_WEIGHT.is(weights.newness()),
                STRANGER_WEIGHT.is(weights.strangers()),
                EXIT_WEIGHT.is(weights.exit()),
                DEVICE_WEIGHT.is(weights.device()),
                AGE_WEIGHT.is(weights.age()),
                MIN_SCORE.is(parameters.minScore()));
    }

    private static Parameter<Double> weight(String name, String usual, String english, String chinese) {
        return Parameter.decimal(
                name,
                "weight",
                new Range("0", "100", usual),
                new LocalizedText("How much counts " + english + ".", chinese + "的权重。"));
    }

    private static List<Parameter<?>> all() {
        List<Parameter<?>> all = new ArrayList<>(FOLLOWING.list());
        all.addAll(List.of(SPAN, MIN_SENDERS, MIN_AMOUNT, MAX_AGE, YOUNG, OLD, MAX_USERS, MAX_AT_HOME));
        all.addAll(List.of(NEW_WEIGHT, STRANGER_WEIGHT, EXIT_WEIGHT, DEVICE_WEIGHT, AGE_WEIGHT, MIN_SCORE));
        return List.copyOf(all);
    }
}
