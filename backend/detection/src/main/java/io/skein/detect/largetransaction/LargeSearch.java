// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.largetransaction;

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
        this.pace = new Pace(context);
    }

    /** {@return the large days, greatest multiple of the threshold first} */
    List<LargeDay> days() {
        complete = transfers.forEachParty(pace, Direction.OUT, party -> {
            for (Direction direction : Direction.values()) {
                int[] all = transfers.of(party, direction);
                pace.step(all.length);
                PartyTransfers.grouped(all, transfer -> kind(transfer).ordinal())
                        .forEach(kind -> search(direction, kind));
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

    private void search(Direction direction, int[] ofOneKind) {
        Kind kind = kind(ofOneKind[0]);
        double threshold = parameters.thresholds().of(kind);
        int[] counted = withoutRegular(ofOneKind, threshold * parameters.maxRegularShare());
        days.forEach(counted, 0, counted.length, (day, begin, end) -> {
            double amount = sum(counted, begin, end);
            if (amount >= threshold) {
                found.add(new LargeDay(direction, kind, Arrays.copyOfRange(counted, begin, end), amount, threshold));
            }
        });
    }

    private double sum(int[] transfers, int begin, int end) {
        double sum = 0;
        for (int place = begin; place < end; place++) {
            sum += view.paidInBase(transfers[place]).orElse(0);
        }
        return sum;
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

    // what has no rate is as good as zero here: it is not added up either
    private boolean isBelow(int transfer, double amount) {
        return view.paidInBase(transfer).orElse(0) < amount;
    }

    private Kind kind(int transfer) {
        return Kind.of(
                window.channel(transfer) == Channel.CASH,
                !window.paidCurrency(transfer).equals(view.rates().base()));
    }
}
