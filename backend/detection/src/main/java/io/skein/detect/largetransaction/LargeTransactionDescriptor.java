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
import io.skein.detect.largetransaction.LargeTransactionParameters.AlertOn;
import io.skein.detect.largetransaction.LargeTransactionParameters.Split;
import io.skein.detect.largetransaction.LargeTransactionParameters.Thresholds;
import java.time.Duration;
import java.util.List;

/** How the large transaction describes itself, and its parameters as text. */
final class LargeTransactionDescriptor {

    static final int VERSION = 2;

    static final String AMOUNT = "amount";
    static final String THRESHOLD_SHARE = "thresholdShare";
    static final String TRANSFERS = "transfers";
    static final String LARGEST_SHARE = "largestShare";
    static final String ACCOUNTS = "accounts";
    static final String CHANNELS = "channels";
    static final String COUNTERPARTIES = "counterparties";
    static final String CASH_SHARE = "cashShare";
    static final String LIKE_DAYS = "likeDays";

    private static final Parameter<AlertOn> ALERT_ON = Parameter.choice(
            "alertOn",
            AlertOn.class,
            AlertOn.SPLIT,
            new LocalizedText(
                    "SPLIT: days on which the threshold is reached in parts that each stay below it, over several accounts of one"
                            + " party. EVERY: every day that must be reported, suspicious or not, which is a list for the reporting"
                            + " office and buries alerts.",
                    "SPLIT：同一主体当日经多个账户、每笔均低于限额而累计达到限额的情形。EVERY：凡应报告者一律列出，无论可疑与否；供报送之用，会淹没预警。"));

    private static final Parameter<Integer> MIN_PARTS = Parameter.integer(
            "minParts",
            Unit.TRANSFERS.id(),
            new Range("1", "1000", "3"),
            new LocalizedText(
                    "Least number of parts: two payments below a limit on one day are two bills. Not asked with EVERY.",
                    "最少笔数：单日两笔低于限额的付款可能只是两张账单。EVERY 时不适用。"));

    private static final Parameter<Double> MIN_PART_SHARE = Parameter.decimal(
            "minPartShare",
            Unit.SHARE.id(),
            new Range("0", "1", "0.05"),
            new LocalizedText(
                    "What is below this share of the threshold is no part of it: shopping on the same day neither hides a split nor"
                            + " makes one. Twenty parts still add up. Not asked with EVERY.",
                    "低于限额此比例的款项不算拆分部分：同日购物既不掩盖也不构成拆分；二十笔仍可凑足限额。EVERY 时不适用。"));

    private static final Parameter<Integer> MIN_ACCOUNTS = Parameter.integer(
            "minAccounts",
            Unit.ACCOUNTS.id(),
            new Range("1", "50", "2"),
            new LocalizedText(
                    "Least number of the party's own accounts, under one customer number or several, none of which may reach the"
                            + " threshold alone. With 1 a sum split on one account is found, too, as many a busy day of trade is. Not"
                            + " asked with EVERY.",
                    "本方账户最少个数（同一或不同客户号），且任一账户单独不得达到限额。设为 1 时同一账户内的拆分也会列出，忙碌的经营日亦常如此。EVERY 时不适用。"));

