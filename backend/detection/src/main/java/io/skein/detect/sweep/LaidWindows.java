// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sweep;

import io.skein.window.TransferWindow;

/**
 * Windows of one length laid one after the other, such as days: each transfer is in one of them.
 *
 * @param window where the instants are
 * @param sinceMillis where window 0 begins, milliseconds since 1970, UTC
 * @param lengthMillis how long each is; above zero
 */
public record LaidWindows(TransferWindow window, long sinceMillis, long lengthMillis) {

    /** What to do with the transfers of one window. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * Visits a window that holds transfers.
         *
         * @param index which window; below zero before window 0
         * @param begin place of its first transfer, in the subject's transfers
         * @param end place after its last
         */
        void visit(long index, int begin, int end);
    }

    /**
     * Visits the windows that hold transfers, in time order.
     *
     * @param transfers a subject's transfers, in the window's order
     * @param from place of the first that counts
     * @param to place after the last that counts
     * @param visitor what to do
     */
    public void forEach(int[] transfers, int from, int to, Visitor visitor) {
        int begin = from;
        while (begin < to) {
            long index = index(transfers[begin]);
            int end = begin + 1;
            while (end < to && index(transfers[end]) == index) {
                end++;
            }
            visitor.visit(index, begin, end);
            begin = end;
        }
    }

    private long index(int transfer) {
        return Math.floorDiv(window.epochMillis(transfer) - sinceMillis, lengthMillis);
    }
}
