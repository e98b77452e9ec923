// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.rapidmovement;

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

/** How rapid movement describes itself, and its parameters as text. */
final class RapidDescriptor {

    static final String AMOUNT = "amount";
    static final String SHARE = "passedShare";
    static final String TURNS = "turns";
    static final String DWELL = "dwell";
    static final String QUIET = "quiet";

    private static final String BASE_UNITS = "major units of the base currency";

    private static final FollowingParameters FOLLOWING = FollowingParameters.usual();

    private static final Parameter<Duration> MIN_QUIET = Parameter.duration(
            "minQuiet",
            new Range("PT1H", "P3660D", "P30D"),
            new LocalizedText(
                    "How long nothing must be known of the account, since the data begin or since its last transfer; or,"
                            + " where it is seen from the beginning of the data, after its use. A month is longer than the pause between two"
                            + " wages or rents.",
                    "自数据开始或上一笔转账起，账户须多久没有往来；若数据一开始即见其使用，则指使用之后。一个月长于两次工资或房租之间的间隔。"));

    private static final Parameter<Duration> MAX_AGE = Parameter.duration(
            "maxAge",
            new Range("PT1H", "P366D", "P30D"),
            new LocalizedText(
                    "How long after its first transfer since then the account is looked at. Mule accounts are used within their"
                            + " first weeks; later a holder's life shows.",
                    "自此后首笔转账起考察账户的时间。骡子账户多在最初数周使用；之后会显出持有人的日常往来。"));

    private static final Parameter<Double> MIN_SHARE = Parameter.decimal(
            "minPassedShare",
            "share",
            new Range("0.01", "1", "0.8"),
            new LocalizedText(
                    "Least share of all that came in from others that must go on to others within the dwell time. Who begins to"
                            + " live on an account keeps more than a fifth for some days.",
                    "从他人转入的资金中须在停留时限内转给他人的最低比例。开始日常使用账户者会留存超过五分之一数日。"));

    private static final Parameter<Integer> MIN_TURNS = Parameter.integer(
            "minTurns",
            "turns",
            new Range("1", "100000", "2"),
            new LocalizedText(
                    "How often money must have come in and gone out in turn, unless it went on to several parties. A house is paid"
                            + " once, however many parts its price is gathered from.",
                    "资金须轮流进出的最少次数，除非转给了多方。买房只付一次，无论房款由几笔凑成。"));

    private static final Parameter<Double> MAX_PAYEE_SHARE = Parameter.decimal(
            "maxPayeeShare",
            "share",
            new Range("0", "1", "0.8"),
            new LocalizedText(
                    "Where there are fewer turns: the greatest share of what went on that one party may have got. The seller of a"
                            + " house gets nearly all; a mule divides what came in. 1 takes any.",
                    "轮次不足时，单一方所得占转出金额的最高比例。卖房者几乎得到全部；“骡子”账户则把转入资金分给多方。1 表示不限。"));

    private static final Parameter<Double> MAX_PAYER_SHARE = Parameter.decimal(
            "maxPayerShare",
            "share",
            new Range("0", "1", "0.6"),
            new LocalizedText(
                    "Where there are fewer turns and one party got nearly all: the greatest share of what came in that one other party may"
                            + " have paid. Most of a house's price is the bank's loan; a mule's victims pay like sums. 0 takes none.",
                    "轮次不足且几乎全部付给一方时，单一他方所付占转入金额的最高比例。房款大部分为银行贷款；而“骡子”账户的受害人所付金额相近。0 表示一概不取。"));

    private static final Parameter<Double> MIN_KEPT_SHARE = Parameter.decimal(
            "minKeptShare",
            "share",
            new Range("0.0001", "1", "0.01"),
            new LocalizedText(
                    "Where one party paid most and one got nearly all, once: by how much less went out than came in, at least. A mule"
                            + " keeps a few per cent as his wage and adds nothing; a buyer passes on all and adds his savings. 1 takes none.",
                    "仅一方付入大部分、一方得到几乎全部且只有一次时，转出金额须至少比转入少多大比例。“骡子”留下百分之几作为报酬，自己不添钱；买方则全部付出并添上积蓄。1 表示一概不取。"));

