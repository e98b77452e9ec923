// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.openburstclose;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import java.time.Duration;
import java.util.List;

/** How the detector describes itself, and its parameters as text. */
final class OpenBurstCloseDescriptor {

    static final String ACCOUNTS = "accounts";
    static final String AMOUNT = "amount";
    static final String PAYERS = "payers";
    static final String LIFE = "life";

    private static final String BASE_UNITS = "major units of the base currency";

    private static final Parameter<Duration> MAX_LIFE = Parameter.duration(
            "maxLife",
            new Range("P1D", "P3660D", "P90D"),
            new LocalizedText(
                    "Longest time from opening to closing. Who opens an account to live with keeps it for years; three"
                            + " months cover a purpose that is over.",
                    "从开户到销户的最长时间。为日常使用而开的账户会保留多年；三个月足以完成一次性用途。"));

    private static final Parameter<Duration> SPAN = Parameter.duration(
            "span",
            new Range("P1D", "P3660D", "P180D"),
            new LocalizedText(
                    "Time within which the last transfers of the accounts must lie. Two short lives, one after the"
                            + " other.",
                    "各账户最后一笔转账须落入的时间范围，相当于前后两个短账户周期。"));

    private static final Parameter<Integer> MIN_ACCOUNTS = Parameter.integer(
            "minAccounts",
            "accounts",
            new Range("2", "1000", "3"),
            new LocalizedText(
                    "Least number of such accounts of one party. A second account that turns out not to be needed"
                            + " happens; three in half a year do not.",
                    "同一主体此类账户的最少数量。误开一个账户时有发生，半年内三个则不寻常。"));

    private static final Parameter<Integer> MAX_MANDATES = Parameter.integer(
            "maxMandates",
            "accounts",
            new Range("0", "1000", "20"),
            new LocalizedText(
                    "Accounts of others for which the party signs count as its own, unless they are more: accountants and"
                            + " lawyers sign for many. 0 if only own accounts count.",
                    "该主体有权签字的他人账户视同其本人账户，超过此数则不计：会计师与律师为多人签字。为 0 时只计本人账户。"));

    private static final Parameter<Double> MIN_TURNOVER = Parameter.decimal(
            "minTurnover",
            BASE_UNITS,
            new Range("0", "1000000000", "3000"),
            new LocalizedText(
                    "Least sum that others must have paid into each account before it was closed. Not compared where a"
                            + " currency has no rate.",
                    "销户前他人转入每个账户的最低合计金额。有币种无汇率时不作比较。"));

    private static final List<Parameter<?>> PARAMETERS =
            List.of(MAX_LIFE, SPAN, MIN_ACCOUNTS, MAX_MANDATES, MIN_TURNOVER);

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            "open-burst-close",
            2,
            new LocalizedText("Accounts opened for a burst and closed", "频繁开户销户且销户前大量收付"),
            new LocalizedText(
                    "One party opens several accounts, lets money through each for some weeks, and closes them: each"
                            + " trail ends at an account that is no more.",
                    "同一主体先后开立多个账户，各用数周过账后即销户：每条线索都止于已不存在的账户。"),
            Parameter.descriptors(PARAMETERS),
            List.of(
                    new IndicatorDescriptor(
                            ACCOUNTS,
                            "accounts",
                            new LocalizedText("Accounts that were opened and closed", "开立后又销户的账户")),
                    new IndicatorDescriptor(AMOUNT, BASE_UNITS, new LocalizedText("What others paid in", "他人转入金额")),
                    new IndicatorDescriptor(PAYERS, "parties", new LocalizedText("Parties who paid in", "付款方数量")),
                    new IndicatorDescriptor(
                            LIFE, "hours", new LocalizedText("Mean time from opening to closing", "从开户到销户的平均时间"))));

    private OpenBurstCloseDescriptor() {}

    static OpenBurstCloseParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new OpenBurstCloseParameters(
                reader.get(MAX_LIFE),
                reader.get(SPAN),
                reader.get(MIN_ACCOUNTS),
                reader.get(MAX_MANDATES),
                reader.get(MIN_TURNOVER));
    }

    static ParameterValues write(OpenBurstCloseParameters parameters) {
        return ParameterValues.of(
                MAX_LIFE.is(parameters.maxLife()),
                SPAN.is(parameters.span()),
                MIN_ACCOUNTS.is(parameters.minAccounts()),
                MAX_MANDATES.is(parameters.maxMandates()),
                MIN_TURNOVER.is(parameters.minTurnover()));
    }
}
