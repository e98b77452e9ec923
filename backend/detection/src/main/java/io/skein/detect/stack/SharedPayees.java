// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.stack;

import io.skein.detect.party.Dealings;
import io.skein.detect.party.Direction;
import io.skein.detect.party.DisjointSets;
import io.skein.exec.Pace;
import it.unimi.dsi.fastutil.ints.Int2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntRBTreeSet;
import it.unimi.dsi.fastutil.ints.IntSortedSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups dealings whose payers share payees: two payers who pay the same two payees within a span make four dealings of one group. What
 * is joined so from four to four is the densest part of a pair of layers, and what is left is chance.
 */
final class SharedPayees {

    private final Dealings dealings;
    private final StackParameters parameters;
    private final long spanMillis;
    private final Pace pace;
    private final DisjointSets groups;
    private final boolean[] grouped;
    private final boolean[] hub;
    private boolean complete = true;

    SharedPayees(Dealings dealings, int parties, StackParameters parameters, Duration span, Pace pace) {
        this.dealings = dealings;
        this.parameters = parameters;
        this.spanMillis = span.toMillis();
        this.pace = pace;
        this.groups = new DisjointSets(dealings.count());
        this.grouped = new boolean[dealings.count()];
        this.hub = new boolean[parties];
        for (int party = 0; party < parties; party++) {
            hub[party] = isCrowded(party);
        }
    }

    /** {@return the blocks, by their first dealings} */
    List<Block> blocks() {
        for (int party = 0; party < hub.length && complete; party++) {
            int paid = dealings.end(party, Direction.OUT) - dealings.begin(party, Direction.OUT);
            pace.step(1L + paid);
            join(party);
            pace.finished(paid);
            complete = party == hub.length - 1 || !pace.isSpent();
        }
        pace.tell();
        Map<Integer, IntSortedSet> byGroup = new TreeMap<>();
        for (int dealing = 0; dealing < grouped.length; dealing++) {
            if (grouped[dealing]) {
                byGroup.computeIfAbsent(groups.root(dealing), root -> new IntRBTreeSet())
                        .add(dealing);
            }
        }
        return byGroup.values().stream().map(group -> Block.of(dealings, group)).toList();
    }

    boolean isComplete() {
        return complete;
    }

    /** {@return whether more parties than permitted pay this one within a span} */
    boolean isHub(int party) {
        return hub[party];
    }

    private boolean isCrowded(int party) {
        int end = dealings.end(party, Direction.IN);
        for (int place = dealings.begin(party, Direction.IN) + parameters.maxPayers(); place < end; place++) {
            int earlier = dealings.at(place - parameters.maxPayers(), Direction.IN);
            if (dealings.begins(dealings.at(place, Direction.IN)) - dealings.begins(earlier) <= spanMillis) {
                return true;
            }
        }
        return false;
    }

    private void join(int payer) {
        Int2ObjectLinkedOpenHashMap<IntArrayList> sharedWith = new Int2ObjectLinkedOpenHashMap<>();
        for (int place = dealings.begin(payer, Direction.OUT); place < dealings.end(payer, Direction.OUT); place++) {
            int own = dealings.at(place, Direction.OUT);
            if (!hub[dealings.to(own)]) {
                collect(own, sharedWith);
            }
        }
        sharedWith.values().forEach(this::join);
    }

    /** Notes the dealings of others with the same payee, at about the same time; each pair of payers is met once. */
    private void collect(int own, Int2ObjectLinkedOpenHashMap<IntArrayList> sharedWith) {
        int payee = dealings.to(own);
        long begins = dealings.begins(own);
        int end = dealings.end(payee, Direction.IN);
        for (int place = dealings.firstNotBefore(payee, Direction.IN, begins - spanMillis); place < end; place++) {
            int others = dealings.at(place, Direction.IN);
            if (dealings.begins(others) > begins + spanMillis) {
                return;
            }
            pace.step(1);
            if (dealings.from(others) > dealings.from(own)) {
                IntArrayList shared = sharedWith.computeIfAbsent(dealings.from(others), other -> new IntArrayList());
                shared.add(own);
                shared.add(others);
            }
        }
    }

    private void join(IntArrayList shared) {
        List<int[]> pairs = new ArrayList<>();
        for (int place = 0; place < shared.size(); place += 2) {
            int[] pair = {shared.getInt(place), shared.getInt(place + 1)};
            for (int[] earlier : pairs) {
                pace.step(1);
                if (isWithinSpan(earlier, pair)) {
                    join(earlier, pair);
                }
            }
            pairs.add(pair);
        }
    }

    private boolean isWithinSpan(int[] one, int[] other) {
        long begins = Math.min(begins(one), begins(other));
        long ends = Math.max(ends(one), ends(other));
        return ends - begins <= spanMillis;
    }

    private long begins(int[] pair) {
        return Math.min(dealings.begins(pair[0]), dealings.begins(pair[1]));
    }

    private long ends(int[] pair) {
        return Math.max(dealings.ends(pair[0]), dealings.ends(pair[1]));
    }

    private void join(int[] one, int[] other) {
        for (int dealing : new int[] {one[0], one[1], other[0], other[1]}) {
            grouped[dealing] = true;
            groups.join(one[0], dealing);
        }
    }
}
