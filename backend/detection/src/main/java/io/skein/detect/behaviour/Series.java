// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.behaviour;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.List;

/**
 * What a subject did in one direction, window by window.
 *
 * @param transfers its transfers of that direction, in time order
 * @param active the windows in which it did something, in time order
 * @param since first window that counts as its past: that of its first transfer in either direction, or the first that lies wholly in the data
 */
public record Series(int[] transfers, List<Activity> active, long since) {

    /** {@return how many windows of its past lie before one} */
    public long history(Activity activity) {
        return Math.max(0, activity.window() - since);
    }

    /** {@return what was usual before a window} */
    public Usual before(Activity activity, Measure measure) {
        DoubleArrayList values = new DoubleArrayList();
        long idle = history(activity);
        for (Activity earlier : active) {
            if (earlier.window() >= activity.window()) {
                break;
            }
            if (earlier.window() >= since) {
                earlier.value(measure).ifPresent(values::add);
                idle--;
            }
        }
        if (measure.isZeroWhenIdle()) {
            values.size(values.size() + Math.toIntExact(idle));
        }
        return Usual.of(measure, values.toDoubleArray());
    }
}
