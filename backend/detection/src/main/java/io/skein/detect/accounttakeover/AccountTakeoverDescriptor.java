// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.accounttakeover;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import io.skein.detect.Unit;
import io.skein.detect.accounttakeover.AccountTakeoverParameters.Repeated;
import java.time.Duration;
import java.util.List;

/** How account takeover describes itself, and its parameters as text. */
final class AccountTakeoverDescriptor {

    static final String CHANGES = "changes";
    static final String OTHER_USERS = "otherUsers";
    static final String DELAY = "delay";
    static final String SHARE = "drainedShare";
    static final String AMOUNT = "amount";
    static final String PAYEES = "newPayees";
    static final String REPEATS = "repeats";
    static final String DURATION = "duration";

    private static final String BASE_UNITS = "major units of the base currency";

    private static final Parameter<Duration> GAP = Parameter.duration(
            "gap",
            new Range("PT1H", "P90D", "P1D"),
            new LocalizedText(
                    "Longest time from a change to the payments after it. Who takes an account over empties it before"
                            + " the holder notices; with each day more, a new telephone is followed by a large purchase of its owner.",
                    "从变更到其后付款的最长时间。盗用者会在户主察觉之前掏空账户；每多一天，本人换机后的大额消费就更常混入。"));

    private static final Parameter<Double> MIN_SHARE = Parameter.decimal(
            "minDrainedShare",
            "share",
            new Range("0.01", "1", "0.5"),
            new LocalizedText(
                    "Least share of what is known to have been in the customer's accounts, and came in meanwhile, that"
                            + " new payees must get. New shops and a new landlord take less than half.",
                    "新收款方所得占客户账户已知余额及其间转入的最低比例。新商户与新房东通常不到一半。"));

    private static final Parameter<Double> MIN_AMOUNT = Parameter.decimal(
            "minAmount",
            BASE_UNITS,
            new Range("0", "1000000000", "2000"),
            new LocalizedText(
                    "Least sum that new payees must get: nearly empty accounts are drained by groceries, and by a"
                            + " first month's rent. Not compared"
                            + " where a currency has no rate.",
                    "新收款方所得的最低金额：近乎空的账户买菜或付首月房租即可清空。有币种无汇率时不作比较。"));

    private static final Parameter<Integer> MIN_REPEATS = Parameter.integer(
            "minRepeats",
            Unit.TRANSFERS.id(),
            new Range("2", "1000", "2"),
            new LocalizedText(
                    "Paid so often within the gap, one new payee is enough, whatever share is left: a trial comes before the"
                            + " rest, and a large sum goes in parts. Who buys once at a new shop does not come back the same day"
                            + " for more than ever.",
                    "间隔内同一新收款方收款达到此次数即可，无论余额占比：先小额试探再转出，或大额拆分转出。新商户的顾客不会当天再以空前金额光顾。"));

    private static final Parameter<Double> MIN_REPEATED_AMOUNT = Parameter.decimal(
            "minRepeatedAmount",
            BASE_UNITS,
            new Range("0", "1000000000", "500"),
            new LocalizedText(
                    "Least sum that this one payee must get. Not compared where a currency has no rate.",
                    "该收款方所得的最低金额。有币种无汇率时不作比较。"));

    private static final Parameter<Double> MIN_PAST_SHARE = Parameter.decimal(
            "minPastShare",
            Unit.TIMES.id(),
            new Range("0", "1000000", "1"),
            new LocalizedText(
                    "And at least this many times the greatest payment that the customer made before the change: more than the"
                            + " rent, the holiday or the card bill so far.",
                    "且不低于客户变更前最大一笔付款的此倍数：超过迄今的房租、旅行或信用卡账单。"));

