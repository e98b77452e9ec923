// SPDX-License-Identifier: Apache-2.0
package io.skein.feature;

import static io.skein.feature.FeatureGroup.RAW;

import io.skein.detect.Unit;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The transfer's own columns. Currencies and channels are numbers: a code's place in the alphabet, a channel's in its list. */
final class RawFeatures implements FeatureBlock {

    private static final int LETTERS = 26;
    private static final int DAYS_FROM_MONDAY_TO_THURSDAY = 3;

    private final GraphView view;
    private final TransferWindow window;
    private final BaseAmounts amounts;

    RawFeatures(GraphView view, BaseAmounts amounts) {
        this.view = view;
        this.window = view.transfers();
        this.amounts = amounts;
    }

    @Override
    public List<Feature> features() {
        return List.of(
                Feature.of(RAW, "amount", Unit.BASE_CURRENCY, "Amount", "金额"),
                Feature.of(RAW, "ownAmount", Unit.NONE, "Amount in its own currency", "原币金额"),
                Feature.of(RAW, "currency", Unit.NONE, "Currency paid, as a number", "付出币种编号"),
                Feature.of(RAW, "receivedCurrency", Unit.NONE, "Currency received, as a number", "收到币种编号"),
                Feature.of(RAW, "exchanged", Unit.NONE, "Currency was exchanged", "发生换汇"),
                Feature.of(RAW, FeatureSchema.CHANNEL, Unit.NONE, "Channel, as a number", "渠道编号"),
                Feature.of(RAW, "hour", Unit.HOURS, "Hour of the day, UTC", "一天中的小时（UTC）"),
                Feature.of(RAW, "weekday", Unit.NONE, "Day of the week, Monday is 1", "星期（周一为 1）"),
                Feature.of(RAW, "toItself", Unit.NONE, "Transfer to the same account", "转给同一账户"),
                Feature.of(RAW, "sameBank", Unit.NONE, "Both accounts at one bank", "双方同一银行"));
    }

    @Override
    public void write(Moment moment, FeatureRow row) {
        int transfer = moment.transfer();
        CurrencyUnit paid = window.paidCurrency(transfer);
        CurrencyUnit received = window.receivedCurrency(transfer);
        row.add(amounts.major(transfer));
        row.add(window.paidMinor(transfer) / Math.pow(10, paid.minorDigits()));
        row.add(number(paid.code()));
        row.add(number(received.code()));
        row.add(!paid.equals(received));
        row.add(window.channel(transfer).ordinal());
        row.hours(Math.floorMod(moment.at(), Moment.DAY));
        row.add(1 + Math.floorMod(Math.floorDiv(moment.at(), Moment.DAY) + DAYS_FROM_MONDAY_TO_THURSDAY, 7));
        row.add(moment.from() == moment.to());
        sameBank(view.profiles().bankId(moment.from()), view.profiles().bankId(moment.to()), row);
    }

    private static void sameBank(@Nullable String one, @Nullable String other, FeatureRow row) {
        if (one == null || other == null) {
            row.unknown();
        } else {
            row.add(Objects.equals(one, other));
        }
    }

    private static int number(String code) {
        int number = 0;
        for (int place = 0; place < code.length(); place++) {
            number = number * LETTERS + code.charAt(place) - 'A';
        }
        return number;
    }
}