    private static final Parameter<Double> MIN_TRANSFER = Parameter.decimal(
            "minTransfer",
            BASE_UNITS,
            new Range("0", "1000000000", "50"),
            new LocalizedText(
                    "Smaller transfers neither wake the account nor count: interest, fees, test payments. Not compared where the"
                            + " currency has no rate.",
                    "更小的转账既不算启用也不计入：利息、费用、试探付款。无汇率的币种不作比较。"));

    private static final Parameter<Double> MIN_AMOUNT = Parameter.decimal(
            "minAmount",
            BASE_UNITS,
            new Range("0", "1000000000", "3000"),
            new LocalizedText(
                    "Least sum of what came in. Not compared where a currency has no rate.", "转入合计的最低金额。有币种无汇率时不作比较。"));

    private static final List<Parameter<?>> PARAMETERS = List.of(
            FOLLOWING.policy(),
            FOLLOWING.maxDwell(),
            FOLLOWING.hubDegree(),
            MIN_QUIET,
            MAX_AGE,
            MIN_SHARE,
            MIN_TURNS,
            MAX_PAYEE_SHARE,
            MAX_PAYER_SHARE,
            MIN_KEPT_SHARE,
            MIN_TRANSFER,
            MIN_AMOUNT);

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            "rapid-movement",
            4,
            new LocalizedText("Rapid movement through a new account", "新账户资金快进快出"),
            new LocalizedText(
                    "An account that is new, or was quiet for weeks, begins by letting nearly all that comes in go out again within"
                            + " days: it was opened, bought or woken for that money.",
                    "新开或沉寂数周的账户一启用，转入资金数日内几乎全部转出：该账户为这笔资金而开立、购买或启用。"),
            Parameter.descriptors(PARAMETERS),
            List.of(
                    new IndicatorDescriptor(AMOUNT, BASE_UNITS, new LocalizedText("What came in", "转入金额")),
                    new IndicatorDescriptor(SHARE, "share", new LocalizedText("Share of it that went on", "其中转出的比例")),
                    new IndicatorDescriptor(
                            TURNS, "turns", new LocalizedText("How often money came in and went out", "资金进出轮次")),
                    new IndicatorDescriptor(
                            DWELL, "hours", new LocalizedText("Mean time the money rested", "资金平均停留时间")),
                    new IndicatorDescriptor(
                            QUIET,
                            "hours",
                            new LocalizedText("How long nothing was known of the account", "账户此前无往来的时间"))));

    private RapidDescriptor() {}

    static RapidParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new RapidParameters(
                FOLLOWING.read(reader),
                new RapidParameters.Freshness(reader.get(MIN_QUIET), reader.get(MAX_AGE)),
                reader.get(MIN_SHARE),
                new RapidParameters.Spread(
                        reader.get(MIN_TURNS),
                        reader.get(MAX_PAYEE_SHARE),
                        reader.get(MAX_PAYER_SHARE),
                        reader.get(MIN_KEPT_SHARE)),
                new RapidParameters.Amounts(reader.get(MIN_TRANSFER), reader.get(MIN_AMOUNT)));
    }

    static ParameterValues write(RapidParameters parameters) {
        return FOLLOWING.write(
                parameters.following(),
                MIN_QUIET.is(parameters.freshness().minQuiet()),
                MAX_AGE.is(parameters.freshness().maxAge()),
                MIN_SHARE.is(parameters.minShare()),
                MIN_TURNS.is(parameters.spread().minTurns()),
                MAX_PAYEE_SHARE.is(parameters.spread().maxPayeeShare()),
                MAX_PAYER_SHARE.is(parameters.spread().maxPayerShare()),
                MIN_KEPT_SHARE.is(parameters.spread().minKeptShare()),
                MIN_TRANSFER.is(parameters.amounts().minEach()),
                MIN_AMOUNT.is(parameters.amounts().minTotal()));
    }
}
