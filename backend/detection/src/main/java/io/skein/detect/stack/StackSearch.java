// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.stack;

import io.skein.detect.money.BaseSum;
import io.skein.detect.party.Dealings;
import io.skein.detect.party.Direction;
import io.skein.window.GraphView;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectRBTreeMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntRBTreeSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.ints.IntSortedSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Puts blocks on top of each other: where parties of a block's last layer pay on to parties they share, those are the next layer. */
final class StackSearch {

    private final GraphView view;
    private final Dealings dealings;
    private final StackParameters parameters;
    private final SharedPayees shared;
    private final long spanMillis;
    private final Map<Integer, Block> blockOf = new HashMap<>();
    private final IntSet taken = new IntOpenHashSet();

    StackSearch(GraphView view, Dealings dealings, StackParameters parameters, Duration span, SharedPayees shared) {
        this.view = view;
        this.dealings = dealings;
        this.parameters = parameters;
        this.shared = shared;
        this.spanMillis = span.toMillis();
    }

    /** {@return the layers, by their first blocks; no dealing is in two} */
    List<Stack> stacks() {
        List<Block> blocks = shared.blocks().stream()
                .filter(Block::isOneWay)
                .map(block -> Thinning.toDensity(dealings, block, parameters.minDensity()))
                .filter(block -> !block.dealings().isEmpty())
                .sorted(Comparator.comparingInt(block -> block.dealings().firstInt()))
                .toList();
        for (Block block : blocks) {
            block.dealings().forEach((int dealing) -> blockOf.put(dealing, block));
        }
        List<Stack> found = new ArrayList<>();
        for (Block block : blocks) {
            if (!taken.contains(block.dealings().firstInt())) {
                Layers layers = grown(block);
                if (isLarge(layers) && isConserved(layers)) {
                    found.add(stack(layers));
                }
            }
        }
        return found;
    }

    private Stack stack(Layers layers) {
        int[] all = layers.blocks().stream()
                .flatMapToInt(block -> IntStream.of(transfers(block)))
                .sorted()
                .toArray();
        return new Stack(layers, transfers(layers.blocks().getFirst()), all, conservedShare(layers));
    }

    /** {@return the transfers of a block, in the window's order} */
    private int[] transfers(Block block) {
        return block.dealings()
                .intStream()
                .flatMap(dealing -> IntStream.of(dealings.transfers(dealing)))
                .sorted()
                .toArray();
    }

    /** {@return the smaller of what a middle layer receives and pays as a share of the larger, of the layer where it is smallest; 1 without one} */
    private double conservedShare(Layers layers) {
        double smallest = 1;
        for (int middle = 1; middle < layers.blocks().size(); middle++) {
            double received = paid(layers.blocks().get(middle - 1)).known();
            double paid = paid(layers.blocks().get(middle)).known();
            double larger = Math.max(received, paid);
            smallest = Math.min(smallest, larger == 0 ? 1 : Math.min(received, paid) / larger);
        }
        return smallest;
    }

    /** {@return what a block's payers pay} */
    private BaseSum paid(Block block) {
        return BaseSum.paid(view, transfers(block));
    }

    private Layers grown(Block first) {
        List<Block> blocks = new ArrayList<>();
        IntSet parties = new IntOpenHashSet();
        Block next = first;
        while (!next.dealings().isEmpty() && isDense(next)) {
            blocks.add(next);
            taken.addAll(next.dealings());
            parties.addAll(next.payers());
            parties.addAll(next.payees());
            next = after(next, parties);
        }
        return new Layers(List.copyOf(blocks));
    }

    /** {@return what the payees of a block pay on to parties whom at least two of them pay, with the blocks that this is part of} */
    private Block after(Block block, IntSet parties) {
        Int2LongOpenHashMap received = new Int2LongOpenHashMap();
        received.defaultReturnValue(Long.MAX_VALUE);
        block.dealings()
                .forEach(
                        (int dealing) -> received.mergeLong(dealings.to(dealing), dealings.begins(dealing), Math::min));
        Int2ObjectRBTreeMap<IntArrayList> byPayee = new Int2ObjectRBTreeMap<>();
        block.payees().forEach((int payer) -> collect(payer, received.get(payer), parties, byPayee));
        IntSortedSet onward = new IntRBTreeSet();
        byPayee.values().stream().filter(each -> each.size() > 1).forEach(onward::addAll);
        IntSortedSet whole = new IntRBTreeSet(onward);
        onward.forEach((int dealing) -> whole.addAll(blockOf(dealing, parties)));
        return Block.of(dealings, whole);
    }

    private void collect(int payer, long received, IntSet parties, Int2ObjectRBTreeMap<IntArrayList> byPayee) {
        long latest = received + spanMillis;
        int end = dealings.end(payer, Direction.OUT);
        for (int place = dealings.firstNotBefore(payer, Direction.OUT, received + 1); place < end; place++) {
            int dealing = dealings.at(place, Direction.OUT);
            if (dealings.begins(dealing) > latest) {
                return;
            }
            int payee = dealings.to(dealing);
            if (!shared.isHub(payee) && !parties.contains(payee) && !taken.contains(dealing)) {
                byPayee.computeIfAbsent(payee, none -> new IntArrayList()).add(dealing);
            }
        }
    }

    private IntSet blockOf(int dealing, IntSet parties) {
        Block block = blockOf.get(dealing);
        if (block == null
                || taken.contains(block.dealings().firstInt())
                || block.payees().intStream().anyMatch(parties::contains)) {
            return IntSet.of(dealing);
        }
        return block.dealings();
    }

    private boolean isDense(Block block) {
        return block.isOneWay() && block.density() >= parameters.minDensity();
    }

    private boolean isLarge(Layers layers) {
        StackParameters.Size size = parameters.size();
        return layers.count() >= size.minLayers()
                && layers.pairs() >= size.minPairs()
                && layers.blocks().stream().anyMatch(block -> paid(block).reaches(size.minAmount()));
    }

    private boolean isConserved(Layers layers) {
        return conservedShare(layers) >= 1 - parameters.tolerance()
                || layers.blocks().stream()
                        .anyMatch(block -> !paid(block).unpriced().isEmpty());
    }
}
