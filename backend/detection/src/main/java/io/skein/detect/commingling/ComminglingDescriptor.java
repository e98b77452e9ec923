// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.commingling;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import io.skein.detect.money.FollowingParameters;
import java.time.Duration;
import java.util.List;

/** What commingling says of itself. */
final class ComminglingDescriptor {

    static final String AMOUNT = "amount";
    static final String SHARE = "mixedShare";
    static final String HOPS = "hops";
    static final String ARRIVALS = "arrivals";
    static final String DURATION_HOURS = "duration";

    private static final String BASE_UNITS = "major units of the base currency";
    private static final FollowingParameters FOLLOWING = FollowingParameters.usual()
            .resting(Parameter.duration(
                    "maxDwell",
                    new Range("PT1M", "P90D", "P3D"),
                    new LocalizedText(
                            "Longest time money may rest in the account and still count as passed on. Three days cross a weekend,"
                                    + " over which platforms do not settle.",
                            "资金在账户中停留并仍算作转出的最长时间。三天可跨越周末，平台在周末不结算。")));

    private static final Parameter<Integer> MAX_HOPS = Parameter.integer(
            "maxHops",
            "transfers",
            new Range("1", "6", "3"),
            new LocalizedText(
                    "Most transfers between custody and own funds: 1 finds what is paid directly, 3 also what goes"
                            + " through two accounts in between. With more, clients who pay the platform for anything come"
                            + " into view.",
                    "存管账户与自有资金账户之间转账的最多笔数：1 仅发现直接划转，3 还包括经两个中间账户的划转。更多则会把客户的普通付款也算进来。"));

    private static final Parameter<Duration> SPAN = Parameter.duration(
            "span",
            new Range("PT1H", "P366D", "P35D"),
            new LocalizedText(
                    "Arrivals with shorter pauses are one matter, held against what the custody account received since"
                            + " one span before. A month and some days, so that a monthly settlement is held against its"
                            + " month.",
                    "间隔更短的到账合为一事，并与存管账户自前一时间跨度起的到账合计相比。取一个月零数日，使按月结算与当月到账相比。"));

    private static final Parameter<Double> MIN_SHARE = Parameter.decimal(
            "minShare",
            "share",
            new Range("0", "1", "0.1"),
            new LocalizedText(
                    "Least share of what the custody account received that must have mixed. Platforms' fees are some"
                            + " per cent; a tenth is more than a fee.",
                    "混同金额占存管账户到账金额的最低比例。平台手续费通常为百分之几；十分之一已超出手续费。"));

    private static final Parameter<Double> MIN_AMOUNT = Parameter.decimal(
            "minAmount",
            BASE_UNITS,
            new Range("0", "1000000000", "5000"),
            new LocalizedText(
                    "Least sum that must have mixed. Not compared where a currency has no rate.",
                    "混同金额合计的下限。有币种无汇率时不作比较。"));

    private static final List<Parameter<?>> PARAMETERS = List.of(
            MAX_HOPS, SPAN, MIN_SHARE, MIN_AMOUNT, FOLLOWING.policy(), FOLLOWING.maxDwell(), FOLLOWING.hubDegree());

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            "commingling",
            1,
            new LocalizedText("Commingling of clients' money", "客户资金混同"),
            new LocalizedText(
                    "Money that clients keep in custody reaches the platform's own accounts, or own money reaches"
                            + " custody, directly or through accounts in between, and it is more than a fee.",
                    "客户存管资金流入平台自有账户，或自有资金流入存管账户，直接或经由中间账户，且金额超出手续费。"),
            Parameter.descriptors(PARAMETERS),
            List.of(
                    new IndicatorDescriptor(AMOUNT, BASE_UNITS, new LocalizedText("How much mixed", "混同金额")),
                    new IndicatorDescriptor(
                            SHARE,
                            "share",
                            new LocalizedText("Share of what the custody account received", "占存管账户到账金额的比例")),
                    new IndicatorDescriptor(
                            HOPS, "transfers", new LocalizedText("Transfers on the shortest way", "最短路径的转账笔数")),
                    new IndicatorDescriptor(
                            ARRIVALS, "transfers", new LocalizedText("Transfers by which it arrived", "到账笔数")),
                    new IndicatorDescriptor(
                            DURATION_HOURS, "hours", new LocalizedText("Time from first to last", "首笔到末笔的时间"))));

    private ComminglingDescriptor() {}

    static ComminglingParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new ComminglingParameters(
                FOLLOWING.read(reader),
                reader.get(MAX_HOPS),
                reader.get(SPAN),
                reader.get(MIN_SHARE),
                reader.get(MIN_AMOUNT));
    }

    static ParameterValues write(ComminglingParameters parameters) {
        return FOLLOWING.write(
                parameters.following(),
                MAX_HOPS.is(parameters.maxHops()),
                SPAN.is(parameters.span()),
                MIN_SHARE.is(parameters.minShare()),
                MIN_AMOUNT.is(parameters.minAmount()));
    }
}
