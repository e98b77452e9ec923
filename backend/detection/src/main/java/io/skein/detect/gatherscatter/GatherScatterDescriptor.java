// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.gatherscatter;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import io.skein.detect.Unit;
import java.time.Duration;
import java.util.List;

/** How gather-scatter describes itself, and its parameters as text. */
final class GatherScatterDescriptor {

    static final int VERSION = 2;

    static final String SOURCES = "sources";
    static final String DESTINATIONS = "destinations";
    static final String AMOUNT = "amount";
    static final String PASSED_SHARE = "passedShare";
    static final String SURPRISE = "surprise";
    static final String STRANGER_SHARE = "strangerShare";
    static final String DURATION_HOURS = "duration";

    private static final Parameter<Duration> SPAN = Parameter.duration(
            "span",
            new Range("PT1H", "P90D", "P7D"),
            new LocalizedText(
                    "Length of the time before the turn in which money is gathered, and after it in which it is scattered. A week on either"
                            + " side: together the ten business days within which the PBoC's list of suspicious transactions (2006) calls"
                            + " gathering and scattering quick.",
                    "转折时刻之前归集与之后分散的时间长度。前后各一周，合计为中国人民银行 2006 年可疑交易标准所称“短期”的十个工作日。"));

    private static final Parameter<Integer> MIN_COUNTERPARTIES = Parameter.integer(
            "minCounterparties",
            Unit.PARTIES.id(),
            new Range("2", "100000", "5"),
            new LocalizedText(
                    "Least number of different parties who pay in, and of those who are paid. Each side may be smaller than a"
                            + " fan by itself, because both together, with like amounts, are rarer.",
                    "付入方与收款方各自的最少个数。两侧同时出现且金额相近更为罕见，故每侧可少于单独的集中转入或分散转出。"));

    private static final Parameter<Double> MIN_TRANSFER = Parameter.decimal(
            "minTransfer",
            Unit.BASE_CURRENCY.id(),
            new Range("0", "1000000000", "100"),
            new LocalizedText(
                    "Transfers below are not counted: fares, shared bills, shopping. Not compared where the currency has no rate.",
                    "低于此金额的转账不计：车费、分摊账单、购物。无汇率的币种不作比较。"));

    private static final Parameter<Double> MIN_AMOUNT = Parameter.decimal(
            "minAmount",
            Unit.BASE_CURRENCY.id(),
            new Range("0", "1000000000", "5000"),
            new LocalizedText(
                    "Least sum of what is gathered. Not compared where a currency has no rate.",
                    "归集合计的最低金额。有币种无汇率时不作比较。"));

    private static final Parameter<Double> TOLERANCE = Parameter.decimal(
            "tolerance",
            Unit.SHARE.id(),
            new Range("0", "10", "0.25"),
            new LocalizedText(
                    "Greatest difference between what is scattered and what was gathered, as a share of the gathered. A quarter"
                            + " leaves room for a commission, the rates of several currencies and the subject's own spending.",
                    "分散金额与归集金额之差占归集金额的最高比例。四分之一可容纳佣金、多币种汇率及主体自身支出。"));

    private static final Parameter<Double> MIN_SURPRISE = Parameter.decimal(
            "minSurprise",
            Unit.DEVIATIONS.id(),
            new Range("0", "1000", "2.8"),
            new LocalizedText(
                    "How far both counts must lie above what is usual for the subject in windows of the same length. That much on either"
                            + " side is rarer than as much on one; a wholesaler never surprises.",
                    "两侧计数均须高出该主体同长时间窗常态的程度。两侧同时如此比单侧更罕见；批发商不会触发。"));

    private static final Parameter<Double> MIN_STRANGER_SHARE = Parameter.decimal(
            "minStrangerShare",
            Unit.SHARE.id(),
            new Range("0", "1", "0.5"),
            new LocalizedText(
                    "Least share of the counterparties with whom the subject has no such transfer at any other time. Customers and"
                            + " suppliers come back; mules do not.",
                    "在其他时间与该主体无同向转账的对手方的最低比例。客户与供应商会反复出现，“骡子”账户则不会。"));

    private static final List<Parameter<?>> PARAMETERS =
            List.of(SPAN, MIN_COUNTERPARTIES, MIN_TRANSFER, MIN_AMOUNT, TOLERANCE, MIN_SURPRISE, MIN_STRANGER_SHARE);

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            "gather-scatter",
            VERSION,
            new LocalizedText("Gather-scatter", "先归集后分散"),
            new LocalizedText(
                    "Many parties pay one within days, and it soon pays about as much to many others: the account of a mule through"
                            + " which sums are mixed and spread.",
                    "数日内众多主体向同一主体付款，随即由其将相近金额付给众多其他主体：资金经“骡子”账户混同并分散。"),
            Parameter.descriptors(PARAMETERS),
            indicatorDescriptors());

    private GatherScatterDescriptor() {}

    static GatherScatterParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new GatherScatterParameters(
                reader.get(SPAN),
                reader.get(MIN_COUNTERPARTIES),
                new GatherScatterParameters.Amounts(
                        reader.get(MIN_TRANSFER), reader.get(MIN_AMOUNT), reader.get(TOLERANCE)),
                new GatherScatterParameters.Rarity(reader.get(MIN_SURPRISE), reader.get(MIN_STRANGER_SHARE)));
    }

    static ParameterValues write(GatherScatterParameters parameters) {
        return ParameterValues.of(
                SPAN.is(parameters.span()),
                MIN_COUNTERPARTIES.is(parameters.minCounterparties()),
                MIN_TRANSFER.is(parameters.amounts().minEach()),
                MIN_AMOUNT.is(parameters.amounts().minTotal()),
                TOLERANCE.is(parameters.amounts().tolerance()),
                MIN_SURPRISE.is(parameters.rarity().minSurprise()),
                MIN_STRANGER_SHARE.is(parameters.rarity().minStrangerShare()));
    }

    private static List<IndicatorDescriptor> indicatorDescriptors() {
        return List.of(
                new IndicatorDescriptor(
                        SOURCES, Unit.PARTIES.id(), new LocalizedText("Different parties who pay in", "付入方个数")),
                new IndicatorDescriptor(
                        DESTINATIONS, Unit.PARTIES.id(), new LocalizedText("Different parties who are paid", "收款方个数")),
                new IndicatorDescriptor(AMOUNT, Unit.BASE_CURRENCY.id(), new LocalizedText("Amount gathered", "归集金额")),
                new IndicatorDescriptor(
                        PASSED_SHARE,
                        Unit.SHARE.id(),
                        new LocalizedText("Amount scattered as a share of the gathered", "分散金额占归集金额的比例")),
                new IndicatorDescriptor(
                        SURPRISE,
                        Unit.DEVIATIONS.id(),
                        new LocalizedText(
                                "How far the less unusual side lies above what is usual for the subject",
                                "较不异常一侧高出该主体常态的程度")),
                new IndicatorDescriptor(
                        STRANGER_SHARE,
                        Unit.SHARE.id(),
                        new LocalizedText(
                                "Share of the counterparties with no such transfer at other times", "其他时间无同向转账的对手方比例")),
                new IndicatorDescriptor(
                        DURATION_HOURS, Unit.HOURS.id(), new LocalizedText("Time from first to last", "首笔到末笔的时间")));
    }
}
