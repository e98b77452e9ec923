// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.cache;

import io.skein.graph.GraphState;
import io.skein.model.TimeWindow;
import java.time.Instant;

/**
 * What the kept window amounts to.
 *
 * @param graph the graph it equals
 * @param from all transfers from here on are in it; {@link Instant#MIN} if there are none before
 * @param to all transfers before this are in it; {@link Instant#MAX} if there are none after
 */
record KeptState(GraphState graph, Instant from, Instant to) {

    boolean covers(TimeWindow asked) {
        return !asked.from().isBefore(from) && !asked.to().isAfter(to);
    }

    KeptState with(GraphState later) {
        return new KeptState(later, from, to);
    }

    SectionBytes encoded() {
        SectionBytes bytes = new SectionBytes().put(graph.storeId());
        putInstant(bytes, graph.watermark());
        bytes.put(graph.transfers())
                .put(graph.ownerships())
                .put(graph.identifierUses())
                .put(graph.logins())
                .put(graph.profiles());
        putInstant(bytes, from);
        putInstant(bytes, to);
        return bytes;
    }

    static KeptState decoded(Section section) {
        GraphState graph = new GraphState(
                section.nextText(),
                instant(section),
                section.nextLong(),
                section.nextLong(),
                section.nextLong(),
                section.nextLong(),
                section.nextLong());
        return new KeptState(graph, instant(section), instant(section));
    }

    static void putInstant(SectionBytes bytes, Instant instant) {
        bytes.put(instant.getEpochSecond()).put(instant.getNano());
    }

    static Instant instant(Section section) {
        return Instant.ofEpochSecond(section.nextLong(), section.nextInt());
    }
}
