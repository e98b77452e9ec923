// SPDX-License-Identifier: Apache-2.0
package io.skein.learned;

import io.skein.exec.RunContext;
import io.skein.feature.FeatureSchema;
import io.skein.feature.TransferFeatures;
import io.skein.learned.TimeSplit.Part;
import io.skein.learning.Examples;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.time.Duration;
import java.util.stream.IntStream;

/** The features of all transfers of a window, what people decided about them, and how they are split in time. */
public final class TrainingData {

    private final TransferWindow window;
    private final FeatureSchema schema;
    private final float[] values;
    private final Labels labels;
    private final TimeSplit split;

    private TrainingData(TransferWindow window, FeatureSchema schema, float[] values, Labels labels, TimeSplit split) {
        this.window = window;
        this.schema = schema;
        this.values = values;
        this.labels = labels;
        this.split = split;
    }

    /**
     * Computes the features of a window.
     *
     * @param view the transfers
     * @param labels what was decided about them
     * @param delay of the features
     * @param context polled for cancellation, told progress
     */
    public static TrainingData of(GraphView view, Labels labels, Duration delay, RunContext context) {
        TransferWindow window = view.transfers();
        TimeSplit split = TimeSplit.of(window, delay);
        TransferFeatures features = TransferFeatures.of(view, delay, context);
        long cells = (long) window.transferCount() * features.schema().size();
        if (cells > Integer.MAX_VALUE - Long.BYTES) {
            throw new PlatformException(
                    ErrorCode.LIMIT_EXCEEDED,
                    "%,d transfers of %d features do not fit one training; train on fewer"
                            .formatted(window.transferCount(), features.schema().size()));
        }
        float[] values = features.of(IntStream.range(0, window.transferCount()).toArray(), context);
        return new TrainingData(window, features.schema(), values, labels, split);
    }

    /** {@return all features there are} */
    public FeatureSchema schema() {
        return schema;
    }

    /** {@return how the transfers are split in time} */
    public TimeSplit split() {
        return split;
    }

    /** {@return the rows of one part, with the features of a schema that is a part of {@link #schema}} */
    public Examples part(Part part, FeatureSchema features) {
        return rows(transfers(part), features);
    }

    /** {@return the transfers of one part, in time order} */
    public int[] transfers(Part part) {
        return IntStream.range(0, window.transferCount())
                .filter(transfer -> split.part(window.epochMillis(transfer)) == part)
                .filter(transfer -> !labels.undecided().contains(window.transferId(transfer)))
                .toArray();
    }

    /** {@return rows of some transfers} */
    Examples rows(int[] transfers, FeatureSchema features) {
        int[] places = schema.places(features);
        float[] chosen = new float[transfers.length * places.length];
        float[] truth = new float[transfers.length];
        for (int row = 0; row < transfers.length; row++) {
            int first = transfers[row] * schema.size();
            for (int column = 0; column < places.length; column++) {
                chosen[row * places.length + column] = values[first + places[column]];
            }
            truth[row] = labels.suspicious().contains(window.transferId(transfers[row])) ? 1 : 0;
        }
        return new Examples(chosen, places.length, truth);
    }
}
