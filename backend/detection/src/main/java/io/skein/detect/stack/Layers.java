// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.stack;

import it.unimi.dsi.fastutil.ints.IntRBTreeSet;
import it.unimi.dsi.fastutil.ints.IntSortedSet;
import java.util.List;

/**
 * Layers of parties, one block for each pair of neighbours.
 *
 * @param blocks from the first layer to the last
 */
record Layers(List<Block> blocks) {

    /** {@return how many layers there are} */
    int count() {
        return blocks.size() + 1;
    }

    /** {@return the parties of a layer: who is paid by the one before, and who pays the one after} */
    IntSortedSet layer(int number) {
        IntSortedSet parties = new IntRBTreeSet();
        if (number > 0) {
            parties.addAll(blocks.get(number - 1).payees());
        }
        if (number < blocks.size()) {
            parties.addAll(blocks.get(number).payers());
        }
        return parties;
    }

    /** {@return how many parties there are} */
    int parties() {
        int parties = 0;
        for (int number = 0; number < count(); number++) {
            parties += layer(number).size();
        }
        return parties;
    }

    /** {@return how many pairs deal} */
    int pairs() {
        return blocks.stream().mapToInt(block -> block.dealings().size()).sum();
    }

    /** {@return share of the pairs of neighbouring layers that deal, of the two layers where it is smallest} */
    double density() {
        return blocks.stream().mapToDouble(Block::density).min().orElseThrow();
    }
}
