// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.truth;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;

/**
 * Which of our detectors looks for what a source has planted, and what coverage of it counts. {@code docs/evaluation.md} shows this
 * table; a test holds both together.
 *
 * <p>A name that is not in the table and is a detector's id stands for that detector and is measured by its transfers.
 */
public final class TypologyTable {

    private static final Map<String, Counterpart> TABLE = table();

    private final Set<String> detectorIds;

    /** Makes a table for these detectors. */
    public TypologyTable(Set<String> detectorIds) {
        this.detectorIds = Set.copyOf(detectorIds);
    }

    /**
     * What a planted typology is to us.
     *
     * @param detectors ids of the detectors made for it; empty if there is none
     * @param measuredBy what coverage counts
     */
    public record Counterpart(SequencedSet<String> detectors, Element measuredBy) {

        /** Nobody looks for it by name. */
        static final Counterpart NONE = new Counterpart(new LinkedHashSet<>(), Element.TRANSFERS);

        public Counterpart {
            detectors = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(detectors));
        }
    }

    /** {@return a name as the table has it: lower case, words joined by hyphens} */
    public static String normalised(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[_\\s]+", "-");
    }

    /** {@return what a planted typology is to us} */
    public Counterpart of(String typology) {
        String name = normalised(typology);
        Counterpart listed = TABLE.get(name);
        if (listed != null) {
            return listed;
        }
        return detectorIds.contains(name) ? counterpart(Element.TRANSFERS, name) : Counterpart.NONE;
    }

    /** {@return all rows, in the order of the documentation} */
    public static Map<String, Counterpart> rows() {
        return Collections.unmodifiableMap(TABLE);
    }

    private static Map<String, Counterpart> table() {
        Map<String, Counterpart> table = new LinkedHashMap<>();
        table.put("fan-in", counterpart(Element.TRANSFERS, "fan-in"));
        table.put("fan-out", counterpart(Element.TRANSFERS, "fan-out"));
        table.put("cycle", counterpart(Element.TRANSFERS, "cycle"));
        table.put("gather-scatter", counterpart(Element.TRANSFERS, "gather-scatter"));
        table.put("scatter-gather", counterpart(Element.TRANSFERS, "scatter-gather"));
        table.put("bipartite", counterpart(Element.TRANSFERS, "bipartite-stack"));
        table.put("stack", counterpart(Element.TRANSFERS, "bipartite-stack"));
        table.put("random", counterpart(Element.TRANSFERS, "layering"));
        table.put("layering", counterpart(Element.TRANSFERS, "layering"));
        table.put("layering-chain", counterpart(Element.TRANSFERS, "layering"));
        table.put("pass-through", counterpart(Element.TRANSFERS, "pass-through", "rapid-movement"));
        table.put("smurfing", counterpart(Element.TRANSFERS, "structuring"));
        table.put("shared-identity", counterpart(Element.CUSTOMERS, "shared-identity"));
        table.put("shared-identity-ring", counterpart(Element.CUSTOMERS, "shared-identity"));
        table.put("synthetic-identity", counterpart(Element.CUSTOMERS, "synthetic-identity"));
        table.put("shared-device", counterpart(Element.CUSTOMERS, "shared-device"));
        table.put("shell-cluster", counterpart(Element.CUSTOMERS, "shell-cluster"));
        table.put("mule-score", counterpart(Element.ACCOUNTS, "mule-score"));
        table.put("account-takeover", counterpart(Element.ACCOUNTS, "account-takeover"));
        table.put("dormant-reactivation", counterpart(Element.ACCOUNTS, "dormant-reactivation"));
        table.put("open-burst-close", counterpart(Element.ACCOUNTS, "open-burst-close"));
        table.put("behaviour-deviation", counterpart(Element.ACCOUNTS, "behaviour-deviation"));
        table.put("account-class", counterpart(Element.ACCOUNTS, "account-class"));
        return table;
    }

    private static Counterpart counterpart(Element measuredBy, String... detectors) {
        return new Counterpart(new LinkedHashSet<>(List.of(detectors)), measuredBy);
    }
}
