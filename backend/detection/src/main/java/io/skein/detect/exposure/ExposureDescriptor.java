// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.exposure;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import io.skein.detect.money.FlowPolicy;
import io.skein.detect.money.FollowingParameters;
import java.util.List;

/** How exposure describes itself, and its parameters as text. */
final class ExposureDescriptor {

    static final String AMOUNT = "amount";
    static final String EXPOSURE = "exposure";
    static final String SHARE = "share";
    static final String HOPS = "hops";

    private static final String BASE_UNITS = "major units of the base currency";

    private static final FollowingParameters FOLLOWING = new FollowingParameters(
            Parameter.choice(
                    "flowPolicy",
                    FlowPolicy.class,
                    FlowPolicy.FIRST_IN_FIRST_OUT,
                    new LocalizedText(
                            "Which of the inflows in an account an outflow spends. First in first out is the rule"
                                    + " courts know; PROPORTIONAL (a haircut) taints every outflow a little, and misses"
                                    + " nothing.",
                            "转出时动用账户中的哪笔转入。先进先出是法院惯用规则；PROPORTIONAL（按比例）使每笔转出都沾染一部分，不会漏掉。")),
            Parameter.duration(
                    "maxDwell",
                    new Range("PT1M", "P90D", "P30D"),
                    new LocalizedText(
                            "Longest time money may rest in an account and still be followed. Money of listed parties"
                                    + " is not in a hurry; after a month it is mixed with wages and rents.",
                            "资金在账户中停留并仍被追踪的最长时间。名单主体的资金并不着急；一个月后已与工资房租混合。")),
            FollowingParameters.usual().hubDegree());

    private static final Parameter<Integer> MAX_HOPS = Parameter.integer(
            "maxHops",
            "transfers",
            new Range("1", "10", "3"),
            new LocalizedText(
                    "Most transfers between the listed party and the exposed one, moves between own accounts not"
                            + " counted. Beyond three everybody is exposed to everybody.",
                    "名单主体与被波及主体之间的最多转账笔数，自有账户间调拨不计。超过三笔则人人相关。"));

    private static final Parameter<Double> DECAY = Parameter.decimal(
            "decay",
            "share",
            new Range("0.01", "1", "0.5"),
            new LocalizedText(
                    "What each hop after the first leaves of an amount's weight: who received at third hand knows less"
                            + " of where it came from.",
                    "首跳之后每一跳保留的权重：第三手收款者对来源所知更少。"));

    private static final Parameter<Double> MIN_EXPOSURE = Parameter.decimal(
            "minExposure",
            BASE_UNITS,
            new Range("0", "1000000000", "500"),
            new LocalizedText(
                    "Least sum of the traced amounts, each weighed by its hops. Keeps out small sums, with which"
                            + " anybody can be tainted unasked. Not compared where a currency has no rate.",
                    "按跳数加权后追踪金额的最低合计。排除任何人都可能被动收到的小额。有币种无汇率时不作比较。"));

    private static final Parameter<Double> MIN_SHARE = Parameter.decimal(
            "minShare",
            "share",
            new Range("0", "1", "0.01"),
            new LocalizedText(
                    "Least share of all that the party received from others (or paid to them) in the window that is"
                            + " traced. Below a hundredth it is chance.",
                    "窗口内该主体从他人收到（或付给他人）的全部金额中可追踪部分的最低比例。低于百分之一属偶然。"));

    private static final List<Parameter<?>> PARAMETERS = List.of(
            FOLLOWING.policy(), FOLLOWING.maxDwell(), FOLLOWING.hubDegree(), MAX_HOPS, DECAY, MIN_EXPOSURE, MIN_SHARE);

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            "exposure",
            1,
            new LocalizedText("Exposure to a listed party", "与名单主体的资金关联"),
            new LocalizedText(
                    "Money of a party on a watch-list reached this party, or this party's money reached one on a list,"
                            + " directly or through a few others, each after the one before.",
                    "名单主体的资金按时间先后直接或经少数他人到达该主体，或该主体的资金到达名单主体。"),
            Parameter.descriptors(PARAMETERS),
            List.of(
                    new IndicatorDescriptor(AMOUNT, BASE_UNITS, new LocalizedText("Traced amount", "追踪到的金额")),
                    new IndicatorDescriptor(
                            EXPOSURE, BASE_UNITS, new LocalizedText("Traced amount weighed by hops", "按跳数加权的追踪金额")),
                    new IndicatorDescriptor(
                            SHARE,
                            "share",
                            new LocalizedText("Share of all received or paid that is traced", "追踪金额占全部收款或付款的比例")),
                    new IndicatorDescriptor(
                            HOPS, "transfers", new LocalizedText("Fewest transfers between", "最少间隔转账笔数"))));

    private ExposureDescriptor() {}

    static ExposureParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new ExposureParameters(
                FOLLOWING.read(reader),
                reader.get(MAX_HOPS),
                reader.get(DECAY),
                reader.get(MIN_EXPOSURE),
                reader.get(MIN_SHARE));
    }

    static ParameterValues write(ExposureParameters parameters) {
        return FOLLOWING.write(
                parameters.following(),
                MAX_HOPS.is(parameters.maxHops()),
                DECAY.is(parameters.decay()),
                MIN_EXPOSURE.is(parameters.minExposure()),
                MIN_SHARE.is(parameters.minShare()));
    }
}
