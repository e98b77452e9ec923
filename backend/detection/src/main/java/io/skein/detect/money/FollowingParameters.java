// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.Parameter.Said;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The parameters by which detectors are told how to follow money. With equal values they share one ledger in a run, so a detector
 * leaves them as they are unless its pattern asks for another time.
 *
 * @param policy which inflows an outflow spends
 * @param maxDwell how long money may rest
 * @param hubDegree above how many transfers an account is a hub
 */
public record FollowingParameters(
        Parameter<FlowPolicy> policy, Parameter<Duration> maxDwell, Parameter<Integer> hubDegree) {

    /** {@return the usual three} */
    public static FollowingParameters usual() {
        return new FollowingParameters(
                Parameter.choice(
                        "flowPolicy",
                        FlowPolicy.class,
                        FlowPolicy.LAST_IN_FIRST_OUT,
                        new LocalizedText(
                                "Which of the inflows in an account an outflow spends. The last that came in: money on its way"
                                        + " leaves again before what lies there; docs/typologies/layering.md has figures.",
                                "转出时动用账户中的哪笔转入。默认后进先出：过路资金先于原有资金离开；数据见 docs/typologies/layering.md。")),
                Parameter.duration(
                        "maxDwell",
                        new Range("PT1M", "P90D", "P2D"),
                        new LocalizedText(
                                "Longest time money may rest in the account and still count as passed on. Two days cross a"
                                        + " night and a bank's cut-off; ordinary income rests for weeks.",
                                "资金在账户中停留并仍算作转出的最长时间。两天足以跨夜及银行截止时间；普通收入通常停留数周。")),
                Parameter.integer(
                        "hubDegree",
                        "transfers",
                        new Range("1", "1000000", "1000"),
                        new LocalizedText(
                                "Accounts with more transfers than this in the window are hubs and not looked into: banks'"
                                        + " own accounts, utilities, payment institutions.",
                                "窗口内转账笔数超过此数的账户为枢纽，不予考察：银行自有账户、公用事业、支付机构。")));
    }

    /** {@return the same with another bound of how long money may rest} */
    public FollowingParameters resting(Parameter<Duration> other) {
        return new FollowingParameters(policy, other, hubDegree);
    }

    /** {@return the three, for a list of parameters} */
    public List<Parameter<?>> list() {
        return List.of(policy, maxDwell, hubDegree);
    }

    /** {@return what was said of them} */
    public Following read(ParameterReader reader) {
        return new Following(reader.get(policy), reader.get(maxDwell), reader.get(hubDegree));
    }

    /** {@return the texts of the three and of others} */
    public ParameterValues write(Following following, Said... others) {
        List<Said> all = new ArrayList<>(List.of(others));
        all.add(policy.is(following.policy()));
        all.add(maxDwell.is(following.dwell()));
        all.add(hubDegree.is(following.hubLimit()));
        return ParameterValues.of(all.toArray(Said[]::new));
    }
}
