// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.loanloop;

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

/** What the loan loop detector says of itself. */
final class LoanLoopDescriptor {

    static final String LOANS = "loans";
    static final String AMOUNT = "amount";
    static final String SHARE = "returnedShare";
    static final String HOPS = "hops";
    static final String DURATION_HOURS = "duration";

    private static final String BASE_UNITS = "major units of the base currency";
    private static final FollowingParameters FOLLOWING = FollowingParameters.usual();

    private static final Parameter<Integer> MAX_HOPS = Parameter.integer(
            "maxHops",
            "transfers",
            new Range("2", "6", "4"),
            new LocalizedText(
                    "Most transfers from disbursement to return. The shortest way to repay another's loan through an"
                            + " account of one's own has two; four leave room for two middlemen.",
                    "自放款至回流的最多转账笔数。经本人账户偿还他人贷款最少两笔；四笔为两个中间人留有余地。"));

    private static final Parameter<Duration> SPAN = Parameter.duration(
            "span",
            new Range("PT1H", "P366D", "P90D"),
            new LocalizedText(
                    "Returns with shorter pauses are one matter. Straw men's loans are taken one after the other,"
                            + " within months.",
                    "间隔更短的回流合为一事。冒名贷款往往在数月内接连发放。"));

    private static final Parameter<Integer> MIN_LOANS = Parameter.integer(
            "minLoans",
            "accounts",
            new Range("1", "1000", "2"),
            new LocalizedText(
                    "Least number of other loans whose proceeds repay one, where other money joins them on the way. Who sells a"
                            + " house repays the mortgage with the buyer's loan, which comes with the buyer's own part of the price;"
                            + " straw men are several. Of proceeds that are passed on alone, or reach a guarantor, one loan is enough.",
                    "放款所得在途中与其他资金混合时，偿还同一笔贷款的其他贷款最少笔数。卖房者用买方贷款还清按揭，其中含买方自有房款；" + "冒名借款人则有数名。单独转手或流向担保人的放款所得，一笔即可。"));

    private static final Parameter<Boolean> WITH_OWN = Parameter.bool(
            "ownLoans",
            false,
            new LocalizedText(
                    "Whether a party's loan that repays a loan of its own counts too. Refinancing with the same bank"
                            + " never does. Off, as consolidating debts is common.",
                    "当事方以本人贷款偿还本人另一贷款是否计入。在同一银行再融资一律不计。默认关闭，因债务整合常见。"));

    private static final Parameter<Double> MIN_SHARE = Parameter.decimal(
            "minShare",
            "share",
            new Range("0", "1", "0.5"),
            new LocalizedText(
                    "Least share of what the loans disbursed that must get there. One who pays instalments from what"
                            + " was borrowed for something else returns a small part.",
                    "放款金额中回流的最低比例。用为其他目的所借资金支付分期者只回流一小部分。"));

    private static final Parameter<Double> MIN_AMOUNT = Parameter.decimal(
            "minAmount",
            BASE_UNITS,
            new Range("0", "1000000000", "5000"),
            new LocalizedText(
                    "Least sum that must get there. Not compared where a currency has no rate.",
                    "回流金额合计的下限。有币种无汇率时不作比较。"));

    private static final List<Parameter<?>> PARAMETERS = List.of(
            MAX_HOPS,
            SPAN,
            MIN_LOANS,
            WITH_OWN,
            MIN_SHARE,
            MIN_AMOUNT,
            FOLLOWING.policy(),
            FOLLOWING.maxDwell(),
            FOLLOWING.hubDegree());

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            "loan-loop",
            2,
            new LocalizedText("Loan and guarantee loop", "贷款与担保循环"),
            new LocalizedText(
                    "What several loans disburse repays a loan of somebody else, or what a loan disburses goes to one"
                            + " who signs for it without being its borrower: the borrowers are straw men, or the loans are"
                            + " kept alive by each other.",
                    "数笔贷款的放款用于偿还他人的贷款，或一笔贷款的放款流向对其有签字权而非借款人的一方：借款人系冒名，或以贷养贷。"),
            Parameter.descriptors(PARAMETERS),
            List.of(
                    new IndicatorDescriptor(
                            LOANS, "accounts", new LocalizedText("Loans the money came from", "资金来源贷款数")),
                    new IndicatorDescriptor(AMOUNT, BASE_UNITS, new LocalizedText("How much came back", "回流金额")),
                    new IndicatorDescriptor(
                            SHARE, "share", new LocalizedText("Share of what those loans disbursed", "占上述贷款放款金额的比例")),
                    new IndicatorDescriptor(
                            HOPS, "transfers", new LocalizedText("Transfers on the shortest way", "最短路径的转账笔数")),
                    new IndicatorDescriptor(
                            DURATION_HOURS, "hours", new LocalizedText("Time from first to last", "首笔到末笔的时间"))));

    private LoanLoopDescriptor() {}

    static LoanLoopParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new LoanLoopParameters(
                FOLLOWING.read(reader),
                new LoanLoopParameters.Reach(reader.get(MAX_HOPS), reader.get(SPAN)),
                new LoanLoopParameters.Loans(reader.get(MIN_LOANS), reader.get(WITH_OWN)),
                reader.get(MIN_SHARE),
                reader.get(MIN_AMOUNT));
    }

    static ParameterValues write(LoanLoopParameters parameters) {
        return FOLLOWING.write(
                parameters.following(),
                MAX_HOPS.is(parameters.reach().maxHops()),
                SPAN.is(parameters.reach().span()),
                MIN_LOANS.is(parameters.loans().minLoans()),
                WITH_OWN.is(parameters.loans().withOwn()),
                MIN_SHARE.is(parameters.minShare()),
                MIN_AMOUNT.is(parameters.minAmount()));
    }
}
