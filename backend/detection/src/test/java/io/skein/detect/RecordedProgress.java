// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.exec.Progress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Remembers what it hears, and holds every task to its volume. */
public final class RecordedProgress implements Progress {

    private final Deque<long[]> open = new ArrayDeque<>();
    private final List<String> ended = new ArrayList<>();
    private final Deque<String> names = new ArrayDeque<>();

    @Override
    public void begin(String task, long volume) {
        open.push(new long[] {volume, 0});
        names.push(task);
    }

    @Override
    public void advance(long items) {
        assertThat(items).isPositive();
        long[] task = open.element();
        task[1] += items;
        assertThat(task[1]).as(names.element()).isLessThanOrEqualTo(task[0]);
    }

    @Override
    public void end() {
        open.pop();
        ended.add(names.pop());
    }

    /** {@return names of the tasks that have ended, in the order of their ends} */
    public List<String> ended() {
        assertThat(open).as("tasks still open").isEmpty();
        return ended;
    }
}
