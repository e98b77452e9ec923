// SPDX-License-Identifier: Apache-2.0
package io.skein.run.anchored;

import io.skein.detect.LocalizedText;
import io.skein.detect.Truncation;
import io.skein.model.Transfer;
import java.time.Instant;
import java.util.List;

/**
 * Paths through an account.
 *
 * @param paths transfers of each in time order; most telling path first
 * @param hubIds accounts where a walk ended because they have too many transfers; known only where the kernel walked
 * @param truncations limits that cut the search; empty if these are all paths there are
 * @param engine who walked
 * @param reason why that one
 * @param watermark latest time of recording among what was looked at
 */
public record AnchoredAnswer(
        List<List<Transfer>> paths,
        List<String> hubIds,
        List<Truncation> truncations,
        Engine engine,
        LocalizedText reason,
        Instant watermark) {

    public AnchoredAnswer {
        paths = List.copyOf(paths);
        hubIds = List.copyOf(hubIds);
        truncations = List.copyOf(truncations);
    }

    /** Who walks along the transfers. */
    public enum Engine {
        /** Our own search in a window in memory. */
        KERNEL,
        /** A statement in the graph store. */
        CYPHER
    }
}
