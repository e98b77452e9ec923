// SPDX-License-Identifier: Apache-2.0
package io.skein.run.output;

import io.skein.alert.Alert;
import io.skein.alert.AlertDossier;
import io.skein.alert.AlertFilter;
import io.skein.alert.AlertSort;
import io.skein.alert.AlertStatus;
import io.skein.alert.AlertStore;
import io.skein.alert.WorkItem;
import io.skein.alert.WorkLine;
import io.skein.alert.evidence.CanonicalJson;
import io.skein.detect.DetectorDescriptor;
import io.skein.detect.LocalizedText;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import io.skein.run.DetectorSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files of a scan into a folder. Alerts are read once, page by page, and go to all files at the same time, so that
 * memory does not grow with their number.
 */
public final class ScanOutputs {

    private static final int PAGE_SIZE = 200;

    private final AlertStore alerts;
    private final WorkLine line;
    private final Map<String, LocalizedText> namesByTypology = new HashMap<>();

    /**
     * Makes a writer.
     *
     * @param alerts where the alerts are
     * @param detectors for the names of typologies
     * @param line which items of work the report shows first
     */
    public ScanOutputs(AlertStore alerts, DetectorSet detectors, WorkLine line) {
        this.alerts = alerts;
        this.line = line;
        for (var detector : detectors.detectors()) {
            DetectorDescriptor descriptor = detector.descriptor();
            namesByTypology.put(descriptor.id(), descriptor.name());
        }
    }

    /**
     * Makes the folder and finds out whether it can be written to, before hours of work.
     *
     * @throws PlatformException UNAVAILABLE if not
     */
    public static void prepare(Path folder) {
        makeFolder(folder);
        new NewFile(folder.resolve("run.json")).close();
    }

    /** Writes {@code run.json} alone, for a run that failed. */
    public static void writeRun(Path folder, RunFile file) {
        try (NewFile run = new NewFile(folder.resolve("run.json"))) {
            run.write(file.json()).write("\n").complete();
        }
    }

    /**
     * Writes all files; each appears only when it is whole, {@code run.json} last.
     *
     * @param folder made if it is not there
     * @param file what {@code run.json} says
     * @return how many alerts were written
     * @throws PlatformException UNAVAILABLE if the folder cannot be written to
     */
    public long write(Path folder, RunFile file) {
        makeFolder(folder);
        try (NewFile json = new NewFile(folder.resolve("alerts.json"));
                NewFile csv = new NewFile(folder.resolve("alerts.csv"));
                NewFile reasons = new NewFile(folder.resolve("reasons.csv"));
                NewFile run = new NewFile(folder.resolve("run.json"))) {
            ReportPage page = new ReportPage(folder.resolve("report.html"), file, line);
            try (page) {
                long written = writeAlerts(new Texts(json, csv, reasons), page, file);
                run.write(file.json()).write("\n");
                json.complete();
                csv.complete();
                reasons.complete();
                page.complete(written);
                run.complete();
                return written;
            }
        }
    }

    private long writeAlerts(Texts texts, ReportPage page, RunFile file) {
        AlertJson alertJson = new AlertJson(namesByTypology);
        texts.json
                .write("{\"format\":\"skein-alerts/2\",\"runId\":")
                .write(new CanonicalJson().text(file.run().id()).text())
                .write(",\"alerts\":[");
        texts.csv.write(AlertCsv.HEADER);
        texts.reasons.write(ReasonCsv.HEADER);
        long written = 0;
        String cursor = null;
        KeysetPage<Alert> part;
        do {
            part = alerts.page(shown(), AlertSort.SCORE_DESC, PageSlice.after(PAGE_SIZE, cursor));
            List<String> ids = part.items().stream().map(Alert::id).toList();
            Map<String, AlertDossier> dossiers = alerts.dossiers(ids);
            Map<String, WorkItem> items = alerts.items(ids);
            for (Alert alert : part.items()) {
                AlertDossier dossier = dossierOf(alert, dossiers);
                WorkItem item = Objects.requireNonNull(items.get(alert.id()));
                String text = alertJson.write(alert, item, dossier);
                texts.json.write(written == 0 ? "\n" : ",\n").write(text);
                texts.csv.write(AlertCsv.line(alert, item, dossier));
                texts.reasons.write(ReasonCsv.lines(alert, dossier.explanation()));
                page.add(alert, item, text);
                written++;
            }
            cursor = part.entries().isEmpty() ? null : part.entries().getLast().cursor();
        } while (part.hasNext());
        texts.json.write("\n]}\n");
        return written;
    }

    /** Merged alerts are part of another one. */
    private static AlertFilter shown() {
        Set<AlertStatus> statuses = EnumSet.complementOf(EnumSet.of(AlertStatus.MERGED));
        return AlertFilter.ofStatuses(statuses);
    }

    private static AlertDossier dossierOf(Alert alert, Map<String, AlertDossier> dossiers) {
        @Nullable AlertDossier dossier = dossiers.get(alert.id());
        if (dossier == null) {
            throw new PlatformException(ErrorCode.INTERNAL, "alert " + alert.id() + " has lost its evidence");
        }
        return dossier;
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE, "cannot make folder " + folder + ": " + failure.getMessage(), failure);
        }
    }

    /** The files that every alert goes to. */
    private record Texts(NewFile json, NewFile csv, NewFile reasons) {}
}
