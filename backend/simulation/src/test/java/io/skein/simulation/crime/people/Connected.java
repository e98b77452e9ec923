// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Whether members hang together by what they share. */
final class Connected {

    private Connected() {}

    /** Asserts that every member is tied to every other, if need be through further members. */
    static void assertTied(List<String> members, Function<String, Set<String>> traces) {
        Set<String> reached = new HashSet<>(Set.of(members.getFirst()));
        Deque<String> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            Set<String> mine = traces.apply(next.pop());
            for (String member : members) {
                if (!reached.contains(member) && traces.apply(member).stream().anyMatch(mine::contains)) {
                    reached.add(member);
                    next.push(member);
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrderElementsOf(members);
    }

    /** {@return how many members have the trace that most of them have} */
    static long mostCommon(List<String> members, Function<String, Set<String>> traces) {
        Set<String> all = new HashSet<>();
        members.forEach(member -> all.addAll(traces.apply(member)));
        return all.stream()
                .mapToLong(trace -> members.stream()
                        .filter(member -> traces.apply(member).contains(trace))
                        .count())
                .max()
                .orElse(0);
    }
}
