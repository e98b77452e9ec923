// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.structuring;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import io.skein.detect.Unit;
import io.skein.detect.money.ThresholdBand;
import io.skein.detect.sweep.NearThreshold;
import java.time.Duration;
import java.util.List;

/** How structuring describes itself, and its parameters as text. */
final class StructuringDescriptor {

    static final int VERSION = 3;

    static final String TRANSFERS = "transfers";
    static final String AMOUNT = "amount";
    static final String CLOSENESS = "closeness";
    static final String ORIGINATORS = "originators";
    static final String CASH_SHARE = "cashShare";
    static final String SURPRISE = "surprise";
    static final String DURATION_HOURS = "duration";

    private static final Parameter<Duration> SPAN = Parameter.duration(
            "span",
            new Range("PT1H", "P90D", "P5D"),
            new LocalizedText(
                    "Length of the time in which amounts are added up. Five days are a working week: who splits a sum is in"
                            + " a hurry, and longer windows gather unrelated payments.",
                    "累计金额的时间长度。五天相当于一个工作周：拆分者通常急于完成，更长的窗口会混入无关付款。"));

    private static final Parameter<Double> THRESHOLD = Parameter.decimal(
            "threshold",
            Unit.BASE_CURRENCY.id(),
            new Range("1", "1000000000", "10000"),
            new LocalizedText(
                    "Amount from which on a payment is reported. 10,000 is the limit for cash in US dollars and in euros;"
                            + " set 50,000 for a scan in yuan.",
                    "触发报告的金额。一万为美元及欧元现金的报告限额；以人民币为基准货币时可设为五万。"));

    private static final Parameter<Double> MIN_SHARE = Parameter.decimal(
            "minShare",
            Unit.SHARE.id(),
            new Range("0.01", "0.999", "0.75"),
            new LocalizedText(
                    "Least share of the threshold that counts as just below it. Who splits with care keeps a distance:"
                            + " from three quarters on his deposits are seen too, and few amounts that anything else has set.",
                    "达到阈值的多大比例才算“略低于”。谨慎的拆分者会与阈值保持距离：取七成半可将其存款计入，且很少误及其他金额。"));

    private static final Parameter<Integer> MIN_TRANSFERS = Parameter.integer(
            "minTransfers",
            Unit.TRANSFERS.id(),
            new Range("2", "100000", "4"),
            new LocalizedText(
                    "Least number of such transfers within the window. Two or three large payments in a week happen to"
                            + " households that move or build; four just below one limit hardly do.",
                    "窗口内此类转账的最少笔数。搬家或装修的家庭一周内可能有两三笔大额付款，但很少有四笔都略低于同一限额。"));

    private static final Parameter<Double> MIN_SURPRISE = Parameter.decimal(
            "minSurprise",
            Unit.DEVIATIONS.id(),
            new Range("0", "1000", "3"),
            new LocalizedText(
                    "How far the number must lie above what is usual for the subject in windows of the same length. A firm"
                            + " whose invoices always come to such amounts never surprises.",
                    "笔数须高出该主体同长时间窗常态的程度。发票金额一向如此的企业不会触发。"));

    private static final Parameter<Double> MIN_TIE = Parameter.decimal(
            "minTie",
            Unit.WEIGHT.id(),
            new Range("0.01", "1", "0.17"),
            new LocalizedText(
                    "Least joint weight of the identifiers that link two parties who pay one beneficiary, or who both pay in cash. At"
                            + " 0.17 a postal address links as long as no more than eight share it, a household or a shared flat: who splits a"
                            + " sum at home splits it too; at 0.5 only telephones, devices and e-mail addresses do, of up to six.",
                    "向同一收款方付款或各自存入现金的两方之间共用标识的最低联合权重。为 0.17 时，共用者不超过八人的地址（家庭或合租）即构成关联：在家中拆分同样是拆分；为 0.5 时，仅共用者不超过六人的电话、设备或邮箱构成关联。"));

    private static final List<Parameter<?>> PARAMETERS =
            List.of(SPAN, THRESHOLD, MIN_SHARE, MIN_TRANSFERS, MIN_SURPRISE, NearThreshold.MAX_ABOVE_SHARE, MIN_TIE);

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            "structuring",
            VERSION,
            new LocalizedText("Structuring and smurfing", "拆分交易"),
            new LocalizedText(
                    "Several payments or cash deposits just below a reporting threshold, within days, that exceed it together: by one"
                            + " party, over all its accounts and all cash desks, or by parties who are linked to each other and pay one"
                            + " beneficiary or each pay in cash.",
                    "数日内多笔略低于报告限额的付款或现金存款，合计超过限额：由同一主体经其全部账户及各柜台付出或存入，或由相互关联的多个主体付给同一收款方、分别存入现金。"),
            Parameter.descriptors(PARAMETERS),
            indicatorDescriptors());

    private StructuringDescriptor() {}

    static StructuringParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new StructuringParameters(
                new NearThreshold.Rules(
                        reader.get(SPAN),
                        new ThresholdBand(reader.get(THRESHOLD), reader.get(MIN_SHARE)),
                        reader.get(MIN_TRANSFERS),
                        reader.get(MIN_SURPRISE),
                        reader.get(NearThreshold.MAX_ABOVE_SHARE)),
                reader.get(MIN_TIE));
    }

    static ParameterValues write(StructuringParameters parameters) {
        NearThreshold.Rules rules = parameters.rules();
        return ParameterValues.of(
                SPAN.is(rules.span()),
                THRESHOLD.is(rules.band().threshold()),
                MIN_SHARE.is(rules.band().minShare()),
                MIN_TRANSFERS.is(rules.minTransfers()),
                MIN_SURPRISE.is(rules.minSurprise()),
                NearThreshold.MAX_ABOVE_SHARE.is(rules.maxAboveShare()),
                MIN_TIE.is(parameters.minTie()));
    }

    private static List<IndicatorDescriptor> indicatorDescriptors() {
        return List.of(
                new IndicatorDescriptor(
                        TRANSFERS,
                        Unit.TRANSFERS.id(),
                        new LocalizedText(
                                "Transfers just below the threshold in the busiest window", "最密集时间窗内略低于限额的转账笔数")),
                new IndicatorDescriptor(
                        AMOUNT, Unit.BASE_CURRENCY.id(), new LocalizedText("What they come to", "合计金额")),
                new IndicatorDescriptor(
                        CLOSENESS,
                        Unit.SHARE.id(),
                        new LocalizedText("Mean amount as a share of the threshold", "平均金额占限额的比例")),
                new IndicatorDescriptor(
                        ORIGINATORS,
                        Unit.PARTIES.id(),
                        new LocalizedText("Linked parties who pay, or pay in", "付款或存款的关联方个数")),
                new IndicatorDescriptor(CASH_SHARE, Unit.SHARE.id(), new LocalizedText("Share in cash", "现金所占比例")),
                new IndicatorDescriptor(
                        SURPRISE,
                        Unit.DEVIATIONS.id(),
                        new LocalizedText("How far above what is usual for the subject", "高出该主体常态的程度")),
                new IndicatorDescriptor(
                        DURATION_HOURS,
                        Unit.HOURS.id(),
                        new LocalizedText("Time from first to last in the busiest window", "最密集时间窗内首笔到末笔的时间")));
    }
}
