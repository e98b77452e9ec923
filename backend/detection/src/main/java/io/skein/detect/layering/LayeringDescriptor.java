// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.layering;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import io.skein.detect.layering.LayeringParameters.Hops;
import io.skein.detect.layering.LayeringParameters.Shares;
import io.skein.detect.money.FlowPolicy;
import io.skein.detect.money.Following;
import java.time.Duration;
import java.util.List;

/** How layering describes itself, and its parameters as text. */
final class LayeringDescriptor {

    static final String ID = "layering";
    static final int VERSION = 2;

    static final String HOPS = "hops";
    static final String SOURCE_AMOUNT = "sourceAmount";
    static final String CONSERVED = "conservedShare";
    static final String CARRIED = "carriedShare";
    static final String DWELL = "dwell";
    static final String BRANCHINGS = "branchings";

    private static final Parameter<Duration> MAX_DWELL = Parameter.duration(
            "maxDwell",
            new Range("PT1M", "P90D", "P2D"),
            new LocalizedText(
                    "Longest time money may rest in an account and still be followed. Two days let a chain"
                            + " cross a night and a time zone; ordinary income rests for weeks.",
                    "资金在账户中停留并仍被追踪的最长时间。两天足以跨夜、跨时区；普通收入通常停留数周。"));

    private static final Parameter<FlowPolicy> POLICY = Parameter.choice(
            "flowPolicy",
            FlowPolicy.class,
            FlowPolicy.LAST_IN_FIRST_OUT,
            new LocalizedText(
                    "Which of the inflows in an account an outflow spends. The last that came in: money on its way leaves again"
                            + " before what lies there. Of chains planted in a busy data set, with up to four hours at each"
                            + " account, it told 92 % whole, first in first out and proportional parts 72 %; with up to a day"
                            + " 70 %, 65 % and 59 %.",
                    "转出时动用账户中的哪笔转入。默认后进先出：过路资金先于原有资金离开。在繁忙数据集中植入的链（每个账户停留至多四小时），"
                            + "后进先出完整识别 92%，先进先出与按比例均为 72%；停留至多一天时依次为 70%、65%、59%。"));

    private static final Parameter<Double> MIN_FORWARDED = Parameter.decimal(
            "minForwardedShare",
            "share",
            new Range("0.01", "1", "0.8"),
            new LocalizedText(
                    "Least share of an inflow that is passed on within the dwell time. Commissions of layers"
                            + " are a few per cent; 0.8 leaves room for one who takes a fifth.",
                    "到账金额在停留时限内被转出的最低比例。各层佣金通常为百分之几；0.8 容许抽取五分之一。"));

    private static final Parameter<Double> MAX_FORWARDED = Parameter.decimal(
            "maxForwardedShare",
            "share",
            new Range("0.01", "1", "1"),
            new LocalizedText(
                    "Greatest share of an inflow that is passed on. Below 1 it asks that every layer keeps a"
                            + " commission.",
                    "到账金额被转出的最高比例。小于 1 时要求每一层都留下佣金。"));

    private static final Parameter<Double> MIN_FED = Parameter.decimal(
            "minFedShare",
            "share",
            new Range("0.5", "0.99", "0.8"),
            new LocalizedText(
                    "More than this share of a transfer must come from the chain for it to belong to the"
                            + " chain. It keeps pooled payments out: the settlement of a marketplace is fed"
                            + " by many buyers.",
                    "一笔转账中来自该链的资金须超过此比例，方属于该链。用于排除汇集付款：平台结算款由众多买家构成。"));

    private static final Parameter<Double> MIN_CARRIED = Parameter.decimal(
            "minCarriedShare",
            "share",
            new Range("0", "1", "0.5"),
            new LocalizedText(
                    "Least share of the source's money that goes at least minHops hops. It keeps out large sums"
                            + " of which a small purchase happens to go further; three hops at the least"
                            + " forwarded share carry 0.64.",
                    "来源资金中至少经过 minHops 笔转账的最低比例。用于排除大额资金中仅有小额碰巧继续转出的情形；按最低转出比例三笔可带走 0.64。"));

    private static final Parameter<Integer> MIN_HOPS = Parameter.integer(
            "minHops",
            "transfers",
            new Range("2", "20", "3"),
            new LocalizedText(
                    "Least number of transfers in a row, each between different controllers.",
                    "相继转账的最少笔数，每笔均发生在不同控制人之间。"));

    static final Parameter<Integer> MAX_HOPS = Parameter.integer(
            "maxHops",
            "transfers",
            new Range("2", "100", "20"),
            new LocalizedText(
                    "Greatest number of transfers on a path. A longer chain is cut there, says so, and its rest"
                            + " is reported by itself.",
                    "一条路径的最多转账笔数。更长的链在此截断并注明，其余部分另行报告。"));

