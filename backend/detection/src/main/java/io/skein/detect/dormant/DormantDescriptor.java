// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.dormant;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import java.time.Duration;
import java.util.List;

/** How dormant reactivation describes itself, and its parameters as text. */
final class DormantDescriptor {

    static final String IDLE = "idle";
    static final String AMOUNT = "amount";
    static final String GROWTH = "growth";
    static final String OUT_SHARE = "outShare";
    static final String TRANSFERS = "transfers";

    private static final String BASE_UNITS = "major units of the base currency";

    private static final Parameter<Duration> MIN_IDLE = Parameter.duration(
            "minIdle",
            new Range("P1D", "P3660D", "P90D"),
            new LocalizedText(
                    "How long nothing must have happened in the account. A quarter is longer than holidays and than bills that"
                            + " come every two months; banks speak of dormancy from six months on, but data are often shorter."
                            + " Before its first transfer an account is idle since it was opened; without a known opening date it"
                            + " counts as new.",
                    "账户须多久没有往来。一个季度长于假期和双月账单；银行通常以六个月为休眠，但数据往往更短。" + "首笔之前，自开户起算；开户日期未知者视为新账户。"));

    private static final Parameter<Duration> MIN_QUIET = Parameter.duration(
            "minQuiet",
            new Range("P1D", "P3660D", "P45D"),
            new LocalizedText(
                    "How much of minIdle the data must show of an account that was opened before they begin: what happened before"
                            + " nobody knows, but whoever uses an account does so once in a month or two. More than minIdle is never"
                            + " asked for.",
                    "早于数据起点开户的账户，数据本身至少须显示多久无往来：此前情况不得而知，但在用账户一两个月内总有往来。不会超过 minIdle。"));

    private static final Parameter<Duration> SPAN = Parameter.duration(
            "span",
            new Range("PT1H", "P366D", "P14D"),
            new LocalizedText(
                    "How long after the first transfer the flow is counted, and the length of the earlier windows it is held"
                            + " against. Two weeks hold a sum that comes in parts and goes in parts.",
                    "自首笔起计算流量的时间，亦为对照的早期时间窗长度。两周足以容纳分批进出的一笔资金。"));

    private static final Parameter<Double> MIN_GROWTH = Parameter.decimal(
            "minGrowth",
            "times",
            new Range("1", "1000000", "5"),
            new LocalizedText(
                    "How many times the greatest flow in any earlier window the flow must be. A bonus that comes every year is"
                            + " as great as last year's; so are seasonal accounts. Where there is no earlier transfer, minAmount"
                            + " stands in for that flow.",
                    "流量须为此前任一时间窗最大流量的倍数。每年的奖金与去年相当；季节性账户亦然。此前无转账时，以 minAmount 代替。"));

    private static final Parameter<Integer> MIN_TRANSFERS = Parameter.integer(
            "minTransfers",
            "transfers",
            new Range("1", "1000000", "3"),
            new LocalizedText(
                    "Least number of transfers in that flow. A bonus or an inheritance that comes and is moved on once is two.",
                    "该流量的最少转账笔数。一笔奖金或遗产转入后再一次转出为两笔。"));

    private static final Parameter<Double> MIN_TRANSFER = Parameter.decimal(
            "minTransfer",
            BASE_UNITS,
            new Range("0", "1000000000", "50"),
            new LocalizedText(
                    "Smaller transfers neither wake the account nor count: interest, fees, test payments. Not compared where the"
                            + " currency has no rate.",
                    "更小的转账既不算唤醒也不计入：利息、费用、试探付款。无汇率的币种不作比较。"));

    private static final Parameter<Double> MIN_AMOUNT = Parameter.decimal(
            "minAmount",
            BASE_UNITS,
            new Range("0", "1000000000", "5000"),
            new LocalizedText(
                    "Least flow, in and out together. Not compared where a currency has no rate.",
                    "转入与转出合计的最低流量。有币种无汇率时不作比较。"));

    private static final List<Parameter<?>> PARAMETERS =
            List.of(MIN_IDLE, MIN_QUIET, SPAN, MIN_GROWTH, MIN_TRANSFERS, MIN_TRANSFER, MIN_AMOUNT);

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            "dormant-reactivation",
            3,
            new LocalizedText("Dormant account reactivated", "休眠账户突然启用"),
            new LocalizedText(
                    "An account in which nothing happened for months suddenly moves far more than ever before: it was sold,"
                            + " lent or taken over, or kept ready for this.",
                    "数月无往来的账户突然流量远超以往：可能被出售、出借、盗用，或专为此备用。"),
            Parameter.descriptors(PARAMETERS),
            List.of(
                    new IndicatorDescriptor(
                            IDLE, "hours", new LocalizedText("How long nothing had happened", "此前无往来的时间")),
                    new IndicatorDescriptor(AMOUNT, BASE_UNITS, new LocalizedText("Flow in and out since", "启用后的进出流量")),
                    new IndicatorDescriptor(
                            GROWTH,
                            "times",
                            new LocalizedText("That against the greatest flow of earlier", "与此前最大流量之比")),
                    new IndicatorDescriptor(
                            OUT_SHARE,
                            "share",
                            new LocalizedText("How much of what came in went out again", "转入资金又转出的比例")),
                    new IndicatorDescriptor(TRANSFERS, "transfers", new LocalizedText("Transfers since", "启用后的转账笔数"))));

    private DormantDescriptor() {}

    static DormantParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new DormantParameters(
                reader.get(MIN_IDLE),
                reader.get(MIN_QUIET),
                reader.get(SPAN),
                reader.get(MIN_GROWTH),
                reader.get(MIN_TRANSFERS),
                new DormantParameters.Amounts(reader.get(MIN_TRANSFER), reader.get(MIN_AMOUNT)));
    }

    static ParameterValues write(DormantParameters parameters) {
        return ParameterValues.of(
                MIN_IDLE.is(parameters.minIdle()),
                MIN_QUIET.is(parameters.minQuiet()),
                SPAN.is(parameters.span()),
                MIN_GROWTH.is(parameters.minGrowth()),
                MIN_TRANSFERS.is(parameters.minTransfers()),
                MIN_TRANSFER.is(parameters.amounts().minEach()),
                MIN_AMOUNT.is(parameters.amounts().minTotal()));
    }
}
