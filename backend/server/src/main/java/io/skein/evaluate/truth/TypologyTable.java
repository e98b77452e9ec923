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
import java.util.SortedSet;

/**
 * Which of our detectors looks for what a source has planted, and what coverage of it counts. {@code docs/evaluation.md} shows this
 * table; a test holds both together.
 *
 * <p>A name that is not in the table and is a detector's id stands for that detector and is measured by its transfers.
 */
public final class TypologyTable {

    private static final Set<String> TIES =
            Set.of("shared-identity", "synthetic-identity", "shared-device", "shell-cluster");

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
     * @param parts the parts that make the pattern, of which alone coverage counts elements; the others are its surroundings. Empty where all do
     * @param isUnited whether its members get an alert each, so that the alerts of a detector are added up
     * @param tied the parts whose players were given something in common: an address, a device, a document
     */
    public record Counterpart(
            SequencedSet<String> detectors,
            Element measuredBy,
            SequencedSet<String> parts,
            boolean isUnited,
            SequencedSet<String> tied) {

        /** Nobody looks for it by name. */
        static final Counterpart NONE = new Counterpart(set(), Element.TRANSFERS, set(), false, set());

        public Counterpart {
            detectors = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(detectors));
            parts = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(parts));
            tied = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(tied));
        }

        /** {@return the kind of element to measure a pattern by: that of the table, or the first of which the pattern has any} */
        public Element measuredBy(PlantedPattern pattern) {
            return pattern.measuredBy(measuredBy);
        }

        /** {@return the elements of a pattern that coverage counts} */
        public SortedSet<String> counted(PlantedPattern pattern) {
            return pattern.elements(measuredBy(pattern), parts);
        }

        /** {@return the customers of a pattern who were given something in common} */
        public SortedSet<String> tied(PlantedPattern pattern) {
            return tied.isEmpty() ? Collections.emptySortedSet() : pattern.elements(Element.CUSTOMERS, tied);
        }

        /** {@return what coverage counts, in words} */
        public String words() {
            String kind = measuredBy.name().toLowerCase(Locale.ROOT);
            return kind
                    + (parts.isEmpty() ? "" : ": " + String.join(", ", parts))
                    + (isUnited ? "; alerts added up" : "");
        }

        private Counterpart of(String... roles) {
            return new Counterpart(detectors, measuredBy, set(roles), isUnited, tied);
        }

        private Counterpart united() {
            return new Counterpart(detectors, measuredBy, parts, true, tied);
        }

        private Counterpart tied(String... roles) {
            return new Counterpart(detectors, measuredBy, parts, isUnited, set(roles));
        }
    }

    /** {@return whether a detector is about what customers have in common rather than about money} */
    public static boolean isAboutTies(String detectorId) {
        return TIES.contains(detectorId);
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
        table.put("smurfing", counterpart(Element.TRANSFERS, "structuring").tied("smurf"));
        table.put(
                "large-transaction",
                counterpart(Element.TRANSFERS, "large-transaction").tied("customer"));
        table.put("loan-loop", counterpart(Element.TRANSFERS, "loan-loop").tied("borrower", "guarantor"));
        putPeople(table);
        putAccounts(table);
        return table;
    }

    private static void putPeople(Map<String, Counterpart> table) {
        Counterpart ring = counterpart(Element.CUSTOMERS, "shared-identity")
                .of("head", "member")
                .tied("head", "member");
        table.put("shared-identity", ring);
        table.put("shared-identity-ring", ring);
        table.put(
                "synthetic-identity",
                counterpart(Element.CUSTOMERS, "synthetic-identity")
                        .of("synthetic")
                        .united()
                        .tied("synthetic"));
        table.put(
                "shared-device",
                counterpart(Element.CUSTOMERS, "shared-device").of("user").tied("user"));
        table.put(
                "shell-cluster",
                counterpart(Element.CUSTOMERS, "shell-cluster").of("shell").tied("shell", "director"));
    }

    private static void putAccounts(Map<String, Counterpart> table) {
        table.put(
                "mule-score",
                counterpart(Element.ACCOUNTS, "mule-score").of("mule").united().tied("mule"));
        table.put(
                "account-takeover",
                counterpart(Element.ACCOUNTS, "account-takeover").of("drained"));
        table.put(
                "dormant-reactivation",
                counterpart(Element.ACCOUNTS, "dormant-reactivation").of("dormant"));
        table.put(
                "open-burst-close",
                counterpart(Element.ACCOUNTS, "open-burst-close").of("burst").tied("controller", "straw"));
        table.put(
                "behaviour-deviation",
                counterpart(Element.ACCOUNTS, "behaviour-deviation").of("deviant"));
        table.put(
                "account-class", counterpart(Element.ACCOUNTS, "account-class").of("single", "split"));
    }

    private static SequencedSet<String> set(String... words) {
        return new LinkedHashSet<>(List.of(words));
    }

    private static Counterpart counterpart(Element measuredBy, String... detectors) {
        return new Counterpart(set(detectors), measuredBy, set(), false, set());
    }
}