    private static final Parameter<Duration> MIN_HISTORY = Parameter.duration(
            "minHistory",
            new Range("PT1H", "P3660D", "P21D"),
            new LocalizedText(
                    "How long the customer's transfers must be known before the change. In three weeks most of those whom a customer"
                            + " pays again have been paid once; the landlord who has not takes no more than the share allows.",
                    "变更之前须已知客户往来的时间。三周内，客户常付的收款方大多已付过一次；尚未付过的房东所得不超过允许的比例。"));

    private static final Parameter<Integer> MAX_USERS = Parameter.integer(
            "maxUsers",
            "customers",
            new Range("1", "1000", "20"),
            new LocalizedText(
                    "What more customers use is a hub, and its use no change: tablets in branches, the number of a"
                            + " call centre.",
                    "使用者超过此数的设备或号码为枢纽，使用它不算变更：网点平板、客服中心号码。"));

    private static final List<Parameter<?>> PARAMETERS = List.of(
            GAP, MIN_SHARE, MIN_AMOUNT, MIN_REPEATS, MIN_REPEATED_AMOUNT, MIN_PAST_SHARE, MIN_HISTORY, MAX_USERS);

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            "account-takeover",
            2,
            new LocalizedText("Account takeover", "账户盗用"),
            new LocalizedText(
                    "A customer's telephone, e-mail address or device changes, and within days most of the money, or more than was"
                            + " ever paid at once, goes to payees never paid before: somebody else holds the account.",
                    "客户的电话、电子邮箱或设备变更，数日内大部分资金或空前金额付给从未往来的收款方：账户已落入他人之手。"),
            Parameter.descriptors(PARAMETERS),
            List.of(
                    new IndicatorDescriptor(
                            CHANGES,
                            "identifiers",
                            new LocalizedText("What is new: numbers, addresses, devices", "新增的号码、邮箱与设备数")),
                    new IndicatorDescriptor(
                            OTHER_USERS,
                            "customers",
                            new LocalizedText("Other customers who use one of these", "同样使用其中之一的其他客户数")),
                    new IndicatorDescriptor(
                            DELAY,
                            "hours",
                            new LocalizedText("Time from the first change to the first payment", "首次变更至首笔付款的时间")),
                    new IndicatorDescriptor(
                            SHARE, "share", new LocalizedText("Share of what was there that they took", "所取走的资金比例")),
                    new IndicatorDescriptor(AMOUNT, BASE_UNITS, new LocalizedText("What new payees got", "新收款方所得金额")),
                    new IndicatorDescriptor(PAYEES, "parties", new LocalizedText("New payees", "新收款方个数")),
                    new IndicatorDescriptor(
                            REPEATS,
                            Unit.TRANSFERS.id(),
                            new LocalizedText("Most payments that one of them got", "其中一方收款的最多笔数")),
                    new IndicatorDescriptor(
                            DURATION, "hours", new LocalizedText("Time from first to last payment", "首笔至末笔付款的时间"))));

    private AccountTakeoverDescriptor() {}

    static AccountTakeoverParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new AccountTakeoverParameters(
                reader.get(GAP),
                reader.get(MIN_SHARE),
                reader.get(MIN_AMOUNT),
                new Repeated(reader.get(MIN_REPEATS), reader.get(MIN_REPEATED_AMOUNT), reader.get(MIN_PAST_SHARE)),
                reader.get(MIN_HISTORY),
                reader.get(MAX_USERS));
    }

    static ParameterValues write(AccountTakeoverParameters parameters) {
        return ParameterValues.of(
                GAP.is(parameters.gap()),
                MIN_SHARE.is(parameters.minDrainedShare()),
                MIN_AMOUNT.is(parameters.minAmount()),
                MIN_REPEATS.is(parameters.repeated().minPayments()),
                MIN_REPEATED_AMOUNT.is(parameters.repeated().minAmount()),
                MIN_PAST_SHARE.is(parameters.repeated().minPastShare()),
                MIN_HISTORY.is(parameters.minHistory()),
                MAX_USERS.is(parameters.maxUsers()));
    }
}
