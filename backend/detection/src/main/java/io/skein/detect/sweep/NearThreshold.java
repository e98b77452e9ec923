// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sweep;

import io.skein.detect.LocalizedText;
import io.skein.detect.Parameter;
import io.skein.detect.Parameter.Range;
import io.skein.detect.Require;
import io.skein.detect.Unit;
import io.skein.detect.money.ThresholdBand;
import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.exec.Pace;
import io.skein.window.GraphView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Bursts of payments just below a reporting threshold, among whatever transfers are given. Payments at a fixed price ({@link FixedSeries}) are
 * left out before they are counted.
 */
public final class NearThreshold {

    /** Most payments just above the threshold for each one just below it. */
    public static final Parameter<Double> MAX_ABOVE_SHARE = Parameter.decimal(
            "maxAboveShare",
            Unit.SHARE.id(),
            new Range("0", "1000", "0.4"),
            new LocalizedText(
                    "Most payments of the limit or somewhat more (up to the inverse of the least share) for each one just below. Who"
                            + " avoids a limit pays none; of amounts that only happen to lie near it about as many lie on either side.",
                    "每一笔略低于限额的付款，最多可有几笔等于或略高于限额（至最低比例的倒数）的付款。规避限额者不会有此类付款；" + "仅偶然接近限额的金额在限额两侧大致相当。"));

    private final GraphView view;
    private final Rules rules;
    private final FixedSeries series;
    private final SlidingWindow byPayer;
    private final SlidingWindow byReceiver;

    public NearThreshold(GraphView view, PartyTransfers transfers, Rules rules, Pace pace) {
        this.view = view;
        this.rules = rules;
        this.series = new FixedSeries(view.transfers(), transfers);
        this.byPayer = new SlidingWindow(view, transfers::from, rules.span(), pace);
        this.byReceiver = new SlidingWindow(view, transfers::to, rules.span(), pace);
    }

    /**
     * What counts as such a burst.
     *
     * @param span how long the sliding window is in which they are counted; above zero
     * @param band which amounts are just below the threshold
     * @param minTransfers least number of them within it; at least 2
     * @param minSurprise least number of standard deviations above what is usual for the subject; at least 0
     * @param maxAboveShare most payments just above the threshold for each one just below it; at least 0
     */
    public record Rules(Duration span, ThresholdBand band, int minTransfers, double minSurprise, double maxAboveShare) {

        public Rules {
            Require.that(span.isPositive(), "span must be above zero, was " + span);
            Require.that(minTransfers >= 2, "minTransfers must be at least 2, were " + minTransfers);
            Require.that(
                    minSurprise >= 0 && Double.isFinite(minSurprise),
                    "minSurprise must be at least 0, was " + minSurprise);
            Require.that(
                    maxAboveShare >= 0 && Double.isFinite(maxAboveShare),
                    "maxAboveShare must be at least 0, was " + maxAboveShare);
        }
    }

    /**
     * Some payments just below the threshold that exceed it together.
     *
     * @param burst the stretch of time, among the payments just below the threshold
     * @param all the transfers among which those were looked for, whatever their amounts
     * @param amount what the busiest window comes to, in major units of the base currency
     */
    public record Run(Burst burst, int[] all, double amount) {

        /** {@return the mean amount as a share of the threshold} */
        public double closeness(ThresholdBand band) {
            return amount / burst.measure() / band.threshold();
        }
    }

    /**
     * {@return the bursts among transfers that reach the threshold together and surprise, in time order}
     *
     * @param all transfers, in the window's order
     * @param minPayers least number of parties who pay within a window
     */
    public List<Run> among(int[] all, int minPayers) {
        return among(all, Direction.OUT, minPayers);
    }

    /**
     * {@return the bursts among transfers that reach the threshold together and surprise, in time order}
     *
     * @param all transfers, in the window's order
     * @param direction whose parties are counted: those who pay, or those who receive
     * @param minParties least number of them within a window
     */
    public List<Run> among(int[] all, Direction direction, int minParties) {
        if (all.length < rules.minTransfers()) {
            return List.of();
        }
        int[] near = series.without(rules.band().within(view, all));
        if (near.length < rules.minTransfers() || !avoids(near, all)) {
            return List.of();
        }
        SlidingWindow sliding = direction == Direction.OUT ? byPayer : byReceiver;
        List<Run> runs = new ArrayList<>();
        for (Burst burst :
                Burst.of(view.transfers(), near, sliding, inside -> isRun(inside, minParties), SlidingWindow::count)) {
            if (burst.isSurprising(rules.minSurprise())) {
                sliding.over(near);
                sliding.between(
                        burst.episode().peak().begin(), burst.episode().peak().end());
                runs.add(new Run(burst, all, sliding.sum()));
            }
        }
        return runs;
    }

    /** Whoever also pays amounts just above the threshold does not avoid it: the amounts happen to lie there. */
    private boolean avoids(int[] near, int[] all) {
        return rules.band().above(view, all) <= rules.maxAboveShare() * near.length;
    }

    private boolean isRun(SlidingWindow inside, int minParties) {
        return inside.count() >= rules.minTransfers()
                && inside.sum() >= rules.band().threshold()
                && inside.counterparties() >= minParties;
    }
}
