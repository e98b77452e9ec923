// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.stack;

import java.util.Comparator;

/**
 * Layers with their transfers, which outlive the dealings of one span.
 *
 * @param layers the layers
 * @param first transfers of the first layer, in the window's order
 * @param all transfers of all layers, in the window's order
 * @param conservedShare the smaller of what a middle layer receives and pays as a share of the larger, of the layer where it is smallest
 */
record Stack(Layers layers, int[] first, int[] all, double conservedShare) {

    /** Most layers first, then most pairs, then earliest. */
    static final Comparator<Stack> LARGEST_FIRST = Comparator.comparingInt(
                    (Stack stack) -> -stack.layers().count())
            .thenComparingInt(stack -> -stack.layers().pairs())
            .thenComparingInt(stack -> stack.first()[0]);
}
