// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.passthrough;

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

/** How pass-through describes itself, and its parameters as text. */
final class PassThroughDescriptor {

    static final String PASSED = "inflowsPassed";
    static final String AMOUNT = "amount";
    static final String SHARE = "passedShare";
    static final String DWELL = "dwell";
    static final String PAYERS = "payers";
    static final String KEPT = "keptShare";

    private static final String BASE_UNITS = "major units of the base currency";

    private static final FollowingParameters FOLLOWING = FollowingParameters.usual();

    private static final Parameter<Double> MIN_SHARE = Parameter.decimal(
            "minPassedShare",
            "share",
            new Range("0.01", "1", "0.9"),
            new LocalizedText(
                    "Least share of an inflow that must go on to others. A mule's commission is a few per cent; who"
                            + " lives on an income keeps more than a tenth for two days.",
                    "一笔转入须转给他人的最低比例。骡子账户的佣金为百分之几；靠收入生活者两天内留存超过一成。"));

    private static final Parameter<Integer> MAX_BRANCHES = Parameter.integer(
            "maxBranches",
            "transfers",
            new Range("1", "1000", "4"),
            new LocalizedText(
                    "Most outflows an inflow may go on in. Bills are many small outflows.", "一笔转入最多分几笔转出。账单是多笔小额转出。"));

    private static final Parameter<Double> MIN_FED = Parameter.decimal(
            "minFedShare",
            "share",
            new Range("0.5", "1", "0.9"),
            new LocalizedText(
                    "Least share of an outflow that the inflow must pay for, so that it leaves as the sum it came as. A firm's order is"
                            + " paid by many customers and from what lay there; a household's rent by its savings too.",
                    "一笔转出中由该笔转入支付的最低比例，即资金以到账时的金额离开。商户的货款由众多顾客的付款和原有资金支付，家庭的房租也动用积蓄。"));

    private static final Parameter<Integer> MIN_PASSES = Parameter.integer(
            "minPasses",
            "transfers",
            new Range("2", "100000", "4"),
            new LocalizedText(
                    "Least number of inflows passed on within the span. Once or twice a month is an income that is"
                            + " spent at once.",
                    "时间段内被转出的转入最少笔数。每月一两次是即收即付的收入。"));

    private static final Parameter<Integer> MIN_PAYERS = Parameter.integer(
            "minPayers",
            "parties",
            new Range("1", "100000", "2"),
            new LocalizedText(
                    "Least number of different parties whose money passes. Wages have one payer, also where they are"
                            + " weekly.",
                    "资金过路的不同付款方的最少个数。工资即使按周发放，也只有一个付款方。"));

    private static final Parameter<Duration> SPAN = Parameter.duration(
            "span",
            new Range("PT1H", "P366D", "P30D"),
            new LocalizedText(
                    "Time within which the passes must lie. A month, so that what happens monthly happens once in it.",
                    "各次过路须落在其中的时间段。取一个月，使按月发生之事在其中只有一次。"));

    private static final Parameter<Double> MIN_TRANSFER = Parameter.decimal(
            "minTransfer",
            BASE_UNITS,
            new Range("0", "1000000000", "100"),
            new LocalizedText(
                    "Smaller inflows are no passes: shared bills, refunds, tips. Not compared where the currency has no rate.",
                    "更小的转入不计为过路：分摊账单、退款、小费。无汇率的币种不作比较。"));

    private static final Parameter<Double> MIN_INFLOW_SHARE = Parameter.decimal(
            "minInflowShare",
            "share",
            new Range("0", "1", "0.1"),
            new LocalizedText(
                    "Least share of all that others paid into the account in the data that was passed on. In much business some sums happen"
                            + " to leave as they came; below a tenth they say nothing of what the account is for. Nearer 1 only accounts"
                            + " without any other life are found.",
                    "数据中他人转入该账户的全部金额里被转出的最低比例。往来繁多的账户总会有几笔碰巧原额离开；不足一成时不能说明账户用途。越接近 1，越只发现别无往来的账户。"));

