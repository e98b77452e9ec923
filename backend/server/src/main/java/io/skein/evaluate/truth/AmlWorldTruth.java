// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.truth;

import io.skein.ingest.PlannedSource;
import io.skein.ingest.Source;
import io.skein.ingest.Sources;
import io.skein.ingest.record.CsvRows;
import io.skein.ingest.record.Row;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.model.Transfer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a set in the AMLworld layout: the pattern file, and the label in the last column of the transfers.
 *
 * <p>Rows have no id. They are read as an ingest reads them, which names a transfer by its content and by how many equal ones stood
 * before it; so the first of several equal rows in the pattern file is the first of the equal ones in the data. Rows with equal content
 * cannot be told apart by anybody.
 */
final class AmlWorldTruth {

    static final String BEGIN = "BEGIN LAUNDERING ATTEMPT";

    private static final String END = "END LAUNDERING ATTEMPT";
    private static final String LABEL = "Is Laundering";

    private final Path file;
    private final TruthRequest request;
    private final TruthProblems problems;
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<RowIds.Line> rows = new ArrayList<>();

    AmlWorldTruth(Path file, TruthRequest request) {
        this.file = file;
        this.request = request;
        this.problems = new TruthProblems(file);
    }

    Truth read() {
        readLines();
        RowIds ids = new RowIds(request);
        Map<Integer, Transfer> transfers = ids.of(rows, problems);
        problems.check();
        List<PlantedPattern> patterns = new ArrayList<>();
        SortedSet<String> illicit = new TreeSet<>();
        for (Attempt attempt : attempts) {
            Planting planting = new Planting(attempt.id, attempt.typology, true);
            for (int row = attempt.firstRow; row < attempt.endRow; row++) {
                Transfer transfer = transfers.get(row);
                if (transfer != null) {
                    planting.transfer(transfer.id());
                    planting.account(transfer.fromAccountId());
                    planting.account(transfer.toAccountId());
                }
            }
            patterns.add(planting.done());
            illicit.addAll(patterns.getLast().transferIds());
        }
        int inPatterns = illicit.size();
        for (PlannedSource source : Sources.of(request.data()).planned()) {
            labelled(source).values().forEach(transfer -> illicit.add(transfer.id()));
        }
        return new Truth(
                TruthFile.Layout.AMLWORLD.words(),
                patterns,
                illicit,
                List.of(
                        "%,d transfers are in patterns; %,d more carry the label without being in one: no shape of them is known."
                                .formatted(inPatterns, illicit.size() - inPatterns)));
    }

    private void readLines() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Source.of(file).open(), StandardCharsets.UTF_8))) {
            Attempt open = null;
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                open = take(line.strip(), ++number, open);
            }
            if (open != null) {
                problems.add(number, "the file ends inside the attempt that begins in line " + open.line);
            }
        } catch (IOException unreadable) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** {@return the attempt that is open after this line} */
    private @Nullable Attempt take(String line, int number, @Nullable Attempt open) {
        if (line.startsWith(BEGIN)) {
            if (open != null) {
                problems.add(number, "an attempt begins before that of line " + open.line + " has ended");
            }
            return begin(line, number);
        }
        if (line.startsWith(END)) {
            if (open == null) {
                problems.add(number, "an attempt ends that has not begun");
            } else {
                attempts.add(open.ended(rows.size()));
            }
            return null;
        }
        if (!line.isEmpty() && open == null) {
            problems.add(number, "a transfer outside any attempt");
        } else if (!line.isEmpty()) {
            rows.add(new RowIds.Line(number, line));
        }
        return open;
    }

    private Attempt begin(String line, int number) {
        String rest = line.substring(BEGIN.length()).replaceFirst("^\\s*-\\s*", "");
        int colon = rest.indexOf(':');
        String typology = TypologyTable.normalised(colon < 0 ? rest : rest.substring(0, colon));
        if (typology.isEmpty()) {
            problems.add(number, "the attempt has no name");
        }
        return new Attempt("attempt-" + (attempts.size() + 1), typology, number, rows.size(), rows.size());
    }

    private Map<Integer, Transfer> labelled(PlannedSource source) {
        List<RowIds.Line> labelled = new ArrayList<>();
        try (CsvRows data = new CsvRows(source.source().open())) {
            int label = data.columns().find(LABEL);
            for (Row row = label < 0 ? null : data.next(); row != null; row = data.next()) {
                if (row.problem() == null && "1".equals(row.fields().get(label))) {
                    labelled.add(new RowIds.Line(row.line(), String.join(",", row.fields())));
                }
            }
        } catch (IOException unreadable) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    source.source().path() + " cannot be read: " + unreadable.getMessage(),
                    unreadable);
        }
        // what an ingest rejects cannot be found, and the ingest has said so
        return new RowIds(request)
                .of(labelled, new TruthProblems(source.source().path()));
    }

    private record Attempt(String id, String typology, int line, int firstRow, int endRow) {

        Attempt ended(int end) {
            return new Attempt(id, typology, line, firstRow, end);
        }
    }
}
