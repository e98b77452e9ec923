// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.largetransaction;

import io.skein.detect.largetransaction.LargeTransactionParameters.AlertOn;
import io.skein.detect.largetransaction.LargeTransactionParameters.Kind;
import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.detect.sweep.FixedSeries;
import io.skein.detect.sweep.LaidWindows;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.model.Channel;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Adds up what every party pays and receives, day by day and kind by kind. */
final class LargeSearch {

    private static final long MILLIS_PER_DAY = Duration.ofDays(1).toMillis();

    private final GraphView view;
    private final TransferWindow window;
    private final PartyTransfers transfers;
    private final LargeTransactionParameters parameters;
    private final FixedSeries series;
    private final LaidWindows days;
    private final Firms firms;
    private final Splits splits;
    private final Pace pace;
    private final List<LargeDay> found = new ArrayList<>();
    private boolean complete = true;

    LargeSearch(GraphView view, PartyTransfers transfers, LargeTransactionParameters parameters, RunContext context) {
        this.view = view;
        this.window = view.transfers();
        this.transfers = transfers;
        this.parameters = parameters;
        this.series = new FixedSeries(window, transfers);
        this.days = new LaidWindows(window, -parameters.utcOffset().toMillis(), MILLIS_PER_DAY);
        this.firms = new Firms(view, transfers.parties());
        this.splits = new Splits(view, parameters.split());
        this.pace = new Pace(context);
    }

    /** {@return the large days, greatest multiple of the threshold first} */
    List<LargeDay> days() {
        complete = transfers.forEachParty(pace, Direction.OUT, party -> {
            for (Direction direction : Direction.values()) {
                int[] all = transfers.of(party, direction);
                pace.step(all.length);
                PartyTransfers.grouped(all, transfer -> kind(transfer).ordinal())
                        .forEach(kind -> search(party, direction, kind));
            }
        });
        found.sort(Comparator.comparingDouble((LargeDay day) -> -day.thresholdShare())
                .thenComparingDouble(day -> -day.amount())
                .thenComparingInt(day -> day.transfers()[0])
                .thenComparing(LargeDay::direction, Comparator.reverseOrder()));
        return found;
    }

    boolean isComplete() {
        return complete;
    }

    private void search(int party, Direction direction, int[] ofOneKind) {
        Kind kind = kind(ofOneKind[0]);
        double threshold = parameters.thresholds().of(kind, firms.isFirm(party));
        int[] counted = withoutRegular(ofOneKind, threshold * parameters.maxRegularShare());
        DayBook book = new DayBook(days, counted, this::amount, pace);
        days.forEach(counted, 0, counted.length, (day, begin, end) -> {
            if (sum(counted, begin, end) >= threshold) {
                int[] whole = Arrays.copyOfRange(counted, begin, end);
                boolean every = parameters.alertOn() == AlertOn.EVERY;
                int[] added = every ? whole : splits.parts(whole, direction, threshold);
                double amount = sum(added, 0, added.length);
                if (amount >= threshold) {
                    add(new LargeDay(direction, kind, added, amount, threshold, book.likeDays(day, amount)));
                }
            }
        });
    }

    private void add(LargeDay day) {
        if (parameters.alertOn() == AlertOn.EVERY
                || day.likeDays() <= parameters.split().maxLikeDays()) {
            found.add(day);
        }
    }

    private double sum(int[] transfers, int begin, int end) {
        double sum = 0;
        for (int place = begin; place < end; place++) {
            sum += amount(transfers[place]);
        }
        return sum;
    }

    // what has no rate cannot be added
    private double amount(int transfer) {
        return view.paidInBase(transfer).orElse(0);
    }

    private int[] withoutRegular(int[] all, double below) {
        int[] small =
                IntStream.of(all).filter(transfer -> isBelow(transfer, below)).toArray();
        int[] kept = series.without(small);
        if (kept.length == small.length) {
            return all;
        }
        IntStream large = IntStream.of(all).filter(transfer -> !isBelow(transfer, below));
        return IntStream.concat(large, IntStream.of(kept)).sorted().toArray();
    }

    private boolean isBelow(int transfer, double amount) {
        return amount(transfer) < amount;
    }

    private Kind kind(int transfer) {
        return Kind.of(
                window.channel(transfer) == Channel.CASH,
                !window.paidCurrency(transfer).equals(view.rates().base()));
    }
}
