// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.channelhopping;

import io.skein.detect.DetectorDescriptor;
import io.skein.detect.IndicatorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.ParameterReader;
import io.skein.detect.ParameterValues;
import io.skein.detect.chain.ChainParameters;
import java.util.List;

/** What channel hopping says of itself. */
final class ChannelHoppingDescriptor {

    static final String CHANNELS = "channels";
    static final String CHANGES = "changes";
    static final String HOPS = "hops";
    static final String SOURCE_AMOUNT = "sourceAmount";
    static final String CARRIED = "carriedShare";
    static final String DWELL = "dwell";

    private static final String BASE_UNITS = "major units of the base currency";

    private static final Parameter<Integer> MIN_CHANNELS = Parameter.integer(
            "minChannels",
            "channels",
            new Range("2", "6", "3"),
            new LocalizedText(
                    "Least number of kinds of channel on one path. Clearing, wire, booking and cheque are one kind,"
                            + " money in a bank; card, cash, payment institution, mobile money and digital currency one"
                            + " each. Two are daily life: pay comes by transfer and leaves by card.",
                    "同一路径上渠道种类的最少数目。清算、电汇、行内转账、支票同属银行存款一种；银行卡、现金、第三方支付、移动支付、数字货币各为一种。" + "两种属日常：工资转账到账，刷卡支出。"));

    private static final Parameter<Integer> MIN_CHANGES = Parameter.integer(
            "minChanges",
            "changes",
            new Range("1", "20", "2"),
            new LocalizedText(
                    "Least number of changes from one kind to another on the path. With two kinds and three changes it"
                            + " finds money that goes to and fro between bank and wallet.",
                    "路径上渠道种类变换的最少次数。若设两种渠道、三次变换，可发现资金在银行与钱包之间往返。"));

    private static final Parameter<Integer> MIN_HOPS = Parameter.integer(
            "minHops",
            "transfers",
            new Range("2", "20", "3"),
            new LocalizedText(
                    "Least number of transfers between different controllers on the path. A shopper with a wallet of"
                            + " their own makes two: from the employer, and to the shop.",
                    "路径上不同控制人之间转账的最少笔数。使用本人钱包购物只有两笔：来自雇主，付给商户。"));

    private static final Parameter<Double> MIN_CARRIED = Parameter.decimal(
            "minCarriedShare",
            "share",
            new Range("0", "1", "0.5"),
            new LocalizedText(
                    "Least share of the source's money that goes so far through so many channels. It keeps out large"
                            + " sums of which a small purchase happens to go further.",
                    "来源资金中经过如此多渠道的最低比例。用于排除大额资金中仅有小额消费碰巧继续转出的情形。"));

    private static final Parameter<Double> MIN_AMOUNT = Parameter.decimal(
            "minAmount",
            BASE_UNITS,
            new Range("0", "1000000000", "1000"),
            new LocalizedText(
                    "Least amount that leaves the source. Not compared where the currency has no rate.",
                    "离开来源账户的最低金额。无汇率的币种不作比较。"));

    private static final Parameter<Double> MIN_WHOLE = Parameter.decimal(
            "minWholeShare",
            "share",
            new Range("0.5", "1", "0.9"),
            new LocalizedText(
                    "Least share of a sum that leaves an account to one payee and by another kind of channel for the sum to be"
                            + " followed there whatever else the account does. Commissions are a few per cent; the nearer"
                            + " 1, the fewer purchases are taken for it.",
                    "一笔资金以另一种渠道转给同一收款方的最低比例；达到此比例，无论该账户有何其他往来均予追踪。佣金通常为百分之几；越接近 1，越少误认消费。"));

    private static final Parameter<Integer> MAX_PARTS = Parameter.integer(
            "maxParts",
            "transfers",
            new Range("0", "10", "3"),
            new LocalizedText(
                    "Most transfers of a sum that is followed so. Who splits a sum to one payee splits it in two or three; of"
                            + " many small payments some always come to the sum. With 0 no such sums are looked for.",
                    "如此追踪的一笔资金最多由几笔转账构成。付给同一收款方的资金通常拆成两三笔；许多小额付款总能凑成相近的数额。设为 0 则不作此追踪。"));

    private static final List<Parameter<?>> PARAMETERS = List.of(
            MIN_CHANNELS,
            MIN_CHANGES,
            MIN_HOPS,
            MIN_CARRIED,
            MIN_AMOUNT,
            MIN_WHOLE,
            MAX_PARTS,
            ChainParameters.POLICY,
            ChainParameters.MAX_DWELL,
            ChainParameters.MIN_FORWARDED,
            ChainParameters.MAX_FORWARDED,
            ChainParameters.MIN_FED,
            ChainParameters.MAX_HOPS,
            ChainParameters.MAX_BRANCHES,
            ChainParameters.HUB_DEGREE);

    static final DetectorDescriptor DESCRIPTOR = new DetectorDescriptor(
            "channel-hopping",
            2,
            new LocalizedText("Channel hopping", "跨渠道转移"),
            new LocalizedText(
                    "A sum moves on from party to party and changes its form on the way, between bank money, card,"
                            + " cash, payment institutions, mobile money and digital currency, so that no institution sees"
                            + " all of its path.",
                    "一笔资金在各方之间接连转移，途中在银行存款、银行卡、现金、第三方支付、移动支付、数字货币之间变换形式，使任何一家机构都看不到全程。"),
            Parameter.descriptors(PARAMETERS),
            List.of(
                    new IndicatorDescriptor(
                            CHANNELS, "channels", new LocalizedText("Kinds of channel on the path", "路径上的渠道种类数")),
                    new IndicatorDescriptor(
                            CHANGES, "changes", new LocalizedText("Changes from one kind to another", "渠道种类变换次数")),
                    new IndicatorDescriptor(
                            HOPS,
                            "transfers",
                            new LocalizedText("Transfers between different parties on the path", "路径上不同主体之间的转账笔数")),
                    new IndicatorDescriptor(
                            SOURCE_AMOUNT, BASE_UNITS, new LocalizedText("Amount that leaves the source", "离开来源账户的金额")),
                    new IndicatorDescriptor(
                            CARRIED,
                            "share",
                            new LocalizedText("Share of it that goes through so many channels", "其中经过如此多渠道的比例")),
                    new IndicatorDescriptor(
                            DWELL,
                            "hours",
                            new LocalizedText("Mean time the money rests in an account", "资金在账户中的平均停留时间"))));

    private ChannelHoppingDescriptor() {}

    static ChannelHoppingParameters read(ParameterValues values) {
        ParameterReader reader = new ParameterReader(PARAMETERS, values);
        return new ChannelHoppingParameters(
                ChainParameters.read(reader),
                new ChannelHoppingParameters.Path(
                        reader.get(MIN_HOPS), reader.get(MIN_CHANNELS), reader.get(MIN_CHANGES)),
                new ChannelHoppingParameters.Whole(reader.get(MIN_WHOLE), reader.get(MAX_PARTS)),
                reader.get(MIN_CARRIED),
                reader.get(MIN_AMOUNT));
    }

    static ParameterValues write(ChannelHoppingParameters parameters) {
        return ChainParameters.write(
                parameters.chains(),
                MIN_CHANNELS.is(parameters.path().minKinds()),
                MIN_CHANGES.is(parameters.path().minChanges()),
                MIN_HOPS.is(parameters.path().minHops()),
                MIN_WHOLE.is(parameters.whole().minShare()),
                MAX_PARTS.is(parameters.whole().maxParts()),
                MIN_CARRIED.is(parameters.minCarried()),
                MIN_AMOUNT.is(parameters.minAmount()));
    }
}
