// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.deviation;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import java.time.Duration;
import java.util.List;

/** How behaviour deviation describes itself, and its parameters as text. */
final class DeviationDescriptor {

    static final String AMOUNT = "amount";
    static final String MEASURES = "measures";
    static final String VOLUME = "volumeDeviation";
    static final String FREQUENCY = "frequencyDeviation";
    static final String FLUCTUATION = "fluctuationDeviation";
    static final String CONCENTRATION = "concentrationDeviation";
    static final String PEERS = "peerDeviation";
    static final String LARGEST_SHARE = "largestShare";
    static final String STRANGERS = "strangers";
    static final String STRANGER_SHARE = "strangerShare";

    private static final String BASE_UNITS = "major units of the base currency";
    private static final String DEVIATIONS = "standard deviations";

    private static final Parameter<Duration> WINDOW = Parameter.duration(
            "window",
            new Range("PT1H", "P90D", "P7D"),
            new LocalizedText(
                    "Length of the windows that are compared. A week holds every weekday once, so that what is done on"
                            + " Fridays only is compared with Fridays; weeks begin on Mondays.",
                    "所比较时间窗的长度。一周包含每个工作日各一次，仅在周五发生的业务只与周五相比；每周自周一起。"));

    private static final Parameter<Integer> MIN_HISTORY = Parameter.integer(
            "minHistory",
            "windows",
            new Range("1", "1000", "6"),
            new LocalizedText(
                    "Least number of earlier windows, counted from the party's first transfer. Six weeks hold a whole"
                            + " month with its salary and rent wherever they begin; with fewer, a party is new and has no habits.",
                    "自该主体首笔转账起最少的先前时间窗数。六周无论从何时起都包含一整月的工资与房租；更少则主体尚新，无习惯可言。"));

    private static final Parameter<Double> MIN_DEVIATION = Parameter.decimal(
            "minDeviation",
            DEVIATIONS,
            new Range("0", "1000000", "5"),
            new LocalizedText(
                    "How far a measure must lie above the median of the party's earlier windows, in robust standard"
                            + " deviations. Five leave out the ups and downs of ordinary business.",
                    "指标须高出该主体先前时间窗中位数的程度，以稳健标准差计。五倍可排除正常业务起伏。"));

    private static final Parameter<Double> MIN_GROWTH = Parameter.decimal(
            "minGrowth",
            "times",
            new Range("1", "1000000", "2"),
            new LocalizedText(
                    "Volume and frequency must be this many times the greatest of the earlier windows: a season or a"
                            + " pay day that has come before is as great as last time.",
                    "金额与频率须为先前时间窗最大值的倍数：曾出现过的旺季或发薪日与上次相当。"));

    private static final Parameter<Integer> MIN_PEERS = Parameter.integer(
            "minPeers",
            "parties",
            new Range("1", "1000000", "20"),
            new LocalizedText(
                    "With fewer peers active in the same window and direction there is no comparison with peers, and"
                            + " none is asked for.",
                    "同一时间窗同一方向活跃的同类少于此数时不作同类比较，也不要求偏离同类。"));

    private static final Parameter<Double> MIN_PEER_DEVIATION = Parameter.decimal(
            "minPeerDeviation",
            DEVIATIONS,
            new Range("0", "1000000", "3"),
            new LocalizedText(
                    "How far the measure must lie above the median of the peers in the same window: what everyone does"
                            + " before a holiday is no deviation.",
                    "指标须高出同一时间窗内同类中位数的程度：节前人人如此则不算偏离。"));

    private static final Parameter<Integer> MIN_MEASURES = Parameter.integer(
            "minMeasures",
            "measures",
            new Range("1", "5", "2"),
            new LocalizedText(
                    "How many of volume, frequency, fluctuation, concentration and dealings with strangers must deviate together."
                            + " One alone is a car, a bonus or a busy week.",
                    "金额、频率、波动、集中度、与陌生方往来中须同时偏离的个数。单独一项可能只是购车、奖金或忙碌的一周。"));

    private static final Parameter<Integer> MIN_STRANGERS = Parameter.integer(
            "minStrangers",
            "parties",
            new Range("1", "100000", "5"),
            new LocalizedText(
                    "Dealings with strangers deviate if they are at least so many parties whom the party never dealt with before, in"
                            + " either direction. A move or a wedding brings a few at once.",
                    "与陌生方往来偏离所需的最少陌生方个数，即此前双向均无往来者。搬家或婚礼也会一次带来几个。"));

    private static final Parameter<Double> MIN_STRANGER_SHARE = Parameter.decimal(
            "minStrangerShare",
            "share",
            new Range("0", "1", "0.5"),
            new LocalizedText(
                    "And if at least this share of the window's volume moves with them, and minGrowth times what moved with strangers"
                            + " in any earlier window.",
                    "且其占时间窗金额不低于此比例，并达到先前任一时间窗陌生方金额的 minGrowth 倍。"));

