// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

import java.util.List;
import java.util.Set;

/**
 * Every label, relationship type and property of the graph. A test holds {@code cypher/**} to this list.
 *
 * <p>Bitemporal rule: each node and relationship that states a fact carries {@code recordedAt}; a relationship that was
 * corrected also carries {@code supersededAt}, and the corrected statement is a new relationship with {@code version + 1}. A
 * corrected node keeps its identity: its former properties move, with {@code supersededAt}, to a version node behind
 * {@code HAD_VERSION}.
 */
public final class Schema {

    /** Node labels. */
    public static final Set<String> LABELS = Set.of(
            "Customer", "Account", "Device", "Identifier", "FactVersion", "SkeinMigration", "SkeinLock", "SkeinIngest");

    /** Relationship types. */
    public static final Set<String> RELATIONSHIP_TYPES =
            Set.of("OWNS", "HAS_IDENTIFIER", "LOGGED_IN_FROM", "TRANSFERRED_TO", "HAD_VERSION", "NEXT_MIGRATION");

    /** Property names, over all labels and types. */
    public static final Set<String> PROPERTIES = Set.copyOf(List.of(
            // identity and time axes
            "id",
            "version",
            "contentHash",
            "recordedAt",
            "supersededAt",
            "origin",
            // customer
            "partyKind",
            "name",
            "bornOn",
            "country",
            "segment",
            // account
            "bankId",
            "number",
            "accountKind",
            "accountClass",
            "currency",
            "openedAt",
            "closedAt",
            // device, identifier, ownership, login
            "type",
            "identifierKind",
            "value",
            "since",
            "role",
            "at",
            "ip",
            // transfer
            "paidMinor",
            "paidCurrency",
            "receivedMinor",
            "receivedCurrency",
            "channel",
            "reference",
            "packed",
            // written back by scoring
            "riskScore",
            "riskGrade",
            "scoredAt",
            // version nodes: the former properties under their own names, and
            "factKind",
            // maintenance
            "description",
            "checksum",
            "appliedAt",
            "durationMillis",
            "holder",
            "heldUntil",
            "state"));

    private Schema() {}
}
