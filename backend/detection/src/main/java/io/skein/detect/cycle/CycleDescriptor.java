// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import java.time.Duration;
import java.util.List;

/** What the cycle detector says of itself. */
final class CycleDescriptor {

    static final String ID = "cycle";
    static final int VERSION = 2;

    static final String HOPS = "hops";
    static final String RETURNED_SHARE = "returnedShare";
    static final String AMOUNT = "amount";
    static final String DURATION_HOURS = "duration";
    static final String PASSES = "passes";
    static final String MEAN_DWELL = "meanDwell";
    static final String ROUND_AMOUNTS = "roundAmountShare";
    static final String CURRENCIES = "currencies";
    static final String PARTIES = "parties";
    static final String CHANCE = "chance";

    private static final String BASE_UNITS = "major units of the base currency";

    static final Parameter<Duration> MAX_SPAN = Parameter.duration(
            "maxSpan",
            new Range("PT1M", "P90D", "P14D"),
            new LocalizedText(
                    "Longest time from the first transfer of a cycle to the last. Two weeks hold a ring of ten"
                            + " accounts that each rest the money over a night or a weekend; in longer spans"
                            + " wages and bills close cycles by chance.",
                    "循环第一笔到最后一笔转账的最长时间。两周足以容纳十个账户各停留一夜或一个周末；" + "更长的时间里，工资与账单会偶然形成循环。"));

    static final Parameter<Duration> MAX_GAP = Parameter.duration(
            "maxGap",
            new Range("PT1M", "P90D", "P7D"),
            new LocalizedText(
                    "Longest time from one transfer of a cycle to the next. Money that rests for more than a"
                            + " week is income or savings as far as anyone can tell.",
                    "循环中相邻两笔转账的最长间隔。停留超过一周的资金，已无法与收入或储蓄区分。"));

    static final Parameter<Duration> PIECE_SPAN = Parameter.duration(
            "pieceSpan",
            new Range("PT0S", "P7D", "P1D"),
            new LocalizedText(
                    "Longest time in which payments from one account to another in one currency may be pieces of one"
                            + " transfer, compared by their sum. A day covers daily limits and the instalments of one"
                            + " errand. Zero compares single payments only.",
                    "同一账户对同一币种的多笔付款视为一笔转账之各部分（按合计比较）的最长时间。一天足以覆盖单日限额与" + "分次支付。零表示仅比较单笔付款。"));

    static final Parameter<Integer> MIN_HOPS = Parameter.integer(
            "minHops",
            "transfers",
            new Range("2", "30", "3"),
            new LocalizedText(
                    "Fewest transfers of a cycle. Two is there and back: refunds, shared bills and trade in"
                            + " both directions, ten to a hundred times as frequent as all longer cycles.",
                    "循环的最少转账笔数。两笔即一来一回：退款、分摊账单、双向贸易，其数量是所有更长循环的十至一百倍。"));

    static final Parameter<Integer> MAX_HOPS = Parameter.integer(
            "maxHops",
            "transfers",
            new Range("2", "30", "12"),
            new LocalizedText(
                    "Most transfers of a cycle. At a loss of three per cent a hop, 0.7 of the money is left"
                            + " after twelve.",
                    "循环的最多转账笔数。若每经一手损失百分之三，十二手后尚余七成。"));

    static final Parameter<Double> MIN_RETURNED_SHARE = Parameter.decimal(
            "minReturnedShare",
            "share",
            new Range("0", "1", "0.7"),
            new LocalizedText(
                    "Least share of the first transfer that comes back. Every transfer between must lie between"
                            + " this share of the first and its inverse, so that a wage and a rent do not"
                            + " make a cycle. 0 takes any amounts.",
                    "回到起点的金额占首笔金额的最低比例；其间每笔金额须在该比例与其倒数之间，使工资与房租不构成循环。0 表示不限金额。"));

    static final Parameter<Double> MAX_GROWTH = Parameter.decimal(
            "maxGrowth",
            "share",
            new Range("0", "1000000", "0.1"),
            new LocalizedText(
                    "Greatest share by which a transfer may exceed the one that fed it. Money that is passed on does not grow; a tenth"
                            + " covers the spread of a conversion and the mark-up of goods sold in a circle. What is more is"
                            + " other money.",
                    "一笔转账超过其来源转账金额的最高比例。转手的资金不会增多；一成足以覆盖换汇价差与循环贸易中的加价，超出部分为其他资金。"));

    static final Parameter<Double> MIN_AMOUNT = Parameter.decimal(
            "minAmount",
            BASE_UNITS,
            new Range("0", "1000000000", "1000"),
            new LocalizedText(
                    "Least amount of every transfer. Not compared where the currency has no rate.",
                    "每笔转账的最低金额。无汇率的币种不作比较。"));

    static final Parameter<Boolean> IGNORE_REFUNDS = Parameter.bool(
            "ignoreRefunds",
            true,
            new LocalizedText(
                    "Two transfers of exactly the same amount, there and back, are a refund. Matters only when"
                            + " two-transfer cycles are asked for.",
                    "金额完全相同的一来一回视为退款。仅在查找两笔循环时有意义。"));

    static final Parameter<Integer> MIN_PARTIES = Parameter.integer(
            "minParties",
            "parties",
            new Range("1", "30", "3"),
            new LocalizedText(
                    "Fewest different controllers among the accounts. With one, a party moves money between"
                            + " its own accounts: a treasury sweep. With two it goes there and back, as in a cycle of two"
                            + " transfers: a loan and its repayment through the borrower's own account, for one. Accounts"
                            + " without a known owner count as one party each.",
                    "账户控制人的最少个数。仅一方时为其自有账户间的资金归集；仅两方时与两笔循环同为一来一回，例如贷款经借款人自有账户归还。" + "所有人未知的账户各算一方。"));

