// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.chain;

import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.Parameter.Said;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import io.skein.detect.money.FlowPolicy;
import io.skein.detect.money.Following;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The parameters by which detectors are told what a chain is. With equal values they share one forest in a run. */
public final class ChainParameters {

    /** How long money may rest. */
    public static final Parameter<Duration> MAX_DWELL = Parameter.duration(
            "maxDwell",
            new Range("PT1M", "P90D", "P2D"),
            new LocalizedText(
                    "Longest time money may rest in an account and still be followed. Two days let a chain"
                            + " cross a night and a time zone; ordinary income rests for weeks.",
                    "资金在账户中停留并仍被追踪的最长时间。两天足以跨夜、跨时区；普通收入通常停留数周。"));

    /** Which inflows an outflow spends. */
    public static final Parameter<FlowPolicy> POLICY = Parameter.choice(
            "flowPolicy",
            FlowPolicy.class,
            FlowPolicy.LAST_IN_FIRST_OUT,
            new LocalizedText(
                    "Which of the inflows in an account an outflow spends. The last that came in: money on its way"
                            + " leaves again before what lies there. Of chains planted in a busy data set, with up to four"
                            + " hours at each account, it told 92 % whole, first in first out and proportional parts 72 %;"
                            + " with up to a day 70 %, 65 % and 59 %.",
                    "转出时动用账户中的哪笔转入。默认后进先出：过路资金先于原有资金离开。在繁忙数据集中植入的链（每个账户停留至多四小时），"
                            + "后进先出完整识别 92%，先进先出与按比例均为 72%；停留至多一天时依次为 70%、65%、59%。"));

    /** Least share of an inflow that is passed on. */
    public static final Parameter<Double> MIN_FORWARDED = Parameter.decimal(
            "minForwardedShare",
            "share",
            new Range("0.01", "1", "0.8"),
            new LocalizedText(
                    "Least share of an inflow that is passed on within the dwell time. Commissions of layers"
                            + " are a few per cent; 0.8 leaves room for one who takes a fifth.",
                    "到账金额在停留时限内被转出的最低比例。各层佣金通常为百分之几；0.8 容许抽取五分之一。"));

    /** Greatest share of an inflow that is passed on. */
    public static final Parameter<Double> MAX_FORWARDED = Parameter.decimal(
            "maxForwardedShare",
            "share",
            new Range("0.01", "1", "1"),
            new LocalizedText(
                    "Greatest share of an inflow that is passed on. Below 1 it asks that every layer keeps a"
                            + " commission.",
                    "到账金额被转出的最高比例。小于 1 时要求每一层都留下佣金。"));

    /** How much of a transfer comes from the chain. */
    public static final Parameter<Double> MIN_FED = Parameter.decimal(
            "minFedShare",
            "share",
            new Range("0.5", "0.99", "0.8"),
            new LocalizedText(
                    "More than this share of a transfer must come from the chain for it to belong to the"
                            + " chain. It keeps pooled payments out: the settlement of a marketplace is fed"
                            + " by many buyers.",
                    "一笔转账中来自该链的资金须超过此比例，方属于该链。用于排除汇集付款：平台结算款由众多买家构成。"));

    /** Greatest length of a path. */
    public static final Parameter<Integer> MAX_HOPS = Parameter.integer(
            "maxHops",
            "transfers",
            new Range("2", "100", "20"),
            new LocalizedText(
                    "Greatest number of transfers on a path. A longer chain is cut there, says so, and its rest"
                            + " is reported by itself.",
                    "一条路径的最多转账笔数。更长的链在此截断并注明，其余部分另行报告。"));

    /** Over how many outflows an inflow may be spread. */
    public static final Parameter<Integer> MAX_BRANCHES = Parameter.integer(
            "maxBranches",
            "transfers",
            new Range("1", "1000", "10"),
            new LocalizedText(
                    "Most transfers one inflow may be spread over. Beyond it is a distribution, such as a"
                            + " payroll, not a chain.",
                    "一笔到账最多可分散为几笔转出。超过即视为分发（如代发工资），而非链。"));

    /** Above how many transfers an account is a hub. */
    public static final Parameter<Integer> HUB_DEGREE = Parameter.integer(
            "hubDegree",
            "transfers",
            new Range("1", "1000000", "1000"),
            new LocalizedText(
                    "Accounts with more transfers than this in the window are hubs: a chain may begin or end"
                            + " there but is not followed through.",
                    "窗口内转账笔数超过此数的账户为枢纽：链可在此开始或结束，但不穿过。"));

    private ChainParameters() {}

    /** {@return what was said of them} */
    public static ChainRules read(ParameterReader reader) {
        return new ChainRules(
                new Following(reader.get(POLICY), reader.get(MAX_DWELL), reader.get(HUB_DEGREE)),
                new ChainRules.Shares(reader.get(MIN_FORWARDED), reader.get(MAX_FORWARDED), reader.get(MIN_FED)),
                reader.get(MAX_HOPS),
                reader.get(MAX_BRANCHES));
    }

    /** {@return the texts of rules and of other parameters} */
    public static ParameterValues write(ChainRules rules, Said... others) {
        List<Said> all = new ArrayList<>(List.of(others));
        all.add(POLICY.is(rules.following().policy()));
        all.add(MAX_DWELL.is(rules.following().dwell()));
        all.add(MIN_FORWARDED.is(rules.shares().minForwarded()));
        all.add(MAX_FORWARDED.is(rules.shares().maxForwarded()));
        all.add(MIN_FED.is(rules.shares().minFed()));
        all.add(MAX_HOPS.is(rules.maxHops()));
        all.add(MAX_BRANCHES.is(rules.maxBranches()));
        all.add(HUB_DEGREE.is(rules.following().hubLimit()));
        return ParameterValues.of(all.toArray(Said[]::new));
    }
}
