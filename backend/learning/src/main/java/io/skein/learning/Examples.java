// SPDX-License-Identifier: Apache-2.0
package io.skein.learning;

/**
 * Rows to learn from or to be judged on.
 *
 * @param values row by row, {@code columns} numbers each; NaN where nothing is known
 * @param columns numbers a row
 * @param labels 1 for what is to be found, else 0; one a row
 */
public record Examples(float[] values, int columns, float[] labels) {

    public Examples {
        if (columns < 1 || values.length != (long) labels.length * columns) {
            throw new IllegalArgumentException(
                    values.length + " values are not " + labels.length + " rows of " + columns);
        }
    }

    /** {@return how many rows} */
    public int rows() {
        return labels.length;
    }

    /** {@return how many rows are labelled 1} */
    public int positives() {
        int count = 0;
        for (float label : labels) {
            count += label > 0 ? 1 : 0;
        }
        return count;
    }

    /** {@return a copy of one row} */
    public float[] row(int row) {
        float[] copy = new float[columns];
        System.arraycopy(values, row * columns, copy, 0, columns);
        return copy;
    }
}
