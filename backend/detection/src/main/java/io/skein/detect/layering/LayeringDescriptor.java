// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.layering;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import io.skein.detect.chain.ChainParameters;
import java.util.List;

/** How layering describes itself, and its parameters as text. */
final class LayeringDescriptor {

    static final String ID = "layering";
    static final int VERSION = 3;

    static final String HOPS = "hops";
    static final String SOURCE_AMOUNT = "sourceAmount";
    static final String CONSERVED = "conservedShare";
    static final String CARRIED = "carriedShare";
    static final String DWELL = "dwell";
    static final String BRANCHINGS = "branchings";

    private static final Parameter<Double> MIN_CARRIED = Parameter.decimal(
            "minCarriedShare",
            "share",
            new Range("0", "1", "0.6"),
            new LocalizedText(
                    "Least share of the source's money that goes at least minHops hops. It keeps out large sums"
                            + " of which a small purchase happens to go further; three hops at the least"
                            + " forwarded share carry 0.64.",
                    "来源资金中至少经过 minHops 笔转账的最低比例。用于排除大额资金中仅有小额碰巧继续转出的情形；按最低转出比例三笔可带走 0.64。"));

    static final Parameter<Integer> MIN_HOPS = Parameter.integer(
            "minHops",
            "transfers",
            new Range("2", "20", "3"),
            new LocalizedText(
                    "Least number of transfers in a row, each between different controllers.",
                    "相继转账的最少笔数，每笔均发生在不同控制人之间。"));

    static final Parameter<Double> MIN_AMOUNT = Parameter.decimal(
            "minAmount",
            "major units of the base currency",
            new Range("0", "1000000000", "5600"),
            new LocalizedText(
                    "Least amount that leaves the source. Below, chains found in labelled data are mostly wages that are"
                            + " rent and card bill the next day, and bills that firms pay with one another's money. Not"
                            + " compared where the currency has no rate.",
                    "离开来源账户的最低金额。低于此数时，标注数据中的发现多为工资次日即用于房租与信用卡账单，以及企业以彼此货款支付的账单。无汇率的币种不作比较。"));

    private static final Parameter<Double> MIN_CONSERVED = Parameter.decimal(
            "minConservedShare",
            "share",
            new Range("0", "1", "0.93"),
            new LocalizedText(
                    "How exactly outflows must match the inflows that feed them in a chain of only minHops. In business three payments"
                            + " in a row often feed one another in part; a hop more seldom does, so longer chains are not held to it.",
                    "链长仅为 minHops 时，转出与对应转入须吻合的最低程度。日常经营中三笔付款前后部分相承并不少见，再多一笔则罕见，故更长的链不受此限。"));

    private static final List<Parameter<?>> PARAMETERS = List.of(
            ChainParameters.POLICY,
            ChainParameters.MAX_DWELL,
            ChainParameters.MIN_FORWARDED,
            ChainParameters.MAX_FORWARDED,
            ChainParameters.MIN_FED,
            MIN_CARRIED,
            MIN_CONSERVED,
            MIN_HOPS,
            ChainParameters.MAX_HOPS,
            MIN_AMOUNT,
            ChainParameters.MAX_BRANCHES,
            ChainParameters.HUB_DEGREE);

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            ID,
            VERSION,
            new LocalizedText("Layering chain", "分层转移链"),
            new LocalizedText(
                    "A sum moves through the accounts of several parties in a row. Each passes most of it on soon"
                            + " after it came in, so that the distance to its origin grows; on the way it may be split and"
                            + " joined again.",
                    "一笔资金接连经过多方账户，每一方在到账后不久即将大部分转出，使资金与其来源越来越远；途中可能拆分后再汇合。"),
            Parameter.descriptors(PARAMETERS),
            indicatorDescriptors());

    private LayeringDescriptor() {}

    static LayeringParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new LayeringParameters(
                ChainParameters.read(reader),
                reader.get(MIN_HOPS),
                reader.get(MIN_CARRIED),
                reader.get(MIN_CONSERVED),
                reader.get(MIN_AMOUNT));
    }

    static ParameterValues write(LayeringParameters parameters) {
        return ChainParameters.write(
                parameters.chains(),
                MIN_CARRIED.is(parameters.minCarried()),
                MIN_CONSERVED.is(parameters.minConserved()),
                MIN_HOPS.is(parameters.minHops()),
                MIN_AMOUNT.is(parameters.minAmount()));
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