    static final Parameter<Double> MAX_CHANCE = Parameter.decimal(
            "maxChance",
            "share",
            new Range("0", "1", "0.001"),
            new LocalizedText(
                    "Greatest likelihood that every account on the way makes a payment of such an amount in the time anyway, at the"
                            + " rate of its other payments in the data. Above it, trade in a circle explains the cycle: firms that pay such"
                            + " amounts every day pass nothing on by doing so once more. 1 takes any.",
                    "按途中各账户在数据中其他付款的频率，在该时间内本就会发生此类金额付款的最大可能性。超过此值，循环可由往来贸易解释：" + "每日均有此类付款的企业再付一次，并不说明转移资金。1 表示不限。"));

    static final Parameter<Integer> HUB_DEGREE = Parameter.integer(
            "hubDegree",
            "transfers",
            new Range("1", "1000000", "1000"),
            new LocalizedText(
                    "Accounts with more transfers than this in the window are hubs (utilities, tills, payment"
                            + " services) and are left out: through them everybody is joined to everybody.",
                    "窗口内转账笔数超过此数的账户为枢纽（公用事业、收银、支付机构），不予计入：经由枢纽，人人相连。"));

    private static final List<Parameter<?>> PARAMETERS = List.of(
            MAX_SPAN,
            MAX_GAP,
            PIECE_SPAN,
            MIN_HOPS,
            MAX_HOPS,
            MIN_RETURNED_SHARE,
            MAX_GROWTH,
            MIN_AMOUNT,
            IGNORE_REFUNDS,
            MIN_PARTIES,
            MAX_CHANCE,
            HUB_DEGREE);

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            ID,
            VERSION,
            new LocalizedText("Cycle (round trip)", "循环转账"),
            new LocalizedText(
                    "Money leaves an account, passes through others in time order and most of it comes back. Seen from the"
                            + " account it is turnover without a reason; round trips feign business, income or demand,"
                            + " and hide where money comes from.",
                    "资金从一个账户转出，按时间先后经过其他账户，大部分又回到原账户。对该账户而言这是没有理由的流水；" + "循环转账用于虚构交易、收入或需求，并掩盖资金来源。"),
            Parameter.descriptors(PARAMETERS),
            indicatorDescriptors());

    private CycleDescriptor() {}

    static CycleParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new CycleParameters(
                new CycleParameters.Times(reader.get(MAX_SPAN), reader.get(MAX_GAP), reader.get(PIECE_SPAN)),
                new CycleParameters.Hops(reader.get(MIN_HOPS), reader.get(MAX_HOPS)),
                new CycleParameters.Amounts(
                        reader.get(MIN_RETURNED_SHARE),
                        reader.get(MAX_GROWTH),
                        reader.get(MIN_AMOUNT),
                        reader.get(IGNORE_REFUNDS)),
                reader.get(MIN_PARTIES),
                reader.get(MAX_CHANCE),
                reader.get(HUB_DEGREE));
    }

    static ParameterValues write(CycleParameters parameters) {
        return ParameterValues.of(
                MAX_SPAN.is(parameters.times().maxSpan()),
                MAX_GAP.is(parameters.times().maxGap()),
                PIECE_SPAN.is(parameters.times().pieceSpan()),
                MIN_HOPS.is(parameters.hops().min()),
                MAX_HOPS.is(parameters.hops().max()),
                MIN_RETURNED_SHARE.is(parameters.amounts().minReturnedShare()),
                MAX_GROWTH.is(parameters.amounts().maxGrowth()),
                MIN_AMOUNT.is(parameters.amounts().min()),
                IGNORE_REFUNDS.is(parameters.amounts().ignoreRefunds()),
                MIN_PARTIES.is(parameters.minParties()),
                MAX_CHANCE.is(parameters.maxChance()),
                HUB_DEGREE.is(parameters.hubDegree()));
    }

    private static List<IndicatorDescriptor> indicatorDescriptors() {
        return List.of(
                new IndicatorDescriptor(HOPS, "transfers", new LocalizedText("Transfers in the cycle", "循环中的转账笔数")),
                new IndicatorDescriptor(
                        RETURNED_SHARE, "share", new LocalizedText("Share of the money that came back", "返回资金的比例")),
                new IndicatorDescriptor(
                        AMOUNT, BASE_UNITS, new LocalizedText("Money that came round, all passes", "循环资金总额（各次合计）")),
                new IndicatorDescriptor(
                        DURATION_HOURS,
                        "hours",
                        new LocalizedText("Time from the first transfer to the return", "从首笔到返回的时间")),
                new IndicatorDescriptor(
                        PASSES,
                        "passes",
                        new LocalizedText("Times the money went round, one after the other", "先后循环的次数")),
                new IndicatorDescriptor(
                        MEAN_DWELL,
                        "hours",
                        new LocalizedText("Mean time the money rests in an account", "资金在账户中的平均停留时间")),
                new IndicatorDescriptor(
                        ROUND_AMOUNTS, "share", new LocalizedText("Share of transfers in whole hundreds", "整百金额转账的比例")),
                new IndicatorDescriptor(
                        CURRENCIES, "currencies", new LocalizedText("Currencies used on the way", "途中使用的币种数")),
                new IndicatorDescriptor(
                        PARTIES, "parties", new LocalizedText("Different controllers of the accounts", "账户控制人个数")),
                new IndicatorDescriptor(
                        CHANCE,
                        "share",
                        new LocalizedText(
                                "Likelihood that the accounts' other payments alone make the legs follow one another",
                                "仅凭各账户其他付款即形成前后相接的可能性")));
    }
}
