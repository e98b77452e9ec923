// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sweep;

import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A stretch of a subject's transfers without a long pause.
 *
 * @param begin place of the first transfer, in the subject's transfers
 * @param end place after the last
 * @param quietMillis how long nothing had happened before: since the stretch before it, or since the data begin
 */
public record Stretch(int begin, int end, long quietMillis) {

    /**
     * {@return the stretches of a subject, in time order; every transfer belongs to one}
     *
     * @param window where the instants are
     * @param transfers the subject's transfers, in the window's order
     * @param pauseMillis from how long a time without a transfer on a new stretch begins
     */
    public static List<Stretch> of(TransferWindow window, int[] transfers, long pauseMillis) {
        List<Stretch> stretches = new ArrayList<>();
        long before = window.interval().from().toEpochMilli();
        int begin = 0;
        long quiet = 0;
        for (int place = 0; place < transfers.length; place++) {
            long now = window.epochMillis(transfers[place]);
            boolean begins = place == 0 || now - before >= pauseMillis;
            if (begins && place > 0) {
                stretches.add(new Stretch(begin, place, quiet));
            }
            begin = begins ? place : begin;
            quiet = begins ? now - before : quiet;
            before = now;
        }
        if (transfers.length > 0) {
            stretches.add(new Stretch(begin, transfers.length, quiet));
        }
        return stretches;
    }

    /** {@return whether nothing of the subject is known before it} */
    public boolean isFirst() {
        return begin == 0;
    }

    /** {@return those of the stretch's transfers that lie less than a time after its first} */
    public int[] opening(TransferWindow window, int[] transfers, long lengthMillis) {
        long after = window.epochMillis(transfers[begin]) + lengthMillis;
        int last = begin;
        while (last < end && window.epochMillis(transfers[last]) < after) {
            last++;
        }
        return Arrays.copyOfRange(transfers, begin, last);
    }
}
