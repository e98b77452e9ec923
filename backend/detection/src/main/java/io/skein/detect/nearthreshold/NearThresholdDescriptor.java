// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.nearthreshold;

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

/** How the near-threshold pair describes itself, and its parameters as text. */
final class NearThresholdDescriptor {

    static final int VERSION = 3;

    static final String TRANSFERS = "transfers";
    static final String AMOUNT = "amount";
    static final String CLOSENESS = "closeness";
    static final String SURPRISE = "surprise";
    static final String DURATION_HOURS = "duration";

    private static final Parameter<Duration> SPAN = Parameter.duration(
            "span",
            new Range("PT1H", "P90D", "P14D"),
            new LocalizedText(
                    "Length of the time in which payments are counted. Fourteen days hold ten working days, which is what the"
                            + " People's Bank of China calls a short time.",
                    "统计付款的时间长度。十四天包含十个工作日，即中国人民银行所称的“短期”。"));

    private static final Parameter<Double> LIMIT = Parameter.decimal(
            "limit",
            Unit.BASE_CURRENCY.id(),
            new Range("1", "1000000000", "10000"),
            new LocalizedText(
                    "Amount from which on a payment is reported. 10,000 is the limit for cash in US dollars and in euros;"
                            + " set 50,000 for a scan in yuan, or the limit for transfers.",
                    "触发报告的金额。一万为美元及欧元现金的报告限额；以人民币为基准货币时可设为五万，或设为转账限额。"));

    private static final Parameter<Double> MIN_SHARE = Parameter.decimal(
            "minShare",
            Unit.SHARE.id(),
            new Range("0.01", "0.999", "0.8"),
            new LocalizedText(
                    "Least share of the limit that counts as close to it. From eight tenths on, most amounts that were chosen"
                            + " to stay below it are seen.",
                    "达到限额的多大比例才算“接近”。取八成可覆盖多数刻意压低的金额。"));

    private static final Parameter<Integer> MIN_TRANSFERS = Parameter.integer(
            "minTransfers",
            Unit.TRANSFERS.id(),
            new Range("2", "100000", "3"),
            new LocalizedText(
                    "Least number of such payments from the one to the other within the window. Two may be a price paid in"
                            + " halves; three are frequent in the words of the People's Bank of China.",
                    "窗口内由一方付给另一方的此类付款的最少笔数。两笔可能是分两次支付的价款；三笔即符合中国人民银行所称的“频繁”。"));

    private static final Parameter<Double> MIN_SURPRISE = Parameter.decimal(
            "minSurprise",
            Unit.DEVIATIONS.id(),
            new Range("0", "1000", "2"),
            new LocalizedText(
                    "How far the number must lie above what is usual for the pair in windows of the same length. Firms that"
                            + " settle such invoices all the year never surprise.",
                    "笔数须高出该对主体同长时间窗常态的程度。常年结算此类发票的企业不会触发。"));

    private static final Parameter<Double> MAX_ABOVE_SHARE = Parameter.decimal(
            "maxAboveShare",
            Unit.SHARE.id(),
            new Range("0", "1000", "0.1"),
            new LocalizedText(
                    "Most payments of the limit or somewhat more (up to the inverse of the least share) for each one just below. Who"
                            + " hides from a limit what one payee gets pays that payee none; firms whose invoices happen to lie near it"
                            + " have some on either side. One in ten forgives a slip in a long series.",
                    "每一笔略低于限额的付款，最多可有几笔等于或略高于限额（至最低比例的倒数）的付款。对同一收款方规避限额者不会有此类付款；"
                            + "发票金额仅偶然接近限额的企业，在限额两侧均有付款。取十分之一可容许长序列中的个别例外。"));

    private static final List<Parameter<?>> PARAMETERS =
            List.of(SPAN, LIMIT, MIN_SHARE, MIN_TRANSFERS, MIN_SURPRISE, MAX_ABOVE_SHARE);

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            "near-threshold-pair",
            VERSION,
            new LocalizedText("Near-threshold pair", "同一收付方频繁近限额交易"),
            new LocalizedText(
                    "One party pays another several times within days, each time an amount close to a reporting limit, and not at a"
                            + " fixed price.",
                    "同一付款方在数日内多次向同一收款方付款，每次金额均接近报告限额，且非固定价格。"),
            Parameter.descriptors(PARAMETERS),
            indicatorDescriptors());

    private NearThresholdDescriptor() {}

    static NearThresholdParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new NearThresholdParameters(new NearThreshold.Rules(
                reader.get(SPAN),
                new ThresholdBand(reader.get(LIMIT), reader.get(MIN_SHARE)),
                reader.get(MIN_TRANSFERS),
                reader.get(MIN_SURPRISE),
                reader.get(MAX_ABOVE_SHARE)));
    }

    static ParameterValues write(NearThresholdParameters parameters) {
        NearThreshold.Rules rules = parameters.rules();
        return ParameterValues.of(
                SPAN.is(rules.span()),
                LIMIT.is(rules.band().threshold()),
                MIN_SHARE.is(rules.band().minShare()),
                MIN_TRANSFERS.is(rules.minTransfers()),
                MIN_SURPRISE.is(rules.minSurprise()),
                MAX_ABOVE_SHARE.is(rules.maxAboveShare()));
    }

    private static List<IndicatorDescriptor> indicatorDescriptors() {
        return List.of(
                new IndicatorDescriptor(
                        TRANSFERS,
                        Unit.TRANSFERS.id(),
                        new LocalizedText("Payments close to the limit in the busiest window", "最密集时间窗内接近限额的付款笔数")),
                new IndicatorDescriptor(
                        AMOUNT, Unit.BASE_CURRENCY.id(), new LocalizedText("What they come to", "合计金额")),
                new IndicatorDescriptor(
                        CLOSENESS,
                        Unit.SHARE.id(),
                        new LocalizedText("Mean amount as a share of the limit", "平均金额占限额的比例")),
                new IndicatorDescriptor(
                        SURPRISE,
                        Unit.DEVIATIONS.id(),
                        new LocalizedText("How far above what is usual for the pair", "高出该对主体常态的程度")),
                new IndicatorDescriptor(
                        DURATION_HOURS,
                        Unit.HOURS.id(),
                        new LocalizedText("Time from first to last in the busiest window", "最密集时间窗内首笔到末笔的时间")));
    }
}
