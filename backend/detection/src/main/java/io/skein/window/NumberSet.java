// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.ints.IntSets;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** A read-only set of numbers that lie at consecutive positions of some index. */
final class NumberSet extends AbstractSet<Integer> {

    private final int start;
    private final int end;
    private final IntUnaryOperator numberAt;
    private final IntPredicate member;

    NumberSet(int start, int end, IntUnaryOperator numberAt, IntPredicate member) {
        this.start = start;
        this.end = end;
        this.numberAt = numberAt;
        this.member = member;
    }

    /** {@return the numbers from 0 to below the count} */
    static NumberSet ofRange(int count) {
        return new NumberSet(0, count, IntUnaryOperator.identity(), number -> number >= 0 && number < count);
    }

    /** {@return the numbers of both sets, each once, the first set's before the second's} */
    static Set<Integer> union(Set<Integer> first, Set<Integer> second) {
        IntLinkedOpenHashSet union = new IntLinkedOpenHashSet(first.size() + second.size());
        first.forEach(number -> union.add(number.intValue()));
        second.forEach(number -> union.add(number.intValue()));
        return IntSets.unmodifiable(union);
    }

    /** {@return the numbers that satisfy the condition, in the set's order} */
    static IntSet matching(Set<Integer> numbers, IntPredicate condition) {
        IntLinkedOpenHashSet matching = new IntLinkedOpenHashSet();
        for (int number : numbers) {
            if (condition.test(number)) {
                matching.add(number);
            }
        }
        return IntSets.unmodifiable(matching);
    }

    @Override
    public int size() {
        return end - start;
    }

    @Override
    public boolean contains(@Nullable Object candidate) {
        return candidate instanceof Integer number && member.test(number);
    }

    @Override
    public Iterator<Integer> iterator() {
        return new Iterator<>() {
            private int position = start;

            @Override
            public boolean hasNext() {
                return position < end;
            }

            @Override
            public Integer next() {
                if (position >= end) {
                    throw new NoSuchElementException();
                }
                return numberAt.applyAsInt(position++);
            }
        };
    }
}
