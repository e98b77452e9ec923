// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.truth;

import io.skein.ingest.Source;
import io.skein.ingest.record.Columns;
import io.skein.ingest.record.CsvRows;
import io.skein.ingest.record.Problem;
import io.skein.ingest.record.Row;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The answers of {@code ./skein generate}: one row an element, {@code pattern_id,typology,element,id,role}. All of it is crime. */
final class SimulationTruth {

    static final List<String> COLUMNS = List.of("pattern_id", "typology", "element", "id", "role");

    private final Path file;
    private final TruthProblems problems;
    private final Map<String, Planting> patterns = new LinkedHashMap<>();

    SimulationTruth(Path file) {
        this.file = file;
        this.problems = new TruthProblems(file);
    }

    Truth read() {
        try (CsvRows rows = new CsvRows(Source.of(file).open())) {
            Columns columns = rows.columns();
            for (Row row = rows.next(); row != null; row = rows.next()) {
                read(new TruthRow(columns, row));
            }
        } catch (IOException unreadable) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
        problems.check();
        SortedSet<String> illicit = new TreeSet<>();
        List<PlantedPattern> planted =
                patterns.values().stream().map(Planting::done).toList();
        planted.forEach(pattern -> illicit.addAll(pattern.transferIds()));
        return new Truth(TruthFile.Layout.SIMULATION.words(), planted, illicit, List.of());
    }

    private void read(TruthRow row) {
        Problem broken = row.problem();
        if (broken != null) {
            problems.add(row.line(), broken.reason().words());
            return;
        }
        String pattern = row.text("pattern_id");
        String typology = TypologyTable.normalised(row.text("typology"));
        String id = row.text("id");
        if (pattern.isEmpty() || typology.isEmpty() || id.isEmpty()) {
            problems.add(row.line(), "pattern_id, typology and id must have a value");
            return;
        }
        Planting planting = patterns.computeIfAbsent(pattern, _ -> new Planting(pattern, typology, true));
        if (!planting.agrees(typology, true)) {
            problems.add(row.line(), "pattern " + pattern + " has another typology in an earlier line");
            return;
        }
        add(planting, row, id);
    }

    private void add(Planting planting, TruthRow row, String id) {
        switch (row.text("element")) {
            case "TRANSFER" -> {
                planting.transfer(id);
                planting.role(Element.TRANSFERS, id, row.text("role"));
            }
            case "ACCOUNT" -> {
                planting.account(id);
                planting.role(Element.ACCOUNTS, id, row.text("role"));
            }
            case "CUSTOMER" -> {
                planting.customer(id);
                planting.role(Element.CUSTOMERS, id, row.text("role"));
            }
            case "HIDDEN_TRANSFER" -> planting.hiddenTransfer();
            default ->
                problems.add(
                        row.line(),
                        "element '" + row.text("element")
                                + "' is none of TRANSFER, ACCOUNT, CUSTOMER, HIDDEN_TRANSFER");
        }
    }
}
