// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.layering;

import static io.skein.detect.ParameterDescriptor.Type.DECIMAL;
import static io.skein.detect.ParameterDescriptor.Type.DURATION;
import static io.skein.detect.ParameterDescriptor.Type.INTEGER;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.ParameterDescriptor;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import io.skein.detect.layering.LayeringParameters.Hops;
import io.skein.detect.layering.LayeringParameters.Shares;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How layering describes itself, and its parameters as text. */
final class LayeringDescriptor {

    static final String ID = "layering";
    static final int VERSION = 1;

    private static final String MAX_DWELL = "maxDwell";
    private static final String MIN_FORWARDED = "minForwardedShare";
    private static final String MAX_FORWARDED = "maxForwardedShare";
    private static final String MIN_FED = "minFedShare";
    private static final String MIN_CARRIED = "minCarriedShare";
    private static final String MIN_HOPS = "minHops";
    static final String MAX_HOPS = "maxHops";
    private static final String MIN_AMOUNT = "minAmount";
    private static final String MAX_BRANCHES = "maxBranches";
    static final String HUB_DEGREE = "hubDegree";

    static final String HOPS = "hops";
    static final String SOURCE_AMOUNT = "sourceAmount";
    static final String CONSERVED = "conservedShare";
    static final String CARRIED = "carriedShare";
    static final String DWELL = "dwell";
    static final String BRANCHINGS = "branchings";

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            ID,
            VERSION,
            new LocalizedText("Layering chain", "分层转移链"),
            new LocalizedText(
                    "A sum moves through the accounts of several parties in a row. Each passes most of it on soon after it"
                            + " came in, so that the distance to its origin grows; on the way it may be split and joined"
                            + " again.",
                    "一笔资金接连经过多方账户，每一方在到账后不久即将大部分转出，使资金与其来源越来越远；途中可能拆分后再汇合。"),
            parameterDescriptors(),
            indicatorDescriptors());

    private LayeringDescriptor() {}

    static LayeringParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(DESCRIPTOR.parameters(), values);
        return new LayeringParameters(
                reader.duration(MAX_DWELL),
                new Shares(
                        reader.decimal(MIN_FORWARDED),
                        reader.decimal(MAX_FORWARDED),
                        reader.decimal(MIN_FED),
                        reader.decimal(MIN_CARRIED)),
                new Hops(reader.integer(MIN_HOPS), reader.integer(MAX_HOPS)),
                reader.decimal(MIN_AMOUNT),
                reader.integer(MAX_BRANCHES),
                reader.integer(HUB_DEGREE));
    }

    static ParameterValues write(LayeringParameters parameters) {
        return new ParameterValues(Map.ofEntries(
                Map.entry(MAX_DWELL, parameters.maxDwell().toString()),
                Map.entry(MIN_FORWARDED, plain(parameters.shares().minForwarded())),
                Map.entry(MAX_FORWARDED, plain(parameters.shares().maxForwarded())),
                Map.entry(MIN_FED, plain(parameters.shares().minFed())),
                Map.entry(MIN_CARRIED, plain(parameters.shares().minCarried())),
                Map.entry(MIN_HOPS, Integer.toString(parameters.hops().min())),
                Map.entry(MAX_HOPS, Integer.toString(parameters.hops().max())),
                Map.entry(MIN_AMOUNT, plain(parameters.minAmount())),
                Map.entry(MAX_BRANCHES, Integer.toString(parameters.maxBranches())),
                Map.entry(HUB_DEGREE, Integer.toString(parameters.hubDegree()))));
    }

    private static String plain(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0).toPlainString() : decimal.toPlainString();
    }

    private static List<ParameterDescriptor> parameterDescriptors() {
        return Stream.of(flowParameters(), shapeParameters(), limitParameters())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ParameterDescriptor> flowParameters() {
        return List.of(
                new ParameterDescriptor(
                        MAX_DWELL,
                        DURATION,
                        "",
                        "PT1M",
                        "P90D",
                        "P2D",
                        new LocalizedText(
                                "Longest time money may rest in an account and still be followed. Two days let a chain"
                                        + " cross a night and a time zone; ordinary income rests for weeks.",
                                "资金在账户中停留并仍被追踪的最长时间。两天足以跨夜、跨时区；普通收入通常停留数周。")),
                new ParameterDescriptor(
                        MIN_FORWARDED,
                        DECIMAL,
                        "share",
                        "0.01",
                        "1",
                        "0.8",
                        new LocalizedText(
                                "Least share of an inflow that is passed on within the dwell time. Commissions of layers"
                                        + " are a few per cent; 0.8 leaves room for one who takes a fifth.",
                                "到账金额在停留时限内被转出的最低比例。各层佣金通常为百分之几；0.8 容许抽取五分之一。")),
                new ParameterDescriptor(
                        MAX_FORWARDED,
                        DECIMAL,
                        "share",
                        "0.01",
                        "1",
                        "1",
                        new LocalizedText(
                                "Greatest share of an inflow that is passed on. Below 1 it asks that every layer keeps a"
                                        + " commission.",
                                "到账金额被转出的最高比例。小于 1 时要求每一层都留下佣金。")),
                new ParameterDescriptor(
                        MIN_FED,
                        DECIMAL,
                        "share",
                        "0.5",
                        "0.99",
                        "0.8",
                        new LocalizedText(
                                "More than this share of a transfer must come from the chain for it to belong to the"
                                        + " chain. It keeps pooled payments out: the settlement of a marketplace is fed"
                                        + " by many buyers.",
                                "一笔转账中来自该链的资金须超过此比例，方属于该链。用于排除汇集付款：平台结算款由众多买家构成。")));
    }

    private static List<ParameterDescriptor> shapeParameters() {
        return List.of(
                new ParameterDescriptor(
                        MIN_CARRIED,
                        DECIMAL,
                        "share",
                        "0",
                        "1",
                        "0.5",
                        new LocalizedText(
                                "Least share of the source's money that goes at least minHops hops. It keeps out large sums"
                                        + " of which a small purchase happens to go further; three hops at the least"
                                        + " forwarded share carry 0.64.",
                                "来源资金中至少经过 minHops 笔转账的最低比例。用于排除大额资金中仅有小额碰巧继续转出的情形；按最低转出比例三笔可带走 0.64。")),
                new ParameterDescriptor(
                        MIN_HOPS,
                        INTEGER,
                        "transfers",
                        "2",
                        "20",
                        "3",
                        new LocalizedText(
                                "Least number of transfers in a row, each between different controllers.",
                                "相继转账的最少笔数，每笔均发生在不同控制人之间。")),
                new ParameterDescriptor(
                        MAX_HOPS,
                        INTEGER,
                        "transfers",
                        "2",
                        "100",
                        "20",
                        new LocalizedText(
                                "Greatest number of transfers on a path. A longer chain is cut there, says so, and its rest"
                                        + " is reported by itself.",
                                "一条路径的最多转账笔数。更长的链在此截断并注明，其余部分另行报告。")),
                new ParameterDescriptor(
                        MIN_AMOUNT,
                        DECIMAL,
                        "major units of the base currency",
                        "0",
                        "1000000000",
                        "1000",
                        new LocalizedText(
                                "Least amount that leaves the source. Not compared where the currency has no rate.",
                                "离开来源账户的最低金额。无汇率的币种不作比较。")));
    }

    private static List<ParameterDescriptor> limitParameters() {
        return List.of(
                new ParameterDescriptor(
                        MAX_BRANCHES,
                        INTEGER,
                        "transfers",
                        "1",
                        "1000",
                        "10",
                        new LocalizedText(
                                "Most transfers one inflow may be spread over. Beyond it is a distribution, such as a"
                                        + " payroll, not a chain.",
                                "一笔到账最多可分散为几笔转出。超过即视为分发（如代发工资），而非链。")),
                new ParameterDescriptor(
                        HUB_DEGREE,
                        INTEGER,
                        "transfers",
                        "1",
                        "1000000",
                        "1000",
                        new LocalizedText(
                                "Accounts with more transfers than this in the window are hubs: a chain may begin or end"
                                        + " there but is not followed through.",
                                "窗口内转账笔数超过此数的账户为枢纽：链可在此开始或结束，但不穿过。")));
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
