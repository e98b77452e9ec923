// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.scattergather;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import io.skein.detect.Unit;
import io.skein.detect.sweep.Relays;
import java.time.Duration;
import java.util.List;

/** How scatter-gather describes itself, and its parameters as text. */
final class ScatterGatherDescriptor {

    static final int VERSION = 3;

    static final String MIDDLES = "middles";
    static final String AMOUNT = "amount";
    static final String PASSED_SHARE = "passedShare";
    static final String REST_HOURS = "rest";
    static final String DURATION_HOURS = "duration";

    private static final Parameter<Duration> MAX_REST = Parameter.duration(
            "maxRest",
            new Range("PT1M", "P90D", "P3D"),
            new LocalizedText(
                    "Longest time for which a middleman keeps the money. Middlemen are told to be quick; three days cross a"
                            + " weekend.",
                    "中间人持有资金的最长时间。中间人通常被要求尽快转出；三天可跨周末。"));

    private static final Parameter<Duration> PIECE_SPAN = Parameter.duration(
            "pieceSpan",
            new Range("PT0S", "P7D", "P1D"),
            new LocalizedText(
                    "Longest time in which a middleman's payments to the sink, or the source's to him, may be pieces of one amount, compared"
                            + " by their sum. A day covers daily limits and the instalments of one errand. Zero compares single payments"
                            + " only.",
                    "中间人付给汇集方（或来源方付给中间人）的多笔付款视为一笔金额之各部分（按合计比较）的最长时间。一天足以覆盖单日限额与" + "分次支付。零表示仅比较单笔付款。"));

    private static final Parameter<Double> TOLERANCE = Parameter.decimal(
            "tolerance",
            Unit.SHARE.id(),
            new Range("0", "1", "0.1"),
            new LocalizedText(
                    "Greatest difference between what a middleman receives and passes on, as a share of what he receives. A tenth is"
                            + " the usual commission and covers the spread of a conversion; rent is more than a tenth below a wage.",
                    "中间人收入与转出金额之差占收入的最高比例。一成是常见佣金，并可覆盖换汇价差；房租与工资之差远超一成。"));

    private static final Parameter<Duration> SPAN = Parameter.duration(
            "span",
            new Range("PT1M", "P90D", "P5D"),
            new LocalizedText(
                    "Length of the time in which the sink is paid. The longest rest and two days more, because middlemen do not pay on"
                            + " one day.",
                    "汇集方收款的时间长度。取最长持有时间再加两天，因为中间人不会在同一天付款。"));

    private static final Parameter<Integer> MIN_MIDDLES = Parameter.integer(
            "minMiddles",
            Unit.PARTIES.id(),
            new Range("2", "100000", "3"),
            new LocalizedText(
                    "Least number of different middlemen. Two may happen among friends who settle a bill; three who all pass on"
                            + " the same do not.",
                    "中间人的最少个数。朋友间结账可能出现两个；三个以上均原额转出则难以巧合。"));

    private static final Parameter<Double> MIN_MIDDLE_SHARE = Parameter.decimal(
            "minMiddleShare",
            Unit.SHARE.id(),
            new Range("0", "1", "0.25"),
            new LocalizedText(
                    "Least share that the middlemen must be of all whom the source pays such amounts meanwhile, or of all who pay them to"
                            + " the sink, whoever are fewer. Of an employer's staff a few happen to pay as much to one card issuer.",
                    "中间人占同期来源方付出此类金额的全部收款方、或向汇集方支付此类金额的全部付款方（取较少者）的最低比例。雇主的员工中总有几人恰好向同一发卡机构支付相近金额。"));

    private static final Parameter<Double> MIN_AMOUNT = Parameter.decimal(
            "minAmount",
            Unit.BASE_CURRENCY.id(),
            new Range("0", "1000000000", "3000"),
            new LocalizedText(
                    "Least sum that the sink receives in the window: a thousand for each of three middlemen. Not compared where a currency"
                            + " has no rate.",
                    "汇集方在时间窗内收款合计的最低金额：三个中间人各一千。有币种无汇率时不作比较。"));

    private static final Parameter<Integer> HUB_DEGREE = Parameter.integer(
            "hubDegree",
            Unit.TRANSFERS.id(),
            new Range("1", "1000000", "1000"),
            new LocalizedText(
                    "Parties with more transfers than this in the window are hubs, not middlemen: banks and payment services pass on"
                            + " everybody's money.",
                    "窗口内转账笔数超过此数的主体视为枢纽而非中间人：银行与支付机构转移的是所有人的资金。"));

    private static final List<Parameter<?>> PARAMETERS =
            List.of(MAX_REST, PIECE_SPAN, TOLERANCE, SPAN, MIN_MIDDLES, MIN_MIDDLE_SHARE, MIN_AMOUNT, HUB_DEGREE);

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            "scatter-gather",
            VERSION,
            new LocalizedText("Scatter-gather", "先分散后归集"),
            new LocalizedText(
                    "One party pays several, and each of them passes nearly the same amount on to one and the same party: a sum is sent in"
                            + " parts through middlemen to hide who pays whom.",
                    "一方向多方付款，各方又将几乎相同的金额转给同一方：款项经中间人分拆传递，以掩盖真实收付关系。"),
            Parameter.descriptors(PARAMETERS),
            indicatorDescriptors());

    private ScatterGatherDescriptor() {}

    static ScatterGatherParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new ScatterGatherParameters(
                new Relays.Rules(
                        reader.get(MAX_REST), reader.get(PIECE_SPAN), reader.get(TOLERANCE), reader.get(HUB_DEGREE)),
                reader.get(SPAN),
                reader.get(MIN_MIDDLES),
                reader.get(MIN_MIDDLE_SHARE),
                reader.get(MIN_AMOUNT));
    }

    static ParameterValues write(ScatterGatherParameters parameters) {
        return ParameterValues.of(
                MAX_REST.is(parameters.relays().maxRest()),
                PIECE_SPAN.is(parameters.relays().pieceSpan()),
                TOLERANCE.is(parameters.relays().tolerance()),
                SPAN.is(parameters.span()),
                MIN_MIDDLES.is(parameters.minMiddles()),
                MIN_MIDDLE_SHARE.is(parameters.minMiddleShare()),
                MIN_AMOUNT.is(parameters.minAmount()),
                HUB_DEGREE.is(parameters.relays().hubDegree()));
    }

    private static List<IndicatorDescriptor> indicatorDescriptors() {
        return List.of(
                new IndicatorDescriptor(MIDDLES, Unit.PARTIES.id(), new LocalizedText("Middlemen", "中间人个数")),
                new IndicatorDescriptor(
                        AMOUNT, Unit.BASE_CURRENCY.id(), new LocalizedText("Amount that reaches the sink", "到达汇集方的金额")),
                new IndicatorDescriptor(
                        PASSED_SHARE,
                        Unit.SHARE.id(),
                        new LocalizedText("That as a share of what the source paid", "占来源方付出金额的比例")),
                new IndicatorDescriptor(
                        REST_HOURS,
                        Unit.HOURS.id(),
                        new LocalizedText("Mean time for which middlemen keep the money", "中间人平均持有时间")),
                new IndicatorDescriptor(
                        DURATION_HOURS, Unit.HOURS.id(), new LocalizedText("Time from first to last", "首笔到末笔的时间")));
    }
}
