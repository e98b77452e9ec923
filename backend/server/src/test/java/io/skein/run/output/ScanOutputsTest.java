// SPDX-License-Identifier: Apache-2.0
package io.skein.run.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.skein.alert.Alert;
import io.skein.alert.AlertDraft;
import io.skein.alert.AlertFilter;
import io.skein.alert.AlertSort;
import io.skein.alert.AlertStatus;
import io.skein.alert.Drafts;
import io.skein.alert.StatusChange;
import io.skein.alert.Story;
import io.skein.alert.WorkLine;
import io.skein.alert.evidence.EvidenceBundle;
import io.skein.jdbc.TestDatabase;
import io.skein.model.PlatformException;
import io.skein.model.RiskGrade;
import io.skein.paging.PageSlice;
import io.skein.run.Run;
import io.skein.run.ScanBench;
import io.skein.run.output.RunFile.Balance;
import io.skein.score.ScoreModel;
import io.skein.score.ScoreModels;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanOutputsTest {

    private static final Balance BALANCE = new Balance(10, 7, 2, 1, Path.of("rejects.csv"), Duration.ofSeconds(3));

    @TempDir
    private Path folder = Path.of("");

    private final ScanBench bench = new ScanBench(TestDatabase.H2.empty());

    @Test
    void writesEveryAlertWithEvidenceAndReasons() throws IOException {
        bench.graph.add(ScanBench.DAY, ScanBench.ring("r", 4, 1, 50_000));
        Run run = bench.scan();

        long written = outputs().write(folder, new RunFile(run, BALANCE));

        JsonNode json = read("alerts.json");
        assertThat(json.get("format").asText()).isEqualTo("skein-alerts/2");
        assertThat(json.get("runId").asText()).isEqualTo(run.id());
        assertThat(json.get("alerts")).hasSize((int) written).isNotEmpty();
        JsonNode alert = json.get("alerts").get(0);
        EvidenceBundle evidence = EvidenceBundle.parse(alert.get("evidence").toString());
        assertThat(evidence.sha256()).isEqualTo(alert.get("evidenceSha256").asText());
        assertThat(alert.get("explanation").get("value").asDouble())
                .isEqualTo(alert.get("score").asDouble());
        assertThat(alert.get("explanation").get("details")).isNotEmpty();
    }

    @Test
    void givesEveryReasonInBothLanguagesAndAsARawNumberWithItsUnit() throws IOException {
        bench.graph.add(ScanBench.DAY, ScanBench.ring("r", 4, 1, 50_000));

        outputs().write(folder, new RunFile(bench.scan(), null));

        ScoreModel cycle = ScoreModels.defaults().of("cycle");
        JsonNode alert = read("alerts.json").get("alerts").get(0);
        JsonNode amount = reason(alert, "indicator.amount");
        assertThat(amount.get("text").get("english").asText()).matches("[0-9,]+ USD");
        assertThat(amount.get("label").get("chinese").asText()).containsPattern("\\p{IsHan}");
        assertThat(amount.get("measured").get("unit").asText()).isEqualTo("USD");
        double raw = amount.get("measured").get("value").asDouble();
        assertThat(raw).isPositive();
        assertThat(Files.readString(folder.resolve("reasons.csv")))
                .startsWith("alert_id,typology,reason,value,unit,points,")
                .contains(alert.get("id").asText() + ",cycle,indicator.amount," + raw + ",USD,")
                .contains(",indicator.duration,")
                .contains(",bias,,," + cycle.calibration().of(cycle.bias()) + ",");
    }

    private static JsonNode reason(JsonNode alert, String code) {
        for (JsonNode reason : alert.get("explanation").get("details")) {
            if (reason.get("code").asText().equals(code)) {
                return reason;
            }
        }
        throw new AssertionError("no reason " + code);
    }

    @Test
    void reportSaysEveryWordInBothLanguages() throws IOException {
        try (InputStream stream = ReportPage.class.getResourceAsStream("/report/words.json")) {
            JsonNode words = JsonMapper.builder().build().readTree(stream);
            List<String> english = new ArrayList<>();
            words.get("en").fieldNames().forEachRemaining(english::add);
            List<String> chinese = new ArrayList<>();
            words.get("zh").fieldNames().forEachRemaining(chinese::add);

            assertThat(chinese).containsExactlyInAnyOrderElementsOf(english);
            for (String key : english) {
                assertThat(placeholders(words.get("zh").get(key).asText()))
                        .as(key)
                        .isEqualTo(placeholders(words.get("en").get(key).asText()));
                assertThat(words.get("en").get(key).asText()).as(key).doesNotContainPattern("\\p{IsHan}");
            }
        }
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{\\w+}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void saysWhatTheRunDid() throws IOException {
        Run run = bench.scan();

        outputs().write(folder, new RunFile(run, BALANCE));

        JsonNode json = read("run.json");
        assertThat(json.get("outcome").asText()).isEqualTo("SUCCEEDED");
        assertThat(json.get("ingest").get("read").asLong()).isEqualTo(10);
        assertThat(json.get("versions").get("skein").asText()).isEqualTo("test");
        assertThat(json.get("detectors").get(0).get("parameters")).isNotEmpty();
        assertThat(json.get("timings")).isNotEmpty();
    }

    @Test
    void leavesOutMergedAlertsAndShowsClosedOnesInTheFilesOnly() throws IOException {
        takeIn(
                Drafts.drafts().path("a", "b"),
                Drafts.drafts().path("c", "d"),
                Drafts.drafts().path("x", "y"));
        takeIn(Drafts.drafts().path("a", "b", "c", "d"));
        close("x");

        outputs().write(folder, new RunFile(bench.scan(), null));

        assertThat(read("alerts.json").get("alerts")).hasSize(2);
        assertThat(Files.readAllLines(folder.resolve("alerts.csv"))).hasSize(3);
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("{\"open\": 1, \"items\": 1, \"all\": 2, \"line\": 0.15}")
                .doesNotContain("t-x-y");
    }

    @Test
    void saysWhichAlertLeadsTheItemThatEachIsPartOf() throws IOException {
        takeIn(
                Drafts.drafts().score(0.8, RiskGrade.WARNING).path("a", "b"),
                Drafts.drafts().score(0.4, RiskGrade.ATTENTION).path("b", "c"),
                Drafts.drafts().score(0.6, RiskGrade.WARNING).path("x", "y"));
        RunFile file = new RunFile(bench.scan(), null);
        String strong = idOf("a");
        String weak = idOf("c");
        bench.alerts.replaceStories(List.of(new Story(
                "story",
                List.of(new Story.Part(strong, List.of("a"), List.of("b")), new Story.Part(weak, List.of(), List.of())),
                List.of(new Story.Link(strong, weak, Story.Tie.PASSED_ON, 1)),
                false)));

        outputs().write(folder, file);

        for (JsonNode alert : read("alerts.json").get("alerts")) {
            boolean alone = alert.get("id").asText().equals(idOf("x"));
            assertThat(alert.get("item").get("leadId").asText()).isEqualTo(alone ? idOf("x") : strong);
            assertThat(alert.get("item").get("alerts").asInt()).isEqualTo(alone ? 1 : 2);
        }
        assertThat(Files.readAllLines(folder.resolve("alerts.csv")))
                .anySatisfy(line -> assertThat(line).startsWith(weak).endsWith("," + strong));
        assertThat(Files.readString(folder.resolve("report.html"))).contains("{\"open\": 3, \"items\": 2, \"all\": 3,");
    }

    @Test
    void showsTheHighestThousandAndSaysSo() throws IOException {
        List<AlertDraft> many = new ArrayList<>();
        for (int number = 0; number < 1_050; number++) {
            many.add(Drafts.drafts()
                    .score(0.3 + number / 10_000.0, RiskGrade.ATTENTION)
                    .path("m" + number, "n" + number));
        }
        bench.alerts.takeIn(many, "r", ScanBench.NOW);

        outputs().write(folder, new RunFile(bench.scan(), null));

        String page = Files.readString(folder.resolve("report.html"));
        assertThat(page)
                .contains("{\"open\": 1050, \"items\": 1050, \"all\": 1050,")
                .contains("t-m1049-n1049")
                .doesNotContain("t-m0-n0");
        assertThat(read("alerts.json").get("alerts")).hasSize(1_050);
    }

    @Test
    void asksNoHostAndCannotBeBrokenByItsData() throws IOException {
        takeIn(Drafts.drafts().path("</script><script>alert(1)</script>", "b"));

        outputs().write(folder, new RunFile(bench.scan(), null));

        String page = Files.readString(folder.resolve("report.html"));
        assertThat(page)
                .contains("default-src 'none'")
                .doesNotContain("<script>alert(1)")
                .doesNotContain("@script@");
        assertThat(page.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http://")
                .doesNotContain("https://");
    }

    @Test
    void guardsSpreadsheetsAgainstFormulas() throws IOException {
        takeIn(Drafts.drafts().path("=HYPERLINK(\"evil\")", "+b"));

        outputs().write(folder, new RunFile(bench.scan(), null));

        String line = Files.readAllLines(folder.resolve("alerts.csv")).get(1);
        assertThat(line).contains(",\"'=HYPERLINK(\"\"evil\"\") +b\",");
        assertThat(CsvCell.of("-1")).isEqualTo("'-1");
        assertThat(CsvCell.of("plain")).isEqualTo("plain");
    }

    @Test
    void leavesNoHalfFileBehind() throws IOException {
        Files.writeString(folder.resolve("alerts.json"), "old");
        NewFile half = new NewFile(folder.resolve("alerts.json"));
        half.write("{\"alerts\":[");

        assertThat(Files.readString(folder.resolve("alerts.json"))).isEqualTo("old");
        half.close();

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("alerts.json"));
        }
    }

    @Test
    void saysWhenTheFolderCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");

        assertThatThrownBy(() -> ScanOutputs.prepare(file.resolve("out")))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("taken");
    }

    private ScanOutputs outputs() {
        return new ScanOutputs(bench.alerts, bench.detectors, WorkLine.DEFAULT);
    }

    private void takeIn(AlertDraft... drafts) {
        bench.alerts.takeIn(List.of(drafts), "r", ScanBench.NOW);
    }

    private String idOf(String account) {
        return alertOf(account).id();
    }

    private Alert alertOf(String account) {
        return bench.alerts
                .page(AlertFilter.ofAccount(account), AlertSort.SCORE_DESC, PageSlice.first(1))
                .items()
                .getFirst();
    }

    private void close(String account) {
        Alert alert = alertOf(account);
        bench.alerts.changeStatus(new StatusChange(
                alert.id(), alert.version(), AlertStatus.CLOSED_NO_ACTION, "known", "investigator", ScanBench.NOW));
    }

    private JsonNode read(String name) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(folder.resolve(name)));
    }
}
