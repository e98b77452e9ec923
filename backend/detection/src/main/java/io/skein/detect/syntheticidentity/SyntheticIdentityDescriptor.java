// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.syntheticidentity;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import java.time.Duration;
import java.util.List;

/** How synthetic identity describes itself, and its parameters as text. */
final class SyntheticIdentityDescriptor {

    static final String CUSTOMERS = "customers";
    static final String FRAGMENTS = "fragments";
    static final String BUSTS = "busts";
    static final String SHARE = "bustShare";
    static final String GROWTH = "growth";
    static final String AGE = "age";
    static final String AMOUNT = "amount";

    private static final String BASE_UNITS = "major units of the base currency";

    private static final Parameter<Integer> MIN_PERSONS = Parameter.integer(
            "minPersons",
            "customers",
            new Range("2", "1000", "2"),
            new LocalizedText(
                    "Least number of persons, told by their dates of birth, who show one document. By law there is"
                            + " one; who is born on the same day is the same person with another name.",
                    "出示同一证件的不同人（按出生日期区分）的最少个数。依法只有一人；出生日期相同者视为改名的同一人。"));

    private static final Parameter<Integer> MIN_IDENTITIES = Parameter.integer(
            "minIdentities",
            "customers",
            new Range("2", "1000", "3"),
            new LocalizedText(
                    "Least number of persons with documents of their own at one telephone number or e-mail address."
                            + " Twins, joint owners and people of one dwelling count once; couples share a number.",
                    "使用同一电话或邮箱而各持证件者的最少个数。双胞胎、联名持有人及同住者只计一次；伴侣常共用号码。"));

    private static final Parameter<Duration> VELOCITY = Parameter.duration(
            "velocity",
            new Range("P1D", "P3660D", "P366D"),
            new LocalizedText(
                    "Longest time in which so many become customers with that number or address. Identities are made"
                            + " in series; a number that is re-issued takes years.",
                    "以该号码或邮箱成为客户的人数达到上述个数的最长时间。虚假身份成批制造；号码重新分配则需数年。"));

    private static final Parameter<Integer> MAX_USERS = Parameter.integer(
            "maxUsers",
            "customers",
            new Range("2", "1000", "20"),
            new LocalizedText(
                    "Identifiers with more users say nothing: placeholders such as 000-0000, the number of a home.",
                    "使用者超过此数的标识不作考察：如 000-0000 之类的占位号码或养老院电话。"));

    private static final Parameter<Duration> BUST_SPAN = Parameter.duration(
            "bustSpan",
            new Range("PT1H", "P90D", "P7D"),
            new LocalizedText(
                    "How long the end takes: the last of a customer's transfers and those before it in this time. A"
                            + " bust-out uses all there is before the first payment is missed.",
                    "终结所需时间：客户最后一笔转账及此前该时长内的转账。“卷款”者会在首次违约前用尽全部额度。"));

    private static final Parameter<Double> MIN_BUST_SHARE = Parameter.decimal(
            "minBustShare",
            "share",
            new Range("0.01", "1", "0.8"),
            new LocalizedText(
                    "Least share of what is known to have been in the accounts, and came in meanwhile, that is taken"
                            + " in the end.",
                    "终结时取走占账户已知余额及其间转入的最低比例。"));

    private static final Parameter<Double> MIN_GROWTH = Parameter.decimal(
            "minGrowth",
            "times",
            new Range("0", "1000", "3"),
            new LocalizedText(
                    "How many times as much is taken in the end as was paid in equal spans before. Who moves house to"
                            + " another bank leaves with a month's money, not three.",
                    "终结时取走金额为此前同长时段平均付出的倍数。换银行的人带走的是一个月的钱，而非三个月。"));

    private static final Parameter<Duration> MAX_HISTORY = Parameter.duration(
            "maxHistory",
            new Range("P1D", "P3660D", "P731D"),
            new LocalizedText(
                    "How old the oldest account may be when it ends, since it was opened, or since its first transfer"
                            + " where that is not known. Invented persons have no past.",
                    "终结时最早账户的最长年限，自开户起，未知时自首笔转账起。虚构的人没有过去。"));

    private static final Parameter<Duration> SILENCE = Parameter.duration(
            "silence",
            new Range("P1D", "P3660D", "P10D"),
            new LocalizedText("How long nothing must have happened since, to the end of the data.", "此后至数据结束须多久没有往来。"));

