// SPDX-License-Identifier: Apache-2.0
package io.skein.run.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.alert.Drafts;
import io.skein.alert.WorkLine;
import io.skein.jdbc.TestDatabase;
import io.skein.model.RiskGrade;
import io.skein.run.ScanBench;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the page of a scan in a real Chromium. */
class ReportPageIT {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void scan() {
        ScanBench bench = new ScanBench(TestDatabase.H2.empty());
        bench.graph
                .add(ScanBench.DAY, ScanBench.ring("ring", 5, 1, 50_000))
                .add(ScanBench.DAY, ScanBench.ring("loop", 3, 30, 9_000))
                .add(
                        ScanBench.DAY,
                        List.of(
                                ScanBench.transfer("c1", "source", "mule-1", 1, 40_000),
                                ScanBench.transfer("c2", "source", "mule-2", 2, 40_000),
                                ScanBench.transfer("c3", "mule-1", "hub", 3, 39_000),
                                ScanBench.transfer("c4", "mule-2", "hub", 4, 39_500),
                                ScanBench.transfer("c5", "hub", "exit", 6, 78_000)));
        bench.alerts.takeIn(
                List.of(Drafts.drafts()
                        .detector("shared-identity")
                        .score(0.9, RiskGrade.HIGH_RISK)
                        .ring("anna", "bert", "carl")),
                "r",
                ScanBench.NOW);
        new ScanOutputs(bench.alerts, bench.detectors, WorkLine.DEFAULT).write(folder, new RunFile(bench.scan(), null));
    }

    @Test
    void drawsTheAlertsWithoutAskingAnyHost() throws IOException, InterruptedException {
        String dom = open("#" + idOf("shared-identity"), "--dump-dom");

        assertThat(dom)
                .contains("<li><a href=\"#")
                .contains("Why the score is")
                .contains("aria-label=\"Shared identities\"")
                .contains("used by 3");
        assertThat(netLog()).contains("report.html");
        assertThat(askedHosts()).allMatch(host -> host.endsWith(".google.com") || host.endsWith(".googleapis.com"));
    }

    @Test
    void listsItemsOfWorkAndTheirAlertsBesideEach() throws IOException, InterruptedException {
        List<String> lines = Files.readAllLines(folder.resolve("alerts.csv"));
        long items = lines.stream()
                .skip(1)
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .distinct()
                .count();

        String dom = open("#" + idOf("layering"), "--dump-dom");

        assertThat(items).isLessThan(lines.size() - 1);
        assertThat(dom)
                .contains(items + " of " + items + " items of work")
                .contains("alerts that tell one story")
                .contains("<option value=\"below\">Items of work below the line of 0.15</option>");
        assertThat(Pattern.compile("<li><a href=\"#").matcher(dom).results().count())
                .isEqualTo(items);
    }

    @Test
    void speaksChineseWhereTheBrowserDoes() throws IOException, InterruptedException {
        String dom = open("#" + idOf("cycle"), "--lang=zh-CN", "--accept-lang=zh-CN", "--dump-dom");

        assertThat(dom)
                .contains("<html lang=\"zh-Hans\">")
                .contains("为何评分为")
                .contains("此类发现的起点")
                .contains("返回资金的比例")
                .contains("循环转账：")
                .doesNotContain("Where every finding of this kind begins</span>")
                .doesNotContain(">Network<");
    }

    @Test
    void drawsNetworkAndTimelineOfEachAlert() throws IOException, InterruptedException {
        for (String name : List.of("cycle", "layering")) {
            String id = idOf(name);
            String dom = open("#" + id, "--dump-dom");

            assertThat(dom)
                    .as(name)
                    .contains("aria-label=\"Network of ")
                    .contains("aria-label=\"Timeline of ")
                    .contains("<code>" + id + "</code>")
                    .contains("What each account kept");
        }
    }

    private String idOf(String typology) throws IOException {
        return Files.readAllLines(folder.resolve("alerts.csv")).stream()
                .filter(line -> line.startsWith(typology))
                .findFirst()
                .orElseThrow()
                .split(",", 2)[0];
    }

    private String open(String fragment, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                browser(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + folder.resolve("profile"),
                "--log-net-log=" + folder.resolve("net.json"),
                "--window-size=1280,1400",
                "--virtual-time-budget=3000"));
        command.addAll(List.of(options));
        command.add(folder.resolve("report.html").toUri() + fragment);
        Path out = folder.resolve("dom.html");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("browser.log").toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("browser ended")
                    .isTrue();
            return Files.readString(out);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The browser asks its maker for updates whatever the page does; the resolver rule keeps that on this machine. */
    private List<String> askedHosts() throws IOException {
        return Pattern.compile("\"url\":\"https?://([^/:\"]+)")
                .matcher(netLog())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private String netLog() throws IOException {
        return new String(Files.readAllBytes(folder.resolve("net.json")), StandardCharsets.UTF_8);
    }

    private static String browser() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(bin -> NAMES.stream().map(name -> Path.of(bin, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "this test needs a browser: on Debian and Ubuntu run 'apt-get install chromium'"));
    }
}