    private static final Parameter<Double> MIN_AMOUNT = Parameter.decimal(
            "minAmount",
            "major units of the base currency",
            new Range("0", "1000000000", "1000"),
            new LocalizedText(
                    "Least amount that leaves the source. Not compared where the currency has no rate.",
                    "离开来源账户的最低金额。无汇率的币种不作比较。"));

    private static final Parameter<Integer> MAX_BRANCHES = Parameter.integer(
            "maxBranches",
            "transfers",
            new Range("1", "1000", "10"),
            new LocalizedText(
                    "Most transfers one inflow may be spread over. Beyond it is a distribution, such as a"
                            + " payroll, not a chain.",
                    "一笔到账最多可分散为几笔转出。超过即视为分发（如代发工资），而非链。"));

    static final Parameter<Integer> HUB_DEGREE = Parameter.integer(
            "hubDegree",
            "transfers",
            new Range("1", "1000000", "1000"),
            new LocalizedText(
                    "Accounts with more transfers than this in the window are hubs: a chain may begin or end"
                            + " there but is not followed through.",
                    "窗口内转账笔数超过此数的账户为枢纽：链可在此开始或结束，但不穿过。"));

    private static final List<Parameter<?>> PARAMETERS = List.of(
            POLICY,
            MAX_DWELL,
            MIN_FORWARDED,
            MAX_FORWARDED,
            MIN_FED,
            MIN_CARRIED,
            MIN_HOPS,
            MAX_HOPS,
            MIN_AMOUNT,
            MAX_BRANCHES,
            HUB_DEGREE);

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            ID,
            VERSION,
            new LocalizedText("Layering chain", "分层转移链"),
            new LocalizedText(
                    "A sum moves through the accounts of several parties in a row. Each passes most of it on soon after it"
                            + " came in, so that the distance to its origin grows; on the way it may be split and joined"
                            + " again.",
                    "一笔资金接连经过多方账户，每一方在到账后不久即将大部分转出，使资金与其来源越来越远；途中可能拆分后再汇合。"),
            Parameter.descriptors(PARAMETERS),
            indicatorDescriptors());

    private LayeringDescriptor() {}

    static LayeringParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new LayeringParameters(
                new Following(reader.get(POLICY), reader.get(MAX_DWELL), reader.get(HUB_DEGREE)),
                new Shares(
                        reader.get(MIN_FORWARDED),
                        reader.get(MAX_FORWARDED),
                        reader.get(MIN_FED),
                        reader.get(MIN_CARRIED)),
                new Hops(reader.get(MIN_HOPS), reader.get(MAX_HOPS)),
                reader.get(MIN_AMOUNT),
                reader.get(MAX_BRANCHES));
    }

    static ParameterValues write(LayeringParameters parameters) {
        return ParameterValues.of(
                POLICY.is(parameters.following().policy()),
                MAX_DWELL.is(parameters.following().dwell()),
                MIN_FORWARDED.is(parameters.shares().minForwarded()),
                MAX_FORWARDED.is(parameters.shares().maxForwarded()),
                MIN_FED.is(parameters.shares().minFed()),
                MIN_CARRIED.is(parameters.shares().minCarried()),
                MIN_HOPS.is(parameters.hops().min()),
                MAX_HOPS.is(parameters.hops().max()),
                MIN_AMOUNT.is(parameters.minAmount()),
                MAX_BRANCHES.is(parameters.maxBranches()),
                HUB_DEGREE.is(parameters.following().hubLimit()));
    }

    private static List<IndicatorDescriptor> indicatorDescriptors() {
        return List.of(
                new IndicatorDescriptor(
                        HOPS, "transfers", new LocalizedText("Transfers in a row on the longest path", "最长路径上的相继转账笔数")),
                new IndicatorDescriptor(
                        SOURCE_AMOUNT,
                        "major units of the base currency",
                        new LocalizedText("Amount that leaves the source", "离开来源账户的金额")),
                new IndicatorDescriptor(
                        CARRIED,
                        "share",
                        new LocalizedText(
                                "Share of the source's money that goes the least number of hops", "来源资金走完最少笔数的比例")),
                new IndicatorDescriptor(
                        CONSERVED,
                        "share",
                        new LocalizedText("How exactly outflows match the inflows that feed them", "转出与对应转入的吻合程度")),
                new IndicatorDescriptor(
                        DWELL, "hours", new LocalizedText("Mean time the money rests in an account", "资金在账户中的平均停留时间")),
                new IndicatorDescriptor(
                        BRANCHINGS,
                        "branchings",
                        new LocalizedText("Times the money is split or joined", "资金拆分或汇合次数")));
    }
}