    private static final Parameter<Double> MIN_AMOUNT = Parameter.decimal(
            "minAmount",
            BASE_UNITS,
            new Range("0", "1000000000", "2000"),
            new LocalizedText(
                    "Least sum that one customer takes in the end. Not compared where a currency has no rate.",
                    "单个客户终结时取走的最低金额。有币种无汇率时不作比较。"));

    private static final Parameter<Integer> MIN_BUSTS = Parameter.integer(
            "minBusts",
            "customers",
            new Range("1", "1000", "1"),
            new LocalizedText(
                    "How many of the customers must have ended so. One is enough to look at the others before they do.",
                    "须有多少名客户如此终结。有一名即应在其余人之前查看。"));

    private static final List<Parameter<?>> PARAMETERS = List.of(
            MIN_PERSONS,
            MIN_IDENTITIES,
            VELOCITY,
            MAX_USERS,
            BUST_SPAN,
            MIN_BUST_SHARE,
            MIN_GROWTH,
            MAX_HISTORY,
            SILENCE,
            MIN_AMOUNT,
            MIN_BUSTS);

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            "synthetic-identity",
            2,
            new LocalizedText("Synthetic identities", "合成身份"),
            new LocalizedText(
                    "Persons put together from mixed fragments, such as one document shown by several or one telephone"
                            + " with many documents, who grow for a while, take all there is and are gone.",
                    "由混合碎片拼成的人，如一证多人、一号多证；经营一段时间后卷走全部资金并消失。"),
            Parameter.descriptors(PARAMETERS),
            List.of(
                    new IndicatorDescriptor(
                            CUSTOMERS, "customers", new LocalizedText("Customers with mixed fragments", "碎片混用的客户数")),
                    new IndicatorDescriptor(
                            FRAGMENTS,
                            "identifiers",
                            new LocalizedText("Identifiers that contradict themselves", "自相矛盾的标识数")),
                    new IndicatorDescriptor(
                            BUSTS,
                            "customers",
                            new LocalizedText("Customers who have taken all and are gone", "已卷款消失的客户数")),
                    new IndicatorDescriptor(
                            SHARE,
                            "share",
                            new LocalizedText("Greatest share of what was there that one took", "单人取走比例的最大值")),
                    new IndicatorDescriptor(
                            GROWTH, "times", new LocalizedText("Greatest growth over what was usual", "相对常态的最大增长")),
                    new IndicatorDescriptor(
                            AGE, "hours", new LocalizedText("Age of the youngest at the end", "其中最短的存续时间")),
                    new IndicatorDescriptor(AMOUNT, BASE_UNITS, new LocalizedText("What they took", "取走金额"))));

    private SyntheticIdentityDescriptor() {}

    static SyntheticIdentityParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new SyntheticIdentityParameters(
                new SyntheticIdentityParameters.Fragments(
                        reader.get(MIN_PERSONS),
                        reader.get(MIN_IDENTITIES),
                        reader.get(VELOCITY),
                        reader.get(MAX_USERS)),
                new SyntheticIdentityParameters.Bust(
                        reader.get(BUST_SPAN),
                        reader.get(MIN_BUST_SHARE),
                        reader.get(MIN_GROWTH),
                        reader.get(MAX_HISTORY),
                        reader.get(SILENCE),
                        reader.get(MIN_AMOUNT)),
                reader.get(MIN_BUSTS));
    }

    static ParameterValues write(SyntheticIdentityParameters parameters) {
        return ParameterValues.of(
                MIN_PERSONS.is(parameters.fragments().minPersons()),
                MIN_IDENTITIES.is(parameters.fragments().minIdentities()),
                VELOCITY.is(parameters.fragments().velocity()),
                MAX_USERS.is(parameters.fragments().maxUsers()),
                BUST_SPAN.is(parameters.bust().span()),
                MIN_BUST_SHARE.is(parameters.bust().minShare()),
                MIN_GROWTH.is(parameters.bust().minGrowth()),
                MAX_HISTORY.is(parameters.bust().maxHistory()),
                SILENCE.is(parameters.bust().silence()),
                MIN_AMOUNT.is(parameters.bust().minAmount()),
                MIN_BUSTS.is(parameters.minBusts()));
    }
}
