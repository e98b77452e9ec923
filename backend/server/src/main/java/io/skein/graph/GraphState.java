// SPDX-License-Identifier: Apache-2.0
package io.skein.graph;

import java.time.Instant;

/**
 * What tells whether anything was added to a graph: nothing is ever deleted from it or overwritten in it, and each version of a
 * relationship that states a fact is a relationship of its own, each former version of a node a node behind it, so that their
 * counts grow with every change.
 *
 * @param storeId which database it is; another one, or one made anew, has another id
 * @param watermark latest {@code recordedAt}
 * @param transfers versions of transfers
 * @param ownerships versions of ownerships
 * @param identifierUses versions of identifier uses
 * @param logins versions of log-ins
 * @param profiles versions of accounts and customers; those of devices may be counted too
 */
public record GraphState(
        String storeId,
        Instant watermark,
        long transfers,
        long ownerships,
        long identifierUses,
        long logins,
        long profiles) {}
