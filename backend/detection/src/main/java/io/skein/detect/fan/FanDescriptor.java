// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.fan;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import io.skein.detect.party.Direction;
import java.time.Duration;
import java.util.List;

/** What the fan-in and fan-out detectors say of themselves. */
final class FanDescriptor {

    static final int VERSION = 1;

    static final String COUNTERPARTIES = "counterparties";
    static final String AMOUNT = "amount";
    static final String SURPRISE = "surprise";
    static final String STRANGER_SHARE = "strangerShare";
    static final String PEER_SHARE = "peerShare";
    static final String DURATION_HOURS = "duration";

    private static final String BASE_UNITS = "major units of the base currency";

    static final Parameter<Duration> SPAN = Parameter.duration(
            "span",
            new Range("PT1H", "P90D", "P3D"),
            new LocalizedText(
                    "Length of the time in which counterparties are counted. Collectors are quick, for every day is a risk that"
                            + " the account is closed; three days cross a weekend, and daily life fills them with few parties.",
                    "统计对手方的时间长度。归集者行动迅速，因为每多一天账户被关闭的风险就更大；三天可跨周末，而日常生活在三天内涉及的对手方不多。"));

    static final Parameter<Integer> MIN_COUNTERPARTIES = Parameter.integer(
            "minCounterparties",
            "parties",
            new Range("2", "100000", "8"),
            new LocalizedText(
                    "Least number of different parties on the other side. Accounts of one owner, or of owners who show"
                            + " one identity document, count once. Households and friends rarely make eight in three days.",
                    "对手方的最少个数。同一所有人或出示同一证件者的账户只计一次。三天内家庭与朋友很少达到八个。"));

    static final Parameter<Double> MIN_TRANSFER = Parameter.decimal(
            "minTransfer",
            BASE_UNITS,
            new Range("0", "1000000000", "100"),
            new LocalizedText(
                    "Transfers below are not counted: gifts to a charity, tickets, shared bills. Not compared where the"
                            + " currency has no rate.",
                    "低于此金额的转账不计：慈善捐款、门票、分摊账单。无汇率的币种不作比较。"));

    static final Parameter<Double> MIN_AMOUNT = Parameter.decimal(
            "minAmount",
            BASE_UNITS,
            new Range("0", "1000000000", "5000"),
            new LocalizedText(
                    "Least sum of the transfers in the window. Not compared where a currency has no rate.",
                    "时间窗内转账合计的最低金额。有币种无汇率时不作比较。"));

    static final Parameter<Double> MIN_SURPRISE = Parameter.decimal(
            "minSurprise",
            "standard deviations",
            new Range("0", "1000", "5"),
            new LocalizedText(
                    "How far the count must lie above what is usual for the subject in windows of the same length, before"
                            + " and after. Shops, employers and landlords are always busy and so never surprise. At four, most fans found"
                            + " in labelled data were a busy week; at six, who collects twice in a quarter is usual.",
                    "计数须高出该主体在前后同长时间窗内常态的程度。商户、雇主、房东一向繁忙，因而不会触发。取四时，标注数据中的多数发现只是繁忙的一周；取六时，一季度归集两次者即成常态。"));

    static final Parameter<Double> MIN_STRANGER_SHARE = Parameter.decimal(
            "minStrangerShare",
            "share",
            new Range("0", "1", "0.5"),
            new LocalizedText(
                    "Least share of the counterparties with whom the subject has no transfer at any other time. Staff, tenants"
                            + " and members come back; victims and mules do not.",
                    "在其他时间与该主体无任何转账的对手方的最低比例。员工、租客、会员会反复出现，受害人与“骡子”账户则不会。"));

    static final Parameter<Double> MAX_PEER_SHARE = Parameter.decimal(
            "maxPeerShare",
            "share",
            new Range("0.000001", "1", "0.05"),
            new LocalizedText(
                    "Greatest share of all parties that may ever reach as many counterparties in such a window. One party"
                            + " in twenty keeps out what is common in the data at hand.",
                    "曾在此类时间窗内达到同样对手方数的主体所占的最高比例。二十分之一可排除数据中常见的情形。"));

