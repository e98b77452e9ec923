// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest;

import io.skein.model.FactKind;
import java.util.Set;

/**
 * A source whose format is known, and what to read of it.
 *
 * @param source the source
 * @param format how it is cut into records
 * @param layoutName what people call its layout
 * @param firstKind first kind of fact it states
 * @param kinds kinds to read in this pass; all of them, except that JSON lines are read once for parties, accounts and devices and
 *     once more for what refers to them
 */
public record PlannedSource(Source source, Format format, String layoutName, FactKind firstKind, Set<FactKind> kinds) {

    /** How a source is cut into records. */
    public enum Format {
        CSV,
        JSON_LINES
    }

    public PlannedSource {
        kinds = Set.copyOf(kinds);
    }

    /** {@return whether this is the pass that counts records which belong to no kind} */
    boolean isFirstPass() {
        return kinds.contains(FactKind.CUSTOMER);
    }
}
