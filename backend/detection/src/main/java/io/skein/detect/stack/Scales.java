// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.stack;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What spans find together, from the shortest to the longest: no transfer is in two, and nothing is lost by a longer span. */
final class Scales {

    private final Set<Stack> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Int2ObjectOpenHashMap<Stack> holders = new Int2ObjectOpenHashMap<>();

    /** Takes what a longer span finds if it is new, or if it has everything of what it touches; else the shorter span was the clearer look. */
    void add(List<Stack> ofLongerSpan) {
        for (Stack stack : ofLongerSpan) {
            Set<Stack> touched = Collections.newSetFromMap(new IdentityHashMap<>());
            int shared = 0;
            for (int transfer : stack.all()) {
                Stack holder = holders.get(transfer);
                if (holder != null) {
                    touched.add(holder);
                    shared++;
                }
            }
            if (shared == touched.stream().mapToInt(each -> each.all().length).sum()) {
                kept.removeAll(touched);
                kept.add(stack);
                for (int transfer : stack.all()) {
                    holders.put(transfer, stack);
                }
            }
        }
    }

    /** {@return what was taken, most layers first, then most pairs, then earliest} */
    List<Stack> stacks() {
        List<Stack> stacks = new ArrayList<>(kept);
        stacks.sort(Stack.LARGEST_FIRST);
        return stacks;
    }
}
