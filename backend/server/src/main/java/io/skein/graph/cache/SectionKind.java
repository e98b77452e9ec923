// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.cache;

/** What a section of the file holds; the order is stored. */
enum SectionKind {
    /** Transfers as columns, with the accounts they name. Rows are numbered through all sections of this kind. */
    TRANSFERS,
    /** Rows that hold no longer. */
    REMOVED,
    /** Who owns what; the last one counts. */
    OWNERS,
    /** Who is known by which identifier; the last one counts. */
    IDENTIFIERS,
    /** Who used which device, and since when; the last one counts. */
    DEVICES,
    /** What is known of accounts and customers; the last one counts. */
    PROFILES,
    /** What the sections up to here amount to; the last one counts. */
    STATE
}
