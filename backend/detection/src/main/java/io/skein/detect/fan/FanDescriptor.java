// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.fan;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.ParameterDescriptor;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import io.skein.detect.party.Direction;
import java.time.Duration;
import java.util.List;

/** What the fan-in and fan-out detectors say of themselves. */
final class FanDescriptor {

    static final int VERSION = 2;

    static final String COUNTERPARTIES = "counterparties";
    static final String AMOUNT = "amount";
    static final String SURPRISE = "surprise";
    static final String STRANGER_SHARE = "strangerShare";
    static final String PEER_SHARE = "peerShare";
    static final String DURATION_HOURS = "duration";

    private static final String BASE_UNITS = "major units of the base currency";

    static final Parameter<Duration> SPAN = Parameter.duration(
            "span",
            new Range("PT1H", "P90D", "P14D"),
            new LocalizedText(
                    "Longest time in which counterparties are counted; its half, quarter and so on are looked at as well. Fourteen days"
                            + " hold ten working days, which is what the People's Bank of China calls a short time.",
                    "统计对手方的最长时间；同时考察其二分之一、四分之一等。十四天包含十个工作日，即中国人民银行所称的“短期”。"));

    static final Parameter<Integer> SCALES = Parameter.integer(
            "scales",
            "windows",
            new Range("1", "8", "4"),
            new LocalizedText(
                    "How many lengths of time are looked at, each half as long as the one before, and how many least amounts, each"
                            + " twice the one before. Four reach from two weeks to two days, so that nobody escapes by taking more"
                            + " time, and from what people pay to what they rarely pay, so that a shop's trade hides nobody.",
                    "考察的时间长度个数（逐个减半）与最低金额个数（逐个加倍）。取四时，时间由两周至约两天，放慢节奏无法规避；金额由日常付款至少见的付款，商户的日常流水无法掩盖。"));

    static final Parameter<Integer> MIN_COUNTERPARTIES = Parameter.integer(
            "minCounterparties",
            "parties",
            new Range("2", "100000", "8"),
            new LocalizedText(
                    "Least number of different strangers on the other side: parties with whom the subject has transfers within one"
                            + " span and at no other time. Accounts of one owner, or of owners who show one identity document, count"
                            + " once. Households and friends rarely meet eight such parties.",
                    "对手方中陌生主体的最少个数，即仅在一个时间长度内与该主体有转账、其他时间均无往来者。同一所有人或出示同一证件者的账户只计一次。家庭与朋友很少遇到八个此类对手方。"));

    static final Parameter<Double> MIN_TRANSFER = Parameter.decimal(
            "minTransfer",
            BASE_UNITS,
            new Range("0", "1000000000", "250"),
            new LocalizedText(
                    "Transfers below are not counted: gifts to a charity, tickets, shared bills, most of what is bought in shops."
                            + " Not compared where the currency has no rate.",
                    "低于此金额的转账不计：慈善捐款、门票、分摊账单以及大多数商店购物。无汇率的币种不作比较。"));

    static final Parameter<Double> MIN_SURPRISE = Parameter.decimal(
            "minSurprise",
            "standard deviations",
            new Range("0", "1000", "5"),
            new LocalizedText(
                    "How far the count must lie above what is usual for the subject in windows of the same length, before"
                            + " and after. The shorter and the more uneven that past, the more it takes. Shops are always busy and so"
                            + " never surprise. At five, what many scales look at in many accounts hardly ever comes by chance.",
                    "计数须高出该主体在前后同长时间窗内常态的程度；历史越短、越不均匀，要求越高。商户一向繁忙，因而不会触发。取五时，即使在众多账户上考察多种尺度，也几乎不会偶然出现。"));

    static final Parameter<Double> MIN_STRANGER_SHARE = Parameter.decimal(
            "minStrangerShare",
            "share",
            new Range("0", "1", "0.5"),
            new LocalizedText(
                    "Least share of strangers among all counterparties of that time whose transfers are large enough. Staff, tenants"
                            + " and members come back; victims and mules do not.",
                    "在该时间内金额达标的全部对手方中，陌生主体的最低比例。员工、租客、会员会反复出现，受害人与“骡子”账户则不会。"));

