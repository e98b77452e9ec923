// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.app.bench.BenchData;
import io.skein.app.bench.Copies;
import io.skein.detect.Finding;
import io.skein.evaluate.measure.Bootstrap;
import io.skein.evaluate.measure.Matching;
import io.skein.evaluate.measure.RaisedAlert;
import io.skein.evaluate.measure.TypologyFigures;
import io.skein.evaluate.truth.Truth;
import io.skein.evaluate.truth.TruthFile;
import io.skein.evaluate.truth.TruthRequest;
import io.skein.evaluate.truth.TypologyTable;
import io.skein.exec.Progress;
import io.skein.exec.RunContext;
import io.skein.ingest.layout.ReadOptions;
import io.skein.model.CurrencyUnit;
import io.skein.run.ConfiguredDetector;
import io.skein.run.DetectorSet;
import io.skein.run.Scoring;
import io.skein.score.GradeCutOffs;
import io.skein.score.ScoreModels;
import io.skein.simulation.BankSettings;
import io.skein.simulation.SampleBank;
import io.skein.simulation.output.BankFolder;
import io.skein.window.GraphView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recall of every typology and the number of alerts on a small generated bank, against the figures recorded in the repository. Recall may not
 * fall and alerts may not rise unnoticed: whoever means a change records the figures anew, with {@code -Dskein.quality.write=true}, and the
 * difference stands in the commit.
 */
class QualityGateTest {

    private static final Path RECORDED = Path.of("src/test/resources/quality/gate.csv");
    private static final String HEADER = "what,name,planted,value\n";
    private static final CurrencyUnit USD = CurrencyUnit.of("USD");
    private static final BankSettings BANK =
            BankSettings.demo().withSeed(7).withPeople(500).withPatterns(3);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void recallDoesNotFallAndAlertsDoNotRise() throws IOException {
        SortedMap<String, int[]> now = measured();
        if (Boolean.getBoolean("skein.quality.write")) {
            write(now);
        }
        List<String> worse = new ArrayList<>();
        List<String> lines = Files.readAllLines(RECORDED);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            int[] recorded = {Integer.parseInt(cells[2]), Integer.parseInt(cells[3])};
            String key = cells[0] + "," + cells[1];
            int[] measured = now.containsKey(key) ? now.remove(key) : new int[2];
            if (isWorse(cells[0], measured, recorded)) {
                worse.add("%s: %d of %d, recorded %d of %d"
                        .formatted(key, measured[1], measured[0], recorded[1], recorded[0]));
            }
        }
        now.forEach((key, measured) -> worse.add("%s: %d, not recorded".formatted(key, measured[1])));
        assertThat(worse)
                .as(
                        "quality is worse than recorded, or the bank has changed; if that is meant, run this test with"
                                + " -Dskein.quality.write=true and commit %s",
                        RECORDED)
                .isEmpty();
    }

    /** With another number of planted patterns the bank is another one, and nothing can be compared. */
    private static boolean isWorse(String what, int[] measured, int[] recorded) {
        boolean isOther = measured[0] != recorded[0];
        return isOther || (what.equals("found") ? measured[1] < recorded[1] : measured[1] > recorded[1]);
    }

    private SortedMap<String, int[]> measured() {
        try (BankFolder files = new BankFolder(folder)) {
            new SampleBank(BANK).generate(files, files);
        }
        GraphView view = BenchData.read(List.of(folder), Copies.ONE, folder.resolve("work"), Progress.NONE)
                .view();
        ReadOptions options = ReadOptions.startingAt(Instant.parse("2027-01-01T00:00:00Z"));
        Truth truth = TruthFile.find(folder, null)
                .read(new TruthRequest(List.of(folder), options, folder.resolve("work")))
                .within(view);
        DetectorSet all = DetectorSet.configured(Detectors.all(), Map.of());
        TypologyTable table = new TypologyTable(all.detectors().stream()
                .map(detector -> detector.descriptor().id())
                .collect(Collectors.toSet()));
        List<RaisedAlert> alerts = alerts(all.select(Detectors.byDefault()), view);
        SortedMap<String, int[]> measured = new TreeMap<>();
        for (TypologyFigures figures :
                TypologyFigures.of(Matching.of(truth, alerts, table).patterns(), table, new Bootstrap(1, 40))) {
            measured.put(
                    "found," + figures.typology(),
                    new int[] {figures.planted(), figures.any().atCoverage().getFirst()});
        }
        for (RaisedAlert alert : alerts) {
            measured.computeIfAbsent("alerts," + alert.detectorId(), _ -> new int[2])[1]++;
        }
        return measured;
    }

    private static List<RaisedAlert> alerts(DetectorSet running, GraphView view) {
        Scoring scoring = Scoring.of(ScoreModels.defaults(), GradeCutOffs.DEFAULTS, running);
        List<RaisedAlert> alerts = new ArrayList<>();
        for (ConfiguredDetector<?> detector : running.detectors()) {
            for (Finding finding :
                    detector.detect(view, RunContext.plain().withThreads(2)).findings()) {
                alerts.add(RaisedAlert.of(finding, scoring.score(finding, USD).value()));
            }
        }
        return alerts;
    }

    private static void write(SortedMap<String, int[]> measured) throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        measured.forEach((key, value) -> text.append("%s,%d,%d\n".formatted(key, value[0], value[1])));
        Files.createDirectories(RECORDED.getParent());
        Files.writeString(RECORDED, text);
    }
}
