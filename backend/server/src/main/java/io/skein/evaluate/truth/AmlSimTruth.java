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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The answers of IBM's AMLSim: {@code alert_transactions}, and {@code alert_accounts} if it lies beside it.
 *
 * <p>The simulator plants every shape twice, as crime ({@code is_sar} true) and as normal life (false). Both are patterns that a
 * detector of the shape may well find; only the first kind is laundering.
 */
final class AmlSimTruth {

    static final List<String> COLUMNS = List.of("alert_id", "alert_type", "is_sar", "tran_id");

    private static final List<String> ACCOUNT_COLUMNS = List.of("alert_id", "alert_type", "is_sar", "acct_id");

    private final Path file;
    private final Map<String, Planting> patterns = new LinkedHashMap<>();

    AmlSimTruth(Path file) {
        this.file = file;
    }

    Truth read() {
        read(file, (planting, row) -> {
            planting.transfer(row.text("tran_id"));
            planting.account(row.text("orig_acct"));
            planting.account(row.text("bene_acct"));
        });
        accountsBeside()
                .ifPresent(accounts -> read(accounts, (planting, row) -> planting.account(row.text("acct_id"))));
        List<PlantedPattern> planted =
                patterns.values().stream().map(Planting::done).toList();
        SortedSet<String> illicit = new TreeSet<>();
        planted.stream().filter(PlantedPattern::laundering).forEach(pattern -> illicit.addAll(pattern.transferIds()));
        return new Truth(
                TruthFile.Layout.AMLSIM.words(),
                planted,
                illicit,
                List.of(
                        "AMLSim plants each shape as crime (is_sar true) and as normal life (is_sar false); only the first kind is"
                                + " laundering, so an alert about the second kind counts as false."));
    }

    private void read(Path path, BiConsumer<Planting, TruthRow> taker) {
        TruthProblems problems = new TruthProblems(path);
        try (CsvRows rows = new CsvRows(Source.of(path).open())) {
            Columns columns = rows.columns();
            String wanted = columns.find("tran_id") >= 0 ? "tran_id" : "acct_id";
            for (Row row = rows.next(); row != null; row = rows.next()) {
                take(new TruthRow(columns, row), wanted, taker, problems);
            }
        } catch (IOException unreadable) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, path + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
        problems.check();
    }

    private void take(TruthRow row, String wanted, BiConsumer<Planting, TruthRow> taker, TruthProblems problems) {
        Problem broken = row.problem();
        if (broken != null) {
            problems.add(row.line(), broken.reason().words());
            return;
        }
        String id = row.text("alert_id");
        String typology = TypologyTable.normalised(row.text("alert_type"));
        String sar = row.text("is_sar").toLowerCase(Locale.ROOT);
        if (id.isEmpty() || typology.isEmpty() || row.text(wanted).isEmpty()) {
            problems.add(row.line(), "alert_id, alert_type and " + wanted + " must have a value");
            return;
        }
        if (!sar.equals("true") && !sar.equals("false")) {
            problems.add(row.line(), "is_sar must be true or false, was '" + row.text("is_sar") + "'");
            return;
        }
        boolean laundering = sar.equals("true");
        Planting planting = patterns.computeIfAbsent(id, _ -> new Planting(id, typology, laundering));
        if (planting.agrees(typology, laundering)) {
            taker.accept(planting, row);
        } else {
            problems.add(row.line(), "alert " + id + " has another alert_type or is_sar in an earlier line");
        }
    }

    private Optional<Path> accountsBeside() {
        Path folder = file.toAbsolutePath().getParent();
        for (String name : List.of("alert_accounts.csv", "alert_accounts.csv.gz")) {
            Path beside = folder == null ? Path.of(name) : folder.resolve(name);
            if (Files.isRegularFile(beside) && hasAccounts(beside)) {
                return Optional.of(beside);
            }
        }
        return Optional.empty();
    }

    private static boolean hasAccounts(Path path) {
        try (CsvRows rows = new CsvRows(Source.of(path).open())) {
            return rows.columns().hasAll(ACCOUNT_COLUMNS);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
