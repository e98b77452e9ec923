// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.alert.Alert;
import io.skein.alert.AlertFilter;
import io.skein.alert.AlertSort;
import io.skein.alert.AlertStatus;
import io.skein.alert.AlertStore;
import io.skein.alert.Drafts;
import io.skein.alert.StatusChange;
import io.skein.paging.PageSlice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DispositionsCommandTest {

    private static final Instant NOW = Instant.parse("2026-04-02T00:00:00Z");

    @TempDir
    private Path state = Path.of("");

    @BeforeEach
    void closesThreeOfFourAlerts() {
        RelationalOptions options = CommandLine.populateCommand(new RelationalOptions(), "--state", state.toString());
        try (RelationalEnvironment environment = RelationalEnvironment.open(options)) {
            AlertStore alerts = environment.bean(AlertStore.class);
            for (String name : List.of("bad", "good", "open", "moot")) {
                alerts.takeIn(List.of(Drafts.drafts().path(name, name + "2", name + "3")), "run-1", NOW);
            }
            close(alerts, "bad", AlertStatus.CLOSED_CONFIRMED, 1);
            close(alerts, "good", AlertStatus.CLOSED_FALSE_POSITIVE, 2);
            close(alerts, "moot", AlertStatus.CLOSED_NO_ACTION, 3);
        }
    }

    @Test
    void showsDecisionsTheLatestFirstPageByPage() {
        CommandLineRun first = dispositions("--first", "2");
        String cursor = first.out().strip().replaceAll("(?s).*--after ", "");

        assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.DONE);
        assertThat(first.out().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("2026-04-02T03:00:00Z  UNDECIDED  ")
                                .endsWith("by mei: so it is, at 3"),
                        line -> assertThat(line).startsWith("2026-04-02T02:00:00Z  NOT_SUSPICIOUS  "),
                        line -> assertThat(line).isEqualTo("2 of 3"),
                        line -> assertThat(line).startsWith("go on with --after "));
        assertThat(dispositions("--first", "2", "--after", cursor).out()).contains("CONFIRMED_SUSPICIOUS", "1 of 3");
        assertThat(dispositions("--outcome", "not_suspicious,undecided").out()).contains("2 of 2");
        assertThat(dispositions("--to", "2026-04-02T02:00:00Z").out()).contains("CONFIRMED_SUSPICIOUS", "1 of 1");
        assertThat(dispositions("--typology", "none").out()).isEqualTo("0 of 0\n");
    }

    @Test
    void writesLabelsThatTrainingReads() throws IOException {
        Path file = state.resolve("decided.csv");

        CommandLineRun run = dispositions("--out", file.toString());

        assertThat(run.out())
                .isEqualTo("wrote 4 transfers of 2 alerts to " + file + "; 1 alerts closed undecided are left out\n");
        assertThat(Files.readString(file).lines().skip(1).map(line -> line.substring(0, line.indexOf(',') + 2)))
                .containsExactly("t-good-good2,0", "t-good2-good3,0", "t-bad-bad2,1", "t-bad2-bad3,1");
        assertThat(Files.readString(file)).contains(",mei,\"so it is, at 1\"\r\n");
        assertThat(LabelledBank.read(file).suspicious()).containsExactlyInAnyOrder("t-bad-bad2", "t-bad2-bad3");
    }

    @Test
    void saysInOneLineWhatIsWrong() {
        assertThat(dispositions("--first", "0").err()).contains("--first must be 1 to 1000, was 0");
        assertThat(dispositions("--out", state.resolve("none/decided.csv").toString())
                        .err())
                .contains("cannot write ");
    }

    private CommandLineRun dispositions(String... arguments) {
        List<String> all = new ArrayList<>(List.of("dispositions", "--state", state.toString()));
        all.addAll(List.of(arguments));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    private static void close(AlertStore alerts, String name, AlertStatus status, int hours) {
        Alert alert = alerts.page(AlertFilter.ofAccount(name), AlertSort.SCORE_DESC, PageSlice.first(10))
                .items()
                .getFirst();
        alerts.changeStatus(new StatusChange(
                alert.id(), alert.version(), status, "so it is, at " + hours, "mei", NOW.plusSeconds(hours * 3_600L)));
    }
}