    static final Parameter<Double> MAX_PEER_SHARE = Parameter.decimal(
            "maxPeerShare",
            "share",
            new Range("0.000001", "1", "0.05"),
            new LocalizedText(
                    "Greatest share of all parties that may ever reach as many counterparties in such a window. One party"
                            + " in twenty keeps out what is common in the data at hand.",
                    "曾在此类时间窗内达到同样对手方数的主体所占的最高比例。二十分之一可排除数据中常见的情形。"));

    private final DetectorDescriptor descriptor;
    private final Parameter<Double> minAmount;
    private final List<Parameter<?>> parameters;

    /** That of collection or of distribution, which differ in how much is worth a look. */
    FanDescriptor(Direction direction) {
        minAmount = Parameter.decimal(
                "minAmount",
                BASE_UNITS,
                new Range("0", "1000000000", direction == Direction.IN ? "5000" : "3500"),
                new LocalizedText(
                        "Least sum of the transfers in the window. Not compared where a currency has no rate.",
                        "时间窗内转账合计的最低金额。有币种无汇率时不作比较。"));
        parameters = List.of(
                SPAN,
                SCALES,
                MIN_COUNTERPARTIES,
                MIN_TRANSFER,
                minAmount,
                MIN_SURPRISE,
                MIN_STRANGER_SHARE,
                MAX_PEER_SHARE);
        descriptor = described(direction, Parameter.descriptors(parameters));
    }

    /** {@return what the detector says of itself} */
    DetectorDescriptor descriptor() {
        return descriptor;
    }

    private static DetectorDescriptor described(Direction direction, List<ParameterDescriptor> parameters) {
        return switch (direction) {
            case IN ->
                described(
                        "fan-in",
                        new LocalizedText("Fan-in (collection)", "集中转入"),
                        new LocalizedText(
                                "Many parties pay one within a short time, far more than is usual for it: money is being"
                                        + " collected, from victims, from smurfs, or for the next layer.",
                                "短时间内众多主体向同一主体付款，远超其常态：资金正被归集，可能来自受害人、分散存款人或供下一层使用。"),
                        parameters);
            case OUT ->
                described(
                        "fan-out",
                        new LocalizedText("Fan-out (distribution)", "分散转出"),
                        new LocalizedText(
                                "One party pays many within a short time, far more than is usual for it: money is being"
                                        + " spread so that no single trail carries it.",
                                "同一主体在短时间内向众多主体付款，远超其常态：资金被分散，使任何单一线索都无法追踪。"),
                        parameters);
        };
    }

    FanParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(parameters, values);
        return new FanParameters(
                reader.get(SPAN),
                reader.get(SCALES),
                reader.get(MIN_COUNTERPARTIES),
                new FanParameters.Amounts(reader.get(MIN_TRANSFER), reader.get(minAmount)),
                new FanParameters.Rarity(
                        reader.get(MIN_SURPRISE), reader.get(MIN_STRANGER_SHARE), reader.get(MAX_PEER_SHARE)));
    }

    ParameterValues write(FanParameters said) {
        return ParameterValues.of(
                SPAN.is(said.span()),
                SCALES.is(said.scales()),
                MIN_COUNTERPARTIES.is(said.minCounterparties()),
                MIN_TRANSFER.is(said.amounts().minEach()),
                minAmount.is(said.amounts().minTotal()),
                MIN_SURPRISE.is(said.rarity().minSurprise()),
                MIN_STRANGER_SHARE.is(said.rarity().minStrangerShare()),
                MAX_PEER_SHARE.is(said.rarity().maxPeerShare()));
    }

    private static DetectorDescriptor described(
            String id, LocalizedText name, LocalizedText summary, List<ParameterDescriptor> parameters) {
        return new DetectorDescriptor(id, VERSION, name, summary, parameters, indicatorDescriptors());
    }

    private static List<IndicatorDescriptor> indicatorDescriptors() {
        return List.of(
                new IndicatorDescriptor(
                        COUNTERPARTIES,
                        "parties",
                        new LocalizedText("Different strangers on the other side", "陌生对手方个数")),
                new IndicatorDescriptor(
                        AMOUNT, BASE_UNITS, new LocalizedText("Amount in the busiest window", "最密集时间窗内的金额")),
                new IndicatorDescriptor(
                        SURPRISE,
                        "standard deviations",
                        new LocalizedText("How far above what is usual for the subject", "高出该主体常态的程度")),
                new IndicatorDescriptor(
                        STRANGER_SHARE,
                        "share",
                        new LocalizedText(
                                "Share of strangers among all counterparties of that time", "该时间内全部对手方中陌生主体的比例")),
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