    private static final Parameter<Double> MIN_AMOUNT = Parameter.decimal(
            "minAmount",
            BASE_UNITS,
            new Range("0", "1000000000", "2500"),
            new LocalizedText(
                    "Least volume of the window: below, about a month's wage, what is many times the usual is still small. Not"
                            + " compared where a currency has no rate.",
                    "时间窗内的最低金额：低于约一个月工资时，即使数倍于常态仍属小额。有币种无汇率时不作比较。"));

    private static final Parameter<Double> MAX_SINGLE_SHARE = Parameter.decimal(
            "maxSingleShare",
            "share",
            new Range("0.000001", "1", "0.25"),
            new LocalizedText(
                    "Greatest share of the window's volume that may be one transfer. A house, a car or a bonus raises"
                            + " volume, fluctuation and concentration at once, and is one event, no behaviour.",
                    "单笔转账占时间窗金额的最高比例。购房、购车或奖金会同时抬高金额、波动与集中度，但只是一次事件，并非行为。"));

    private static final List<Parameter<?>> PARAMETERS = List.of(
            WINDOW,
            MIN_HISTORY,
            MIN_DEVIATION,
            MIN_GROWTH,
            MIN_PEERS,
            MIN_PEER_DEVIATION,
            MIN_MEASURES,
            MIN_STRANGERS,
            MIN_STRANGER_SHARE,
            MIN_AMOUNT,
            MAX_SINGLE_SHARE);

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            "behaviour-deviation",
            2,
            new LocalizedText("Behaviour deviation (own past and peers)", "行为偏离（自身历史与同类）"),
            new LocalizedText(
                    "A party suddenly receives or pays unlike its own past and unlike its peers: more, more often, in"
                            + " more uneven amounts, with fewer counterparties or with strangers.",
                    "主体的收付突然偏离自身历史与同类：金额更大、更频繁、金额更不均、对手方更集中或多为陌生方。"),
            Parameter.descriptors(PARAMETERS),
            List.of(
                    new IndicatorDescriptor(
                            AMOUNT, BASE_UNITS, new LocalizedText("What the transfers shown come to", "所列转账的金额")),
                    new IndicatorDescriptor(
                            MEASURES, "measures", new LocalizedText("Measures that deviate together", "同时偏离的指标个数")),
                    new IndicatorDescriptor(
                            VOLUME, DEVIATIONS, new LocalizedText("Volume above the own past", "金额高出自身历史")),
                    new IndicatorDescriptor(
                            FREQUENCY, DEVIATIONS, new LocalizedText("Frequency above the own past", "频率高出自身历史")),
                    new IndicatorDescriptor(
                            FLUCTUATION,
                            DEVIATIONS,
                            new LocalizedText("Amount fluctuation above the own past", "金额波动高出自身历史")),
                    new IndicatorDescriptor(
                            CONCENTRATION,
                            DEVIATIONS,
                            new LocalizedText("Concentration above the own past", "集中度高出自身历史")),
                    new IndicatorDescriptor(PEERS, DEVIATIONS, new LocalizedText("Volume above the peers", "金额高出同类")),
                    new IndicatorDescriptor(
                            LARGEST_SHARE, "share", new LocalizedText("Share of the largest counterparty", "最大对手方占比")),
                    new IndicatorDescriptor(
                            STRANGERS, "parties", new LocalizedText("Parties never dealt with before", "此前无往来的对手方个数")),
                    new IndicatorDescriptor(
                            STRANGER_SHARE,
                            "share",
                            new LocalizedText("Share of the volume that moved with them", "其占金额的比例"))));

    private DeviationDescriptor() {}

    static DeviationParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new DeviationParameters(
                reader.get(WINDOW),
                new DeviationParameters.Past(
                        reader.get(MIN_HISTORY), reader.get(MIN_DEVIATION), reader.get(MIN_GROWTH)),
                new DeviationParameters.Peers(reader.get(MIN_PEERS), reader.get(MIN_PEER_DEVIATION)),
                reader.get(MIN_MEASURES),
                new DeviationParameters.Amounts(reader.get(MIN_AMOUNT), reader.get(MAX_SINGLE_SHARE)),
                new DeviationParameters.Newcomers(reader.get(MIN_STRANGERS), reader.get(MIN_STRANGER_SHARE)));
    }

    static ParameterValues write(DeviationParameters parameters) {
        return ParameterValues.of(
                WINDOW.is(parameters.window()),
                MIN_HISTORY.is(parameters.past().minWindows()),
                MIN_DEVIATION.is(parameters.past().minDeviation()),
                MIN_GROWTH.is(parameters.past().minGrowth()),
                MIN_PEERS.is(parameters.peers().least()),
                MIN_PEER_DEVIATION.is(parameters.peers().minDeviation()),
                MIN_MEASURES.is(parameters.minMeasures()),
                MIN_STRANGERS.is(parameters.strangers().least()),
                MIN_STRANGER_SHARE.is(parameters.strangers().minShare()),
                MIN_AMOUNT.is(parameters.amounts().minTotal()),
                MAX_SINGLE_SHARE.is(parameters.amounts().maxSingleShare()));
    }
}
