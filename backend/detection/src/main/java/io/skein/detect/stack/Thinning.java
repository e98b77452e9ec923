// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.stack;

import io.skein.detect.party.Dealings;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectRBTreeMap;
import it.unimi.dsi.fastutil.ints.IntRBTreeSet;
import it.unimi.dsi.fastutil.ints.IntSortedSet;

/**
 * Takes the parties with the fewest dealings out of a block until the rest is dense. Chance joins a block to its neighbours by a few shared
 * payees; without those it is what it was.
 *
 * <p>Time O(d + p^2) for d dealings and p parties of the block.
 */
final class Thinning {

    private final Dealings dealings;
    private final Int2ObjectMap<IntSortedSet> byPayer = new Int2ObjectRBTreeMap<>();
    private final Int2ObjectMap<IntSortedSet> byPayee = new Int2ObjectRBTreeMap<>();
    private int left;

    private Thinning(Dealings dealings, Block block) {
        this.dealings = dealings;
        block.dealings().forEach((int dealing) -> {
            byPayer.computeIfAbsent(dealings.from(dealing), none -> new IntRBTreeSet())
                    .add(dealing);
            byPayee.computeIfAbsent(dealings.to(dealing), none -> new IntRBTreeSet())
                    .add(dealing);
        });
        left = block.dealings().size();
    }

    /** {@return the part of a block that is left when it is dense, perhaps nothing} */
    static Block toDensity(Dealings dealings, Block block, double density) {
        Thinning thinning = new Thinning(dealings, block);
        while (thinning.left > 0 && thinning.density() < density) {
            thinning.dropSparsest();
        }
        IntSortedSet rest = new IntRBTreeSet();
        thinning.byPayer.values().forEach(rest::addAll);
        return Block.of(dealings, rest);
    }

    private double density() {
        return (double) left / ((double) byPayer.size() * byPayee.size());
    }

    /** The party that deals with the smallest share of the other side; payers before payees, then by number. */
    private void dropSparsest() {
        int payer = sparsest(byPayer);
        int payee = sparsest(byPayee);
        boolean isPayer = (long) byPayer.get(payer).size() * byPayer.size()
                <= (long) byPayee.get(payee).size() * byPayee.size();
        IntSortedSet dropped = isPayer ? byPayer.remove(payer) : byPayee.remove(payee);
        left -= dropped.size();
        for (int dealing : dropped) {
            int other = isPayer ? dealings.to(dealing) : dealings.from(dealing);
            IntSortedSet others = (isPayer ? byPayee : byPayer).get(other);
            others.remove(dealing);
            if (others.isEmpty()) {
                (isPayer ? byPayee : byPayer).remove(other);
            }
        }
    }

    private static int sparsest(Int2ObjectMap<IntSortedSet> bySide) {
        int sparsest = -1;
        int fewest = Integer.MAX_VALUE;
        for (Int2ObjectMap.Entry<IntSortedSet> entry : bySide.int2ObjectEntrySet()) {
            if (entry.getValue().size() < fewest) {
                fewest = entry.getValue().size();
                sparsest = entry.getIntKey();
            }
        }
        return sparsest;
    }
}
