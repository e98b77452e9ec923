// SPDX-License-Identifier: Apache-2.0
package io.skein.feature;

import io.skein.exec.Pace;
import io.skein.exec.Progress;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes the features of transfers of one view. Not thread-safe.
 *
 * <p>The delay says how long after a transfer its features are taken; see the package for what that means.
 */
public final class TransferFeatures {

    /** Rises when a feature changes its meaning. */
    public static final int VERSION = 1;

    /** How far back all features but those of followed money look. */
    public static final Duration HISTORY = Duration.ofMillis(Moment.WEEK);

    private final TransferWindow window;
    private final long delayMillis;
    private final List<FeatureBlock> blocks;
    private final FeatureSchema schema;
    private final FeatureRow row;

    private TransferFeatures(TransferWindow window, Duration delay, List<FeatureBlock> blocks) {
        this.window = window;
        this.delayMillis = delay.toMillis();
        this.blocks = blocks;
        List<Feature> features = new ArrayList<>();
        blocks.forEach(block -> features.addAll(block.features()));
        this.schema = new FeatureSchema(VERSION, delay, features);
        this.row = new FeatureRow(schema.size());
    }

    /**
     * {@return the features of a view's transfers}
     *
     * @param view what is known
     * @param delay how long after a transfer its features are taken; not below zero
     * @param context polled for cancellation
     */
    public static TransferFeatures of(GraphView view, Duration delay, RunContext context) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay must not be below zero, was " + delay);
        }
        BaseAmounts amounts = new BaseAmounts(view);
        Side out = new Side(view.transfers(), true, amounts);
        Side in = new Side(view.transfers(), false, amounts);
        return new TransferFeatures(
                view.transfers(),
                delay,
                List.of(
                        new RawFeatures(view, amounts),
                        new WindowFeatures(true, out, in, amounts),
                        new WindowFeatures(false, out, in, amounts),
                        new PairFeatures(out, amounts),
                        new FlowFeatures(view, delay, silent(context)),
                        new NeighbourFeatures(out, in),
                        new TriadFeatures(out, in),
                        new CycleFeatures(out, in, amounts)));
    }

    /** What is computed before the rows is no part of their progress. */
    private static RunContext silent(RunContext context) {
        return new RunContext(
                Progress.NONE, context.cancellation(), context.clock(), context.limits(), context.threads());
    }

    /** {@return what the numbers of a row are} */
    public FeatureSchema schema() {
        return schema;
    }

    /** {@return the features of one transfer, as an array of the caller's own} */
    public float[] of(int transfer) {
        long at = window.epochMillis(transfer);
        Moment moment = new Moment(transfer, window.from(transfer), window.to(transfer), at, at + delayMillis);
        row.restart();
        blocks.forEach(block -> block.write(moment, row));
        return row.values().clone();
    }

    /**
     * {@return the features of some transfers, row by row}
     *
     * @param context polled for cancellation, told progress of the transfers
     */
    public float[] of(int[] transfers, RunContext context) {
        float[] values = new float[Math.multiplyExact(transfers.length, schema.size())];
        context.progress().begin("features", transfers.length);
        Pace pace = new Pace(context);
        for (int place = 0; place < transfers.length; place++) {
            System.arraycopy(of(transfers[place]), 0, values, place * schema.size(), schema.size());
            pace.step(schema.size());
            pace.finished(1);
        }
        pace.tell();
        context.progress().end();
        return values;
    }
}
