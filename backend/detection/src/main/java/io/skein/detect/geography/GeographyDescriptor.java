// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.geography;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import io.skein.detect.chain.ChainParameters;
import java.util.List;

/** How geography on path describes itself, and its parameters as text. */
final class GeographyDescriptor {

    static final String SOURCE_AMOUNT = "sourceAmount";
    static final String HOPS = "hops";
    static final String LISTED_LEGS = "listedLegs";
    static final String RETURNS = "returns";

    private static final String BASE_UNITS = "major units of the base currency";

    private static final Parameter<Integer> MIN_HOPS = Parameter.integer(
            "minHops",
            "transfers",
            new Range("1", "20", "2"),
            new LocalizedText(
                    "Least number of transfers between different controllers. Two are the least that make a way: with"
                            + " one, every payment abroad would be found.",
                    "不同控制人之间的最少转账笔数。至少两笔才成路径：若为一笔，所有境外付款都会被发现。"));

    private static final Parameter<Double> MIN_AMOUNT = Parameter.decimal(
            "minAmount",
            BASE_UNITS,
            new Range("0", "1000000000", "1000"),
            new LocalizedText(
                    "Least amount that leaves the source. Keeps out remittances of wages. Not compared where the"
                            + " currency has no rate.",
                    "来源转出的最低金额。排除工资汇款。无汇率的币种不作比较。"));

    private static final List<Parameter<?>> PARAMETERS = List.of(
            ChainParameters.POLICY,
            ChainParameters.MAX_DWELL,
            ChainParameters.MIN_FORWARDED,
            ChainParameters.MAX_FORWARDED,
            ChainParameters.MIN_FED,
            MIN_HOPS,
            ChainParameters.MAX_HOPS,
            ChainParameters.MAX_BRANCHES,
            MIN_AMOUNT,
            ChainParameters.HUB_DEGREE);

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            "geography",
            1,
            new LocalizedText("Geography on path", "资金路径经名单地区或绕道"),
            new LocalizedText(
                    "Money that moves on from account to account and on its way touches a country on a watch-list, or"
                            + " leaves a country and comes back to another party there.",
                    "资金逐户转移，途中经过名单国家，或离开一国后又回到该国的另一主体。"),
            Parameter.descriptors(PARAMETERS),
            List.of(
                    new IndicatorDescriptor(
                            SOURCE_AMOUNT, BASE_UNITS, new LocalizedText("Amount that leaves the source", "来源转出金额")),
                    new IndicatorDescriptor(
                            HOPS, "transfers", new LocalizedText("Transfers on the longest path", "最长路径转账笔数")),
                    new IndicatorDescriptor(
                            LISTED_LEGS,
                            "transfers",
                            new LocalizedText("Transfers from or to a listed place", "涉及名单地区的转账")),
                    new IndicatorDescriptor(
                            RETURNS,
                            "transfers",
                            new LocalizedText("Transfers that come back after a detour abroad", "绕道境外后返回的转账"))));

    private GeographyDescriptor() {}

    static GeographyParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new GeographyParameters(ChainParameters.read(reader), reader.get(MIN_HOPS), reader.get(MIN_AMOUNT));
    }

    static ParameterValues write(GeographyParameters parameters) {
        return ChainParameters.write(
                parameters.chains(), MIN_HOPS.is(parameters.minHops()), MIN_AMOUNT.is(parameters.minAmount()));
    }
}
