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
import io.skein.evaluate.truth.PlantedPattern;
import io.skein.evaluate.truth.Truth;
import io.skein.evaluate.truth.TruthFile;
import io.skein.evaluate.truth.TruthRequest;
import io.skein.evaluate.truth.TypologyTable;
import io.skein.exec.Progress;
import io.skein.exec.RunContext;
import io.skein.ingest.layout.ReadOptions;
import io.skein.model.Transfer;
import io.skein.run.ConfiguredDetector;
import io.skein.run.DetectorSet;
import io.skein.window.GraphView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One bank written in two layouts, read back as any ingest reads it: the same transfers, patterns and findings, as far as the layout holds them. */
class GeneratedLayoutsTest {

    private static final Set<String> SHAPES = Set.of("cycle", "fan-in", "fan-out", "gather-scatter", "scatter-gather");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void keepsTransfersPatternsAndFindingsInTheAmlWorldLayout() throws IOException {
        Bank csv = bank("csv");
        Bank world = bank("amlworld");

        assertThat(world.rejected).isZero();
        assertThat(world.view.transfers().transferCount())
                .isEqualTo(csv.view.transfers().transferCount());
        assertThat(sizes(world.truth)).isEqualTo(sizes(csv.truth)).hasSize(SHAPES.size() * 2);
        assertThat(world.truth.within(world.view).illicitTransferIds()).isEqualTo(world.truth.illicitTransferIds());
        assertThat(found(world)).isEqualTo(found(csv)).containsValue(2);
    }

    @Test
    void namesTheSameTransfersInThePatternFile() throws IOException {
        Bank world = bank("amlworld");
        Path patterns = world.folder.resolve("Bank_Patterns.txt");
        Truth published = TruthFile.find(world.folder, patterns).read(request(world.folder));

        assertThat(published.illicitTransferIds()).isEqualTo(world.truth.illicitTransferIds());
        assertThat(published.patterns()).hasSameSizeAs(world.truth.patterns());
    }

    private static Map<String, List<Integer>> sizes(Truth truth) {
        return truth.patterns().stream()
                .collect(Collectors.toMap(
                        PlantedPattern::id,
                        it -> List.of(
                                it.transferIds().size(),
                                it.accountIds().size(),
                                it.customerIds().size(),
                                it.hidden())));
    }

    private static Map<String, Integer> found(Bank bank) {
        DetectorSet running = DetectorSet.configured(Detectors.all(), Map.of()).select(SHAPES);
        TypologyTable table = new TypologyTable(SHAPES);
        List<RaisedAlert> alerts = new ArrayList<>();
        for (ConfiguredDetector<?> detector : running.detectors()) {
            detector.detect(bank.view, RunContext.plain()).findings().forEach(finding -> alerts.add(alert(finding)));
        }
        List<TypologyFigures> figures =
                TypologyFigures.of(Matching.of(bank.truth, alerts, table).patterns(), table, new Bootstrap(1, 40));
        Map<String, Integer> found = new TreeMap<>();
        figures.forEach(it -> found.put(it.typology(), it.any().atCoverage().getFirst()));
        return found;
    }

    private static RaisedAlert alert(Finding finding) {
        return new RaisedAlert(
                finding.key(),
                finding.detectorId(),
                0.5,
                finding.evidence().transfers().stream().map(Transfer::id).collect(Collectors.toSet()),
                Set.copyOf(finding.subject().accountIds()),
                Set.copyOf(finding.subject().customerIds()),
                finding.window().from(),
                finding.window().to(),
                "");
    }

    private Bank bank(String layout) throws IOException {
        Path bank = folder.resolve(layout);
        CommandLineRun run = CommandLineRun.of(
                "generate",
                "--out",
                bank.toString(),
                "--people",
                "300",
                "--days",
                "60",
                "--difficulty",
                "easy",
                "--patterns",
                "2",
                "--typologies",
                String.join(",", SHAPES),
                "--layout",
                layout);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        BenchData data = BenchData.read(List.of(bank), Copies.ONE, work(), Progress.NONE);
        return new Bank(
                bank, data.view(), data.rejected(), TruthFile.find(bank, null).read(request(bank)));
    }

    private TruthRequest request(Path bank) throws IOException {
        ReadOptions options = ReadOptions.startingAt(Instant.parse("2027-01-01T00:00:00Z"));
        return new TruthRequest(List.of(bank), options, work());
    }

    private Path work() throws IOException {
        return Files.createDirectories(folder.resolve("work"));
    }

    private record Bank(Path folder, GraphView view, long rejected, Truth truth) {}
}
