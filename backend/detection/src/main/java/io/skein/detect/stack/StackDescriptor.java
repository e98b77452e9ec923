// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.stack;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import java.time.Duration;
import java.util.List;

/** What the detector of layers says of itself. */
final class StackDescriptor {

    static final String LAYERS = "layers";
    static final String PARTIES = "parties";
    static final String DENSITY = "density";
    static final String AMOUNT = "amount";
    static final String CONSERVED = "conservedShare";
    static final String DURATION_HOURS = "duration";

    private static final String BASE_UNITS = "major units of the base currency";

    private static final Parameter<Duration> SPAN = Parameter.duration(
            "span",
            new Range("PT1H", "P90D", "P7D"),
            new LocalizedText(
                    "Longest time within which payments belong together: those of one pair, those of two payers to the"
                            + " same two payees, and a receipt and what is paid on. A pair that deals for longer does so"
                            + " as a rule and is left out: that is how a supplier network stays out.",
                    "付款同属一组的最长时间：同一对当事方之间、两个付款方对同样两个收款方、以及收款与继续付出之间。往来更久的一对视为常规往来而不计，" + "供应网络因此不会触发。"));

    private static final Parameter<Duration> MAX_SPAN = Parameter.duration(
            "maxSpan",
            new Range("PT1H", "P360D", "P28D"),
            new LocalizedText(
                    "Twice the span, four times and so on up to this are looked at as well, where the data are at least twelve times as"
                            + " long: that two pairs deal at no other time says little in data that hardly have another time. No more than"
                            + " the span looks at that alone.",
                    "在数据时长至少为其十二倍时，还会查看跨度的两倍、四倍直至此值：若数据几乎不含其他时间，“其他时间并无往来”说明不了什么。不大于时间跨度则只看该跨度。"));

    private static final Parameter<Double> MIN_TRANSFER = Parameter.decimal(
            "minTransfer",
            BASE_UNITS,
            new Range("0", "1000000000", "100"),
            new LocalizedText(
                    "Transfers below are not counted: in shopping and shared bills chance makes whoever pays the same two shops a group. Not"
                            + " compared where the currency has no rate.",
                    "低于此金额的转账不计：购物与分摊账单中，付款给同样两家商户者会偶然成组。无汇率的币种不作比较。"));

    private static final Parameter<Integer> MAX_PAYERS = Parameter.integer(
            "maxPayers",
            "parties",
            new Range("2", "10000", "50"),
            new LocalizedText(
                    "Parties whom more than this pay within the span are hubs and no part of a layer: shops, utilities,"
                            + " organisers of events.",
                    "在时间跨度内被超过此数的当事方付款者为枢纽，不属于任何一层：商户、公用事业、活动主办方。"));

    private static final Parameter<Integer> MIN_LAYERS = Parameter.integer(
            "minLayers",
            "layers",
            new Range("2", "20", "2"),
            new LocalizedText(
                    "Least number of layers: two are a bipartite group, three and more a stack.",
                    "层数下限：两层为二部群组，三层及以上为堆叠。"));

    private static final Parameter<Integer> MIN_PAIRS = Parameter.integer(
            "minPairs",
            "parties",
            new Range("4", "10000", "6"),
            new LocalizedText(
                    "Least number of pairs of a payer and a payee. Two who pay the same two happen by chance among busy"
                            + " parties; six pairs, such as two who pay the same three, hardly do.",
                    "付款方与收款方成对的最少数目。两方付给同样两方，在往来频繁者之间偶有发生；六对（如两方付给同样三方）则罕见。"));

    private static final Parameter<Double> MIN_DENSITY = Parameter.decimal(
            "minDensity",
            "share",
            new Range("0.01", "1", "0.5"),
            new LocalizedText(
                    "Least share of the pairs of two neighbouring layers that deal. Layers that one hand directs pay"
                            + " nearly all of the next; half leaves room for payments the data do not have.",
                    "相邻两层之间实际往来的成对比例下限。由同一人操纵的各层几乎付给下一层的所有成员；一半为数据缺失的付款留有余地。"));