    private static final List<Parameter<?>> PARAMETERS = List.of(
            SPAN, MIN_COUNTERPARTIES, MIN_TRANSFER, MIN_AMOUNT, MIN_SURPRISE, MIN_STRANGER_SHARE, MAX_PEER_SHARE);

    private FanDescriptor() {}

    static DetectorDescriptor of(Direction direction) {
        return switch (direction) {
            case IN ->
                described(
                        "fan-in",
                        new LocalizedText("Fan-in (collection)", "集中转入"),
                        new LocalizedText(
                                "Many parties pay one within a short time, far more than is usual for it: money is being"
                                        + " collected, from victims, from smurfs, or for the next layer.",
                                "短时间内众多主体向同一主体付款，远超其常态：资金正被归集，可能来自受害人、分散存款人或供下一层使用。"));
            case OUT ->
                described(
                        "fan-out",
                        new LocalizedText("Fan-out (distribution)", "分散转出"),
                        new LocalizedText(
                                "One party pays many within a short time, far more than is usual for it: money is being"
                                        + " spread so that no single trail carries it.",
                                "同一主体在短时间内向众多主体付款，远超其常态：资金被分散，使任何单一线索都无法追踪。"));
        };
    }

    static FanParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new FanParameters(
                reader.get(SPAN),
                reader.get(MIN_COUNTERPARTIES),
                new FanParameters.Amounts(reader.get(MIN_TRANSFER), reader.get(MIN_AMOUNT)),
                new FanParameters.Rarity(
                        reader.get(MIN_SURPRISE), reader.get(MIN_STRANGER_SHARE), reader.get(MAX_PEER_SHARE)));
    }

    static ParameterValues write(FanParameters parameters) {
        return ParameterValues.of(
                SPAN.is(parameters.span()),
                MIN_COUNTERPARTIES.is(parameters.minCounterparties()),
                MIN_TRANSFER.is(parameters.amounts().minEach()),
                MIN_AMOUNT.is(parameters.amounts().minTotal()),
                MIN_SURPRISE.is(parameters.rarity().minSurprise()),
                MIN_STRANGER_SHARE.is(parameters.rarity().minStrangerShare()),
                MAX_PEER_SHARE.is(parameters.rarity().maxPeerShare()));
    }

    private static DetectorDescriptor described(String id, LocalizedText name, LocalizedText summary) {
        return new DetectorDescriptor(
                id, VERSION, name, summary, Parameter.descriptors(PARAMETERS), indicatorDescriptors());
    }

    private static List<IndicatorDescriptor> indicatorDescriptors() {
        return List.of(
                new IndicatorDescriptor(
                        COUNTERPARTIES, "parties", new LocalizedText("Different parties on the other side", "对手方个数")),
                new IndicatorDescriptor(
                        AMOUNT, BASE_UNITS, new LocalizedText("Amount in the busiest window", "最密集时间窗内的金额")),
                new IndicatorDescriptor(
                        SURPRISE,
                        "standard deviations",
                        new LocalizedText("How far above what is usual for the subject", "高出该主体常态的程度")),
                new IndicatorDescriptor(
                        STRANGER_SHARE,
                        "share",
                        new LocalizedText("Share of them with no transfer at other times", "其他时间无转账的对手方比例")),
                new IndicatorDescriptor(
                        PEER_SHARE,
                        "share",
                        new LocalizedText("Share of all parties that ever reach as many", "曾达到同样数目的主体比例")),
                new IndicatorDescriptor(
                        DURATION_HOURS,
                        "hours",
                        new LocalizedText("Time from first to last in the busiest window", "最密集时间窗内首笔到末笔的时间")));
    }
}
