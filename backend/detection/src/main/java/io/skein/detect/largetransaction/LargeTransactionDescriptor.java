// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.largetransaction;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import io.skein.detect.Unit;
import io.skein.detect.largetransaction.LargeTransactionParameters.Thresholds;
import java.time.Duration;
import java.util.List;

/** How the large transaction describes itself, and its parameters as text. */
final class LargeTransactionDescriptor {

    static final int VERSION = 1;

    static final String AMOUNT = "amount";
    static final String THRESHOLD_SHARE = "thresholdShare";
    static final String TRANSFERS = "transfers";
    static final String COUNTERPARTIES = "counterparties";
    static final String CASH_SHARE = "cashShare";

    private static final Parameter<Double> CASH = threshold(
            "cashThreshold",
            "10000",
            "Sum of a day's cash in the base currency that is reported. 10,000 is the limit in US dollars and in euros; set"
                    + " 50,000 for yuan.",
            "以基准货币计的单日现金累计报告限额。美元与欧元为一万；人民币设为五万。");

    private static final Parameter<Double> FOREIGN_CASH = threshold(
            "foreignCashThreshold",
            "10000",
            "Sum of a day's cash in all other currencies that is reported: 10,000 US dollars in value in PBoC order 2016/3."
                    + " Set 70,000 for a scan in yuan.",
            "其他币种单日现金累计报告限额：中国人民银行令〔2016〕第3号规定为等值一万美元；以人民币为基准货币时可设为七万。");

    private static final Parameter<Double> TRANSFER = threshold(
            "transferThreshold",
            "100000",
            "Sum of a day's transfers in the base currency, without cash, that is reported. The order says 500,000 yuan for"
                    + " natural persons, about this in US dollars with room for the rate; firms have more, but the window does not tell"
                    + " who is one.",
            "以基准货币计的单日非现金转账累计报告限额。上述令对自然人规定为五十万元人民币，约合此数；单位限额更高，但数据窗口不区分主体类型。");

    private static final Parameter<Double> FOREIGN_TRANSFER = threshold(
            "foreignTransferThreshold",
            "100000",
            "Sum of a day's transfers in all other currencies, without cash, that is reported: 100,000 US dollars in value for"
                    + " natural persons in the order.",
            "其他币种单日非现金转账累计报告限额：上述令对自然人规定为等值十万美元。");

    private static final Parameter<Double> MAX_REGULAR_SHARE = Parameter.decimal(
            "maxRegularShare",
            Unit.SHARE.id(),
            new Range("0", "1", "0.1"),
            new LocalizedText(
                    "Payments at a fixed price at even distances (wages, rent) are left out if each is below this share of the"
                            + " threshold. A tenth leaves out a payroll and keeps the instalments of a building.",
                    "按固定价格定期支付且单笔低于限额此比例的款项（工资、租金）不计。取一成可排除代发工资，但保留大额分期款。"));

    private static final Parameter<Duration> UTC_OFFSET = Parameter.duration(
            "utcOffset",
            new Range("-PT12H", "PT14H", "PT0S"),
            new LocalizedText(
                    "How far the calendar day is ahead of UTC. Zero means days in UTC; PT8H is the day in Beijing. Summer time is"
                            + " not followed.",
                    "日历日早于协调世界时的时长。零表示按协调世界时划分；PT8H 为北京时间。不考虑夏令时。"));

    private static final List<Parameter<?>> PARAMETERS =
            List.of(CASH, FOREIGN_CASH, TRANSFER, FOREIGN_TRANSFER, MAX_REGULAR_SHARE, UTC_OFFSET);

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            "large-transaction",
            VERSION,
            new LocalizedText("Large transaction", "大额交易"),
            new LocalizedText(
                    "What one party pays or receives on one day, over all its accounts, reaches the amount that must be reported.",
                    "同一主体全部账户单日付出或收入的累计金额达到应报告的大额标准。"),
            Parameter.descriptors(PARAMETERS),
            indicatorDescriptors());

    private LargeTransactionDescriptor() {}

    static LargeTransactionParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new LargeTransactionParameters(
                new Thresholds(
                        reader.get(CASH), reader.get(FOREIGN_CASH), reader.get(TRANSFER), reader.get(FOREIGN_TRANSFER)),
                reader.get(MAX_REGULAR_SHARE),
                reader.get(UTC_OFFSET));
    }

    static ParameterValues write(LargeTransactionParameters parameters) {
        Thresholds thresholds = parameters.thresholds();
        return ParameterValues.of(
                CASH.is(thresholds.cash()),
                FOREIGN_CASH.is(thresholds.foreignCash()),
                TRANSFER.is(thresholds.transfer()),
                FOREIGN_TRANSFER.is(thresholds.foreignTransfer()),
                MAX_REGULAR_SHARE.is(parameters.maxRegularShare()),
                UTC_OFFSET.is(parameters.utcOffset()));
    }

    private static Parameter<Double> threshold(String name, String usual, String english, String chinese) {
        return Parameter.decimal(
                name,
                Unit.BASE_CURRENCY.id(),
                new Range("1", "1000000000000", usual),
                new LocalizedText(english, chinese));
    }

    private static List<IndicatorDescriptor> indicatorDescriptors() {
        return List.of(
                new IndicatorDescriptor(AMOUNT, Unit.BASE_CURRENCY.id(), new LocalizedText("Sum of the day", "当日累计金额")),
                new IndicatorDescriptor(
                        THRESHOLD_SHARE,
                        Unit.SHARE.id(),
                        new LocalizedText("Sum as a share of the threshold", "累计金额占限额的比例")),
                new IndicatorDescriptor(
                        TRANSFERS, Unit.TRANSFERS.id(), new LocalizedText("Transfers that were added up", "累计的转账笔数")),
                new IndicatorDescriptor(
                        COUNTERPARTIES,
                        Unit.PARTIES.id(),
                        new LocalizedText("Different parties on the other side", "对手方个数")),
                new IndicatorDescriptor(CASH_SHARE, Unit.SHARE.id(), new LocalizedText("Share in cash", "现金所占比例")));
    }
}