    private static final Parameter<Double> MAX_KEPT = Parameter.decimal(
            "maxKeptShare",
            "share",
            new Range("0", "1000", "0.2"),
            new LocalizedText(
                    "How far the balance may lie from where it was, as a share of all that came in from the first pass"
                            + " to the last. A fifth leaves room for commissions and for one late payment.",
                    "自首次至末次过路期间，余额相对原水平的最大偏离，以期间全部转入计。五分之一容许佣金和一笔迟到的付款。"));

    private static final Parameter<Double> MIN_AMOUNT = Parameter.decimal(
            "minAmount",
            BASE_UNITS,
            new Range("0", "1000000000", "3000"),
            new LocalizedText(
                    "Least sum of the inflows passed on. Not compared where a currency has no rate.",
                    "被转出的转入合计最低金额。有币种无汇率时不作比较。"));

    private static final List<Parameter<?>> PARAMETERS = List.of(
            FOLLOWING.policy(),
            FOLLOWING.maxDwell(),
            FOLLOWING.hubDegree(),
            MIN_TRANSFER,
            MIN_SHARE,
            MAX_BRANCHES,
            MIN_FED,
            MIN_PASSES,
            MIN_PAYERS,
            SPAN,
            MIN_INFLOW_SHARE,
            MAX_KEPT,
            MIN_AMOUNT);

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            "pass-through",
            3,
            new LocalizedText("Pass-through account", "过渡账户"),
            new LocalizedText(
                    "What comes in goes out again within days, nearly all of it, again and again, and the balance is"
                            + " each time where it was: the account serves to break the trail, not to keep money.",
                    "资金到账后数日内几乎全部转出，反复如此，余额每次回到原处：该账户用于切断线索，而非存放资金。"),
            Parameter.descriptors(PARAMETERS),
            List.of(
                    new IndicatorDescriptor(
                            PASSED, "transfers", new LocalizedText("Inflows that were passed on", "被转出的转入笔数")),
                    new IndicatorDescriptor(AMOUNT, BASE_UNITS, new LocalizedText("What they come to", "其合计金额")),
                    new IndicatorDescriptor(
                            SHARE, "share", new LocalizedText("Mean share of them that went on", "其被转出的平均比例")),
                    new IndicatorDescriptor(
                            DWELL, "hours", new LocalizedText("Mean time the money rested", "资金平均停留时间")),
                    new IndicatorDescriptor(
                            PAYERS, "parties", new LocalizedText("Different parties whose money passed", "资金过路的不同付款方")),
                    new IndicatorDescriptor(
                            KEPT,
                            "share",
                            new LocalizedText("How far the balance ended from where it was", "余额最终偏离原水平的程度"))));

    private PassThroughDescriptor() {}

    static PassThroughParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new PassThroughParameters(
                FOLLOWING.read(reader),
                new PassThroughParameters.Pass(
                        reader.get(MIN_TRANSFER), reader.get(MIN_SHARE), reader.get(MAX_BRANCHES), reader.get(MIN_FED)),
                new PassThroughParameters.Repetition(reader.get(MIN_PASSES), reader.get(MIN_PAYERS), reader.get(SPAN)),
                reader.get(MIN_INFLOW_SHARE),
                reader.get(MAX_KEPT),
                reader.get(MIN_AMOUNT));
    }

    static ParameterValues write(PassThroughParameters parameters) {
        return FOLLOWING.write(
                parameters.following(),
                MIN_TRANSFER.is(parameters.pass().minEach()),
                MIN_SHARE.is(parameters.pass().minShare()),
                MAX_BRANCHES.is(parameters.pass().maxBranches()),
                MIN_FED.is(parameters.pass().minFed()),
                MIN_PASSES.is(parameters.repetition().min()),
                MIN_PAYERS.is(parameters.repetition().minPayers()),
                SPAN.is(parameters.repetition().span()),
                MIN_INFLOW_SHARE.is(parameters.minInflowShare()),
                MAX_KEPT.is(parameters.maxKept()),
                MIN_AMOUNT.is(parameters.minAmount()));
    }
}