    private static final Parameter<Integer> MAX_LIKE_DAYS = Parameter.integer(
            "maxLikeDays",
            Unit.DAYS.id(),
            new Range("0", "100000", "1"),
            new LocalizedText(
                    "On at most this many other days, a week or more away, may the party have moved half as much or more: what is done"
                            + " every month is the party's business. Not asked with EVERY.",
                    "相隔一周以上、金额达到其一半的其他日子最多天数：每月皆有者属正常经营。EVERY 时不适用。"));

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
            "Sum of a day's transfers in the base currency, without cash, that is reported of a person. The order says 500,000"
                    + " yuan, about this in US dollars with room for the rate. It holds for all who are not known to be"
                    + " organisations.",
            "以基准货币计的个人单日非现金转账累计报告限额。上述令规定为五十万元人民币，约合此数。凡不明确为单位者均适用。");

    private static final Parameter<Double> FOREIGN_TRANSFER = threshold(
            "foreignTransferThreshold",
            "100000",
            "Sum of a person's transfers of a day in all other currencies, without cash, that is reported: 100,000 US dollars in"
                    + " value in the order.",
            "个人其他币种单日非现金转账累计报告限额：上述令规定为等值十万美元。");

    private static final Parameter<Double> FIRM_TRANSFER = threshold(
            "firmTransferThreshold",
            "200000",
            "The same in the base currency for an organisation. The order says 2,000,000 yuan; this is its sum in dollars.",
            "单位以基准货币计的同项限额。上述令规定为二百万元人民币；此处取其美元数额。");

    private static final Parameter<Double> FIRM_FOREIGN_TRANSFER = threshold(
            "firmForeignTransferThreshold",
            "200000",
            "The same in all other currencies for an organisation: 200,000 US dollars in value in the order.",
            "单位其他币种的同项限额：上述令规定为等值二十万美元。");

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

    private static final List<Parameter<?>> PARAMETERS = List.of(
            ALERT_ON,
            CASH,
            FOREIGN_CASH,
            TRANSFER,
            FOREIGN_TRANSFER,
            FIRM_TRANSFER,
            FIRM_FOREIGN_TRANSFER,
            MIN_PARTS,
            MIN_PART_SHARE,
            MIN_ACCOUNTS,
            MAX_LIKE_DAYS,
            MAX_REGULAR_SHARE,
            UTC_OFFSET);

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            "large-transaction",
            VERSION,
            new LocalizedText("Large transaction", "大额交易"),
            new LocalizedText(
                    "One party moves the amount that must be reported on one day in parts that each stay below it, over several of its"
                            + " accounts; or, if asked for, every day that reaches the amount.",
                    "同一主体单日经多个账户、每笔均低于限额，累计达到应报告的大额标准；也可按需列出全部应报告的日子。"),
            Parameter.descriptors(PARAMETERS),
            indicatorDescriptors());

    private LargeTransactionDescriptor() {}

    static LargeTransactionParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new LargeTransactionParameters(
                reader.get(ALERT_ON),
                new Thresholds(
                        reader.get(CASH),
                        reader.get(FOREIGN_CASH),
                        reader.get(TRANSFER),
                        reader.get(FOREIGN_TRANSFER),
                        reader.get(FIRM_TRANSFER),
                        reader.get(FIRM_FOREIGN_TRANSFER)),
                new Split(
                        reader.get(MIN_PARTS),
                        reader.get(MIN_PART_SHARE),
                        reader.get(MIN_ACCOUNTS),
                        reader.get(MAX_LIKE_DAYS)),
                reader.get(MAX_REGULAR_SHARE),
                reader.get(UTC_OFFSET));
    }

    static ParameterValues write(LargeTransactionParameters parameters) {
        Thresholds thresholds = parameters.thresholds();
        Split split = parameters.split();
        return ParameterValues.of(
                ALERT_ON.is(parameters.alertOn()),
                CASH.is(thresholds.cash()),
                FOREIGN_CASH.is(thresholds.foreignCash()),
                TRANSFER.is(thresholds.transfer()),
                FOREIGN_TRANSFER.is(thresholds.foreignTransfer()),
                FIRM_TRANSFER.is(thresholds.firmTransfer()),
                FIRM_FOREIGN_TRANSFER.is(thresholds.firmForeignTransfer()),
                MIN_PARTS.is(split.minParts()),
                MIN_PART_SHARE.is(split.minPartShare()),
                MIN_ACCOUNTS.is(split.minAccounts()),
                MAX_LIKE_DAYS.is(split.maxLikeDays()),
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
                        LARGEST_SHARE,
                        Unit.SHARE.id(),
                        new LocalizedText("Largest of them as a share of the threshold", "其中最大一笔占限额的比例")),
                new IndicatorDescriptor(
                        ACCOUNTS,
                        Unit.ACCOUNTS.id(),
                        new LocalizedText("Own accounts over which they were spread", "分散于本方的账户个数")),
                new IndicatorDescriptor(
                        CHANNELS, Unit.CHANNELS.id(), new LocalizedText("Channels that were used", "所用渠道数")),
                new IndicatorDescriptor(
                        COUNTERPARTIES,
                        Unit.PARTIES.id(),
                        new LocalizedText("Different parties on the other side", "对手方个数")),
                new IndicatorDescriptor(CASH_SHARE, Unit.SHARE.id(), new LocalizedText("Share in cash", "现金所占比例")),
                new IndicatorDescriptor(
                        LIKE_DAYS,
                        Unit.DAYS.id(),
                        new LocalizedText("Other days with half as much or more", "金额达到其一半以上的其他天数")));
    }
}
