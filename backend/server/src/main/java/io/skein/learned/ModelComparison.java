// SPDX-License-Identifier: Apache-2.0
package io.skein.learned;

import io.skein.exec.RunContext;
import io.skein.feature.FeatureSchema;
import io.skein.feature.TransferFeatures;
import io.skein.learning.Examples;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A champion and a challenger on the same transfers, later than all that either has learnt from or was tuned on.
 *
 * @param from the first instant of those transfers
 * @param champion the model in force
 * @param challenger the other
 * @param championFigures how well the one does at its own threshold
 * @param challengerFigures how well the other does at its own threshold
 * @param top how many of the most suspicious transfers of each were compared
 * @param shared how many of those are the same
 */
public record ModelComparison(
        Instant from,
        LearnedModel champion,
        LearnedModel challenger,
        Figures championFigures,
        Figures challengerFigures,
        int top,
        int shared) {

    private static final int TOP = 100;

    /**
     * Compares two models.
     *
     * @param champion the model in force
     * @param challenger the other
     * @param view the transfers, with what went before them
     * @param labels what was decided
     * @param context polled for cancellation, told progress
     * @throws PlatformException INVALID_INPUT if a model takes other features than this program has, or no decided transfers are late enough
     */
    public static ModelComparison of(
            LearnedModel champion, LearnedModel challenger, GraphView view, Labels labels, RunContext context) {
        Instant from = later(
                champion.origin().split().testFrom(),
                challenger.origin().split().testFrom());
        int[] transfers = transfers(view.transfers(), from, labels);
        Scored one = Scored.of(champion, view, transfers, labels, context);
        Scored other = Scored.of(challenger, view, transfers, labels, context);
        if (one.rows.positives() == 0) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    "of %,d transfers from %s on, none is labelled suspicious: nothing to compare by"
                            .formatted(transfers.length, from));
        }
        Set<Integer> shared = new HashSet<>(one.top());
        shared.retainAll(other.top());
        return new ModelComparison(
                from,
                champion,
                challenger,
                Figures.of(champion.trees(), one.rows, champion.threshold()),
                Figures.of(challenger.trees(), other.rows, challenger.threshold()),
                Math.min(TOP, transfers.length),
                shared.size());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static int[] transfers(TransferWindow window, Instant from, Labels labels) {
        return IntStream.range(0, window.transferCount())
                .filter(transfer -> window.epochMillis(transfer) >= from.toEpochMilli())
                .filter(transfer -> !labels.undecided().contains(window.transferId(transfer)))
                .toArray();
    }

    /** Rows of one model's features with its scores. */
    private record Scored(Examples rows, double[] margins) {

        static Scored of(LearnedModel model, GraphView view, int[] transfers, Labels labels, RunContext context) {
            TransferFeatures features =
                    TransferFeatures.of(view, model.features().delay(), context);
            FeatureSchema schema = model.usable(features.schema())
                    .orElseThrow(() -> new PlatformException(
                            ErrorCode.INVALID_INPUT,
                            model.id() + " was trained on features that this program does not have; train it anew"));
            Examples rows = rows(features, schema, transfers, labels, view.transfers());
            return new Scored(rows, Figures.margins(model.trees(), rows));
        }

        private static Examples rows(
                TransferFeatures features,
                FeatureSchema schema,
                int[] transfers,
                Labels labels,
                TransferWindow window) {
            int[] places = features.schema().places(schema);
            float[] values = new float[Math.multiplyExact(transfers.length, places.length)];
            float[] truth = new float[transfers.length];
            for (int row = 0; row < transfers.length; row++) {
                float[] all = features.of(transfers[row]);
                for (int column = 0; column < places.length; column++) {
                    values[row * places.length + column] = all[places[column]];
                }
                truth[row] = labels.suspicious().contains(window.transferId(transfers[row])) ? 1 : 0;
            }
            return new Examples(values, places.length, truth);
        }

        List<Integer> top() {
            return IntStream.range(0, margins.length)
                    .boxed()
                    .sorted((one, other) -> Double.compare(margins[other], margins[one]))
                    .limit(TOP)
                    .toList();
        }
    }
}
