// SPDX-License-Identifier: Apache-2.0
package io.skein;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may import what, among our own packages. A stage takes the previous stage's types and returns its own, so a type is
 * imported by later stages only; {@code run} conducts all of them, {@code api} and {@code app} look on.
 */
final class ImportTable {

    static final String ROOT = "io.skein.";

    private static final Set<String> ADAPTER_ONLY = Set.of("cypher", "localneo4j", "jdbc");

    /** Parts of detection that every typology may use: where detectors do the same work, they share it. */
    private static final Set<String> MECHANISMS = Set.of(
            "detect.anchored",
            "detect.behaviour",
            "detect.chain",
            "detect.evidence",
            "detect.listed",
            "detect.money",
            "detect.party",
            "detect.sweep");

    private static final Map<String, Set<String>> TABLE = table();

    private ImportTable() {}

    /** {@return whether classes of one package may use classes of the other} */
    static boolean allows(String from, String to) {
        if (from.equals(to) || stage(from).equals("app") || areParts(from, to)) {
            return true;
        }
        String stage = stage(from);
        return listed(stage, to) || (isStoreAdapter(from) && ADAPTER_ONLY.contains(to));
    }

    /** A stage may be made of sub-packages that use each other, but never knows its typologies and store adapters. */
    private static boolean areParts(String from, String to) {
        return stage(from).equals(stage(to)) && !isHidden(to);
    }

    private static boolean isStoreAdapter(String name) {
        return name.endsWith(".neo4j") || name.endsWith(".jdbc");
    }

    private static boolean listed(String from, String to) {
        Set<String> allowed = TABLE.getOrDefault(from, Set.of());
        return allowed.contains(to) || (!isHidden(to) && allowed.contains(stage(to)));
    }

    /** Nobody but {@code app} knows a typology or a store adapter. */
    private static boolean isHidden(String name) {
        return isStoreAdapter(name) || (name.startsWith("detect.") && !MECHANISMS.contains(name));
    }

    /** {@return the package whose rule holds: that of a sub-package is its parent's, and no typology imports a sister} */
    private static String stage(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        table.put("model", Set.of());
        table.put("cypher", Set.of());
        table.put("exec", Set.of());
        table.put("localneo4j", Set.of("model"));
        table.put("simulation", Set.of("model"));
        table.put("window", Set.of("model", "exec"));
        table.put("detect", Set.of("model", "exec", "window"));
        table.put("score", Set.of("model", "exec", "window", "detect"));
        table.put("boost", Set.of());
        table.put("feature", Set.of("model", "exec", "window", "detect"));
        table.put("learning", Set.of("model", "exec", "boost"));
        table.put("ingest", Set.of("model"));
        table.put("graph", Set.of("model", "exec", "window"));
        table.put("paging", Set.of("model"));
        table.put("jdbc", Set.of("model", "paging"));
        table.put("watch", Set.of("model", "paging", "ingest", "window"));
        table.put("indicator", Set.of("model", "paging", "exec", "window", "detect"));
        table.put("audit", Set.of("model"));
        table.put("alert", Set.of("model", "paging", "window", "detect", "score", "audit"));
        table.put("casework", Set.of("model", "detect", "score", "alert", "audit"));
        table.put("report", Set.of("model", "detect", "score", "alert", "casework", "audit"));
        table.put(
                "learned",
                Set.of(
                        "model",
                        "exec",
                        "window",
                        "detect",
                        "score",
                        "boost",
                        "feature",
                        "learning",
                        "alert",
                        "paging"));
        table.put("run", stages());
        // Labels enter here and nowhere else: no row but that of app, which may use everything, names this package.
        table.put(
                "evaluate",
                Set.of("model", "paging", "exec", "window", "detect", "score", "ingest", "graph", "alert", "run"));
        table.put(
                "api", Stream.concat(stages().stream(), Stream.of("run", "api")).collect(Collectors.toSet()));
        return table;
    }

    private static Set<String> stages() {
        return Set.copyOf(List.of(
                "model",
                "paging",
                "exec",
                "window",
                "detect",
                "score",
                "boost",
                "feature",
                "learning",
                "learned",
                "ingest",
                "graph",
                "watch",
                "indicator",
                "audit",
                "alert",
                "casework",
                "report"));
    }
}
