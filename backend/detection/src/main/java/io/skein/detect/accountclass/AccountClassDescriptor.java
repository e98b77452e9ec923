// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.accountclass;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import io.skein.detect.accountclass.AccountClassParameters.Limits;
import java.time.Duration;
import java.util.List;

/** How the detector describes itself, and its parameters as text. */
final class AccountClassDescriptor {

    static final String AMOUNT = "amount";
    static final String LIMIT_SHARE = "limitShare";
    static final String DAYS = "days";
    static final String ACCOUNTS = "accounts";
    static final String COUNTERPARTIES = "counterparties";

    private static final String BASE_UNITS = "major units of the base currency";
    private static final String LIMIT_UNITS = "major units of limitCurrency";

    private static final Parameter<LimitCurrency> CURRENCY = Parameter.choice(
            "limitCurrency",
            LimitCurrency.class,
            LimitCurrency.CNY,
            new LocalizedText(
                    "In which currency the limits are: yuan, as in the notices, or BASE, the base currency of the run. Other"
                            + " amounts are converted by the run's rates; where yuan have no rate, only amounts in yuan count.",
                    "限额所用货币：CNY 即人民币，依据通知；BASE 即本次运行的基准货币。其他币种按运行所用汇率换算；人民币无汇率时，仅计人民币金额。"));

    private static final Parameter<Double> SECOND_DAY = limit(
            "secondClassDay",
            "10000",
            new LocalizedText(
                    "Most that class II accounts of one person may receive from others, or pay them, in a day. In"
                            + " yuan: notice 2016/302 of the People's Bank of China.",
                    "个人Ⅱ类户每日从他人转入或向他人转出的限额。人民币数额依据银发〔2016〕302号。"));

    private static final Parameter<Double> SECOND_YEAR = limit(
            "secondClassYear",
            "200000",
            new LocalizedText("The same in a calendar year, by the same notice.", "同上，按自然年累计，依据同一通知。"));

    private static final Parameter<Double> THIRD_DAY = limit(
            "thirdClassDay",
            "2000",
            new LocalizedText(
                    "Most that class III accounts of one person may receive from others, or pay them, in a day. In"
                            + " yuan: notice 2018/16 of the People's Bank of China.",
                    "个人Ⅲ类户每日从他人转入或向他人转出的限额。人民币数额依据银发〔2018〕16号。"));

    private static final Parameter<Double> THIRD_YEAR = limit(
            "thirdClassYear",
            "50000",
            new LocalizedText("The same in a calendar year, by the same notice.", "同上，按自然年累计，依据同一通知。"));

    private static final Parameter<Integer> MIN_DAYS = Parameter.integer(
            "minDays",
            "days",
            new Range("1", "366", "2"),
            new LocalizedText(
                    "On how many days the limit of a day must be exceeded. Once may be a refund, a sale or a gift.",
                    "须有多少天超过单日限额。偶尔一次可能是退款、出售物品或馈赠。"));

    private static final Parameter<Duration> UTC_OFFSET = Parameter.duration(
            "utcOffset",
            new Range("PT-18H", "PT18H", "PT8H"),
            new LocalizedText(
                    "How far local time is ahead of UTC; days and years are those of local time. The limits are those"
                            + " of China.",
                    "当地时间较 UTC 提前多少；按当地日历计日与年。限额为中国规定。"));

    static final Parameter<Integer> HUB_DEGREE = Parameter.integer(
            "hubDegree",
            "transfers",
            new Range("1", "1000000", "10000"),
            new LocalizedText(
                    "Accounts with more transfers than this in the window are hubs and left out. Nobody makes ten thousand"
                            + " payments a year in person: a merchant's or an institution's account that carries a class by"
                            + " mistake would exceed every limit. Misuse itself makes accounts busy, hence ten times what"
                            + " other detectors ask.",
                    "窗口内转账笔数超过此数的账户为枢纽，不予计入。个人一年不会收付上万笔：误标类别的商户或机构账户会超出一切限额。违规使用本身会使账户繁忙，" + "故取其他检测器的十倍。"));

    private static final List<Parameter<?>> PARAMETERS =
            List.of(CURRENCY, SECOND_DAY, SECOND_YEAR, THIRD_DAY, THIRD_YEAR, MIN_DAYS, UTC_OFFSET, HUB_DEGREE);

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            "account-class",
            3,
            new LocalizedText("Misuse of account classes", "违规使用Ⅱ、Ⅲ类账户"),
            new LocalizedText(
                    "Accounts that were opened without much proof, and therefore with low limits, take or pay more"
                            + " than one such account may: because the limit is not enforced, or because one person"
                            + " spreads a sum over several.",
                    "核验程度低、限额小的账户收付超过单个账户限额：或因限额未落实，或因同一人将资金分散于多个账户。"),
            Parameter.descriptors(PARAMETERS),
            List.of(
                    new IndicatorDescriptor(
                            AMOUNT, BASE_UNITS, new LocalizedText("What moved beyond limits", "超限期间收付金额")),
                    new IndicatorDescriptor(
                            LIMIT_SHARE, "times", new LocalizedText("Greatest sum against its limit", "最大合计与限额之比")),
                    new IndicatorDescriptor(
                            DAYS,
                            "days",
                            new LocalizedText("Days on which the limit of a day was exceeded", "超过单日限额的天数")),
                    new IndicatorDescriptor(
                            ACCOUNTS, "accounts", new LocalizedText("Accounts over which it was spread", "分散使用的账户数量")),
                    new IndicatorDescriptor(
                            COUNTERPARTIES, "parties", new LocalizedText("Parties on the other side", "对手方数量"))));

    private AccountClassDescriptor() {}

    static AccountClassParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new AccountClassParameters(
                reader.get(CURRENCY),
                new Limits(reader.get(SECOND_DAY), reader.get(SECOND_YEAR)),
                new Limits(reader.get(THIRD_DAY), reader.get(THIRD_YEAR)),
                reader.get(MIN_DAYS),
                reader.get(UTC_OFFSET),
                reader.get(HUB_DEGREE));
    }

    static ParameterValues write(AccountClassParameters parameters) {
        return ParameterValues.of(
                CURRENCY.is(parameters.currency()),
                SECOND_DAY.is(parameters.second().day()),
                SECOND_YEAR.is(parameters.second().year()),
                THIRD_DAY.is(parameters.third().day()),
                THIRD_YEAR.is(parameters.third().year()),
                MIN_DAYS.is(parameters.minDays()),
                UTC_OFFSET.is(parameters.utcOffset()),
                HUB_DEGREE.is(parameters.hubDegree()));
    }

    private static Parameter<Double> limit(String name, String usual, LocalizedText help) {
        return Parameter.decimal(name, LIMIT_UNITS, new Range("1", "1000000000000", usual), help);
    }
}
