// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.alert.AlertStore;
import io.skein.app.bench.BenchData;
import io.skein.app.bench.Copies;
import io.skein.evaluate.DataDigest;
import io.skein.evaluate.truth.Truth;
import io.skein.evaluate.truth.TruthFile;
import io.skein.evaluate.truth.TruthRequest;
import io.skein.exec.Limits;
import io.skein.exec.Progress;
import io.skein.exec.RunContext;
import io.skein.ingest.Source;
import io.skein.ingest.layout.ReadOptions;
import io.skein.ingest.record.CsvRows;
import io.skein.ingest.record.Row;
import io.skein.learned.DispositionLabels;
import io.skein.learned.Labels;
import io.skein.learned.ModelTraining;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.window.GraphView;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Data and what was decided about them, for commands that learn. */
final class LabelledBank {

    static final String ID = "transfer_id";
    static final String LABEL = "label";

    @Mixin
    private final RelationalOptions stores = new RelationalOptions();

    @Parameters(
            paramLabel = "DATA",
            arity = "0..1",
            description = "Folder with the data: Skein CSV or JSON lines, AMLworld or AMLSim, plain or compressed.")
    private @Nullable Path data;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description =
                    "File with the answers, in a layout that evaluate knows (default: the one that lies in DATA).")
    private @Nullable Path truth;

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description =
                    "Instead of --truth: a CSV of your own decisions with the columns transfer_id and label, 1 for suspicious and"
                            + " 0 for not. Transfers that are not in it count as not suspicious.")
    private @Nullable Path labels;

    @Option(
            names = "--decisions",
            description =
                    "Instead of --truth: what people decided about the alerts in the store. Transfers of alerts closed as confirmed are"
                            + " suspicious; those of alerts without a decision are left out.")
    private boolean takesDecisions;

    /**
     * {@return the data and what was decided about them, read without a database}
     *
     * @param progress hears how far it is
     * @param print for what the user should know
     * @param program name and version of this program
     */
    Decided read(Progress progress, PrintWriter print, String program) {
        Path from = existing(data, "DATA");
        requireOneSource();
        TruthFile answers = labels == null && !takesDecisions ? TruthFile.find(from, truth) : null;
        try (WorkFolder folder = WorkFolder.temporary()) {
            Path work = folder.path();
            BenchData read = BenchData.read(List.of(from), Copies.ONE, work, progress);
            print.println("read %,d transfers between %,d accounts, %,d records rejected"
                    .formatted(
                            read.view().transfers().transferCount(),
                            read.view().transfers().accountCount(),
                            read.rejected()));
            Labels decided = answers == null ? decided() : labels(answers, from, work);
            return new Decided(read.view(), decided, source(from, answers, program));
        }
    }

    /** {@return progress, and an end when the process is asked to end} */
    static RunContext context(Progress progress) {
        return new RunContext(
                progress,
                LocalEnvironment::isProcessEnding,
                Clock.systemUTC(),
                Limits.DEFAULTS,
                Runtime.getRuntime().availableProcessors());
    }

    private ModelTraining.Source source(Path from, @Nullable TruthFile answers, String program) {
        return new ModelTraining.Source(
                program,
                String.valueOf(from.toAbsolutePath().normalize().getFileName()),
                DataDigest.ofData(List.of(from)),
                answers == null ? words() : answers.layout().words());
    }

    private void requireOneSource() {
        int sources = (truth == null ? 0 : 1) + (labels == null ? 0 : 1) + (takesDecisions ? 1 : 0);
        if (sources > 1) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, "give one of --truth, --labels and --decisions, not several");
        }
    }

    private String words() {
        return takesDecisions
                ? "decisions on alerts"
                : String.valueOf(existing(labels, "--labels").getFileName());
    }

    private Labels decided() {
        if (!takesDecisions) {
            return read(existing(labels, "--labels"));
        }
        try (RelationalEnvironment environment = RelationalEnvironment.open(stores)) {
            return DispositionLabels.of(environment.bean(AlertStore.class));
        }
    }

    private static Labels labels(TruthFile answers, Path data, Path work) {
        ReadOptions options = ReadOptions.startingAt(Instant.now());
        Truth truth = answers.read(new TruthRequest(List.of(data), options, work));
        return new Labels(truth.illicitTransferIds(), Set.of());
    }

    /** {@return decisions from a file} */
    static Labels read(Path file) {
        Set<String> suspicious = new HashSet<>();
        try (CsvRows rows = new CsvRows(Source.of(file).open())) {
            int id = rows.columns().find(ID);
            int label = rows.columns().find(LABEL);
            if (id < 0 || label < 0) {
                throw new PlatformException(
                        ErrorCode.INVALID_INPUT, file + " needs the columns " + ID + " and " + LABEL);
            }
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (isSuspicious(row, label, file)) {
                    suspicious.add(row.fields().get(id));
                }
            }
        } catch (IOException unreadable) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
        return new Labels(suspicious, Set.of());
    }

    private static boolean isSuspicious(Row row, int label, Path file) {
        String text = row.problem() == null && label < row.fields().size()
                ? row.fields().get(label)
                : "";
        return switch (text.strip()) {
            case "1" -> true;
            case "0" -> false;
            default ->
                throw new PlatformException(
                        ErrorCode.INVALID_INPUT,
                        file + " line " + row.line() + ": label must be 1 or 0, was '" + text + "'");
        };
    }

    private static Path existing(@Nullable Path path, String name) {
        if (path == null) {
            throw new PlatformException(ErrorCode.INVALID_INPUT, "missing " + name + " (see --help)");
        }
        if (!Files.exists(path)) {
            throw new PlatformException(ErrorCode.INVALID_INPUT, path + ": there is no such file or folder");
        }
        return path;
    }

    /**
     * Data with decisions.
     *
     * @param view the transfers
     * @param labels what was decided
     * @param source where both come from
     */
    record Decided(GraphView view, Labels labels, ModelTraining.Source source) {}
}