    private static final Parameter<Double> TOLERANCE = Parameter.decimal(
            "tolerance",
            "share",
            new Range("0", "1", "1"),
            new LocalizedText(
                    "Greatest difference between what a middle layer receives and what it pays on, as a share of the"
                            + " larger. With 1 amounts are not compared: who directs layers adds other money and leaves"
                            + " some behind, and the conserved share says how much. Not compared where a currency has no"
                            + " rate.",
                    "中间层收到与继续付出金额之差占较大者的最高比例。取 1 则不比较金额：操纵者会掺入其他资金或留存一部分，保全比例指标说明程度。" + "有币种无汇率时不作比较。"));

    private static final Parameter<Double> MIN_AMOUNT = Parameter.decimal(
            "minAmount",
            BASE_UNITS,
            new Range("0", "1000000000", "2500"),
            new LocalizedText(
                    "Least sum that the layer which pays most pays: money is added and left behind on the way, and which layer is the"
                            + " first depends on what the data show. Not compared where a currency has no rate.",
                    "付款最多的一层付款合计的最低金额：资金在途中会有增减，而哪一层为首取决于数据所见。有币种无汇率时不作比较。"));

    private static final List<Parameter<?>> PARAMETERS = List.of(
            SPAN, MAX_SPAN, MIN_TRANSFER, MAX_PAYERS, MIN_LAYERS, MIN_PAIRS, MIN_DENSITY, TOLERANCE, MIN_AMOUNT);

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            "bipartite-stack",
            3,
            new LocalizedText("Bipartite group and stack", "二部群组与堆叠"),
            new LocalizedText(
                    "Several parties pay the same several others within a short time, who may pay the same several"
                            + " others in turn, and all of them deal at no other time: sums are mixed and spread over a"
                            + " whole layer at each step.",
                    "若干当事方在短时间内付款给同样的若干他方，后者可能再付给同样的另一批人，且彼此在其他时间并无往来：资金在每一步都在整层中混合并分散。"),
            Parameter.descriptors(PARAMETERS),
            List.of(
                    new IndicatorDescriptor(LAYERS, "layers", new LocalizedText("Layers of parties", "当事方层数")),
                    new IndicatorDescriptor(PARTIES, "parties", new LocalizedText("Parties in all layers", "各层当事方总数")),
                    new IndicatorDescriptor(
                            DENSITY,
                            "share",
                            new LocalizedText("Share of the pairs of neighbouring layers that deal", "相邻层之间往来的成对比例")),
                    new IndicatorDescriptor(
                            AMOUNT, BASE_UNITS, new LocalizedText("What the first layer pays", "第一层付款金额")),
                    new IndicatorDescriptor(
                            CONSERVED,
                            "share",
                            new LocalizedText("How much of what is received is paid on alike", "收付金额的保全比例")),
                    new IndicatorDescriptor(
                            DURATION_HOURS, "hours", new LocalizedText("Time from first to last", "首笔到末笔的时间"))));

    private StackDescriptor() {}

    static StackParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new StackParameters(
                new StackParameters.Spans(reader.get(SPAN), reader.get(MAX_SPAN)),
                reader.get(MIN_TRANSFER),
                reader.get(MAX_PAYERS),
                new StackParameters.Size(reader.get(MIN_LAYERS), reader.get(MIN_PAIRS), reader.get(MIN_AMOUNT)),
                reader.get(MIN_DENSITY),
                reader.get(TOLERANCE));
    }

    static ParameterValues write(StackParameters parameters) {
        return ParameterValues.of(
                SPAN.is(parameters.spans().shortest()),
                MAX_SPAN.is(parameters.spans().longest()),
                MIN_TRANSFER.is(parameters.minEach()),
                MAX_PAYERS.is(parameters.maxPayers()),
                MIN_LAYERS.is(parameters.size().minLayers()),
                MIN_PAIRS.is(parameters.size().minPairs()),
                MIN_DENSITY.is(parameters.minDensity()),
                TOLERANCE.is(parameters.tolerance()),
                MIN_AMOUNT.is(parameters.size().minAmount()));
    }
}
