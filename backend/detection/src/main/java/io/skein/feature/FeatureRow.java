// SPDX-License-Identifier: Apache-2.0
package io.skein.feature;

/** The numbers of one transfer while they are being written, one after the other. */
final class FeatureRow {

    private static final double MILLIS_PER_HOUR = 3_600_000;

    private final float[] values;
    private int place;

    FeatureRow(int size) {
        values = new float[size];
    }

    void restart() {
        place = 0;
    }

    void add(double value) {
        values[place++] = (float) value;
    }

    void add(boolean holds) {
        add(holds ? 1 : 0);
    }

    void unknown() {
        add(Double.NaN);
    }

    /** Adds one number by another, or nothing known where the other is zero. */
    void ratio(double value, double by) {
        add(by == 0 ? Double.NaN : value / by);
    }

    void hours(long millis) {
        add(millis / MILLIS_PER_HOUR);
    }

    float[] values() {
        if (place != values.length) {
            throw new IllegalStateException(place + " of " + values.length + " features were written");
        }
        return values;
    }
}
