// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

    private final StringWriter text = new StringWriter();
    private Instant now = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void showsRateAndTimeLeftInOneLineOnTerminal() {
        ConsoleProgress progress = progress(true);
        progress.begin("reading", 1_000);
        pass(Duration.ofSeconds(2));
        progress.advance(200);
        assertThat(text).hasToString("\r\u001B[Kreading: 20 %, 200 of about 1,000, 100/s, 0:08 left");
    }

    @Test
    void printsPlainLinesNowAndThenElsewhere() {
        ConsoleProgress progress = progress(false);
        progress.begin("reading", 1_000);
        for (int i = 0; i < 24; i++) {
            pass(Duration.ofSeconds(1));
            progress.advance(10);
        }
        progress.end();
        List<String> lines = text.toString().lines().toList();
        assertThat(lines)
                .containsExactly(
                        "reading: 10 %, 100 of about 1,000, 10/s, 1:30 left",
                        "reading: 20 %, 200 of about 1,000, 10/s, 1:20 left", "reading: 240 in 0:24, 10/s");
    }

    @Test
    void neverSaysThatMoreThanEverythingIsDone() {
        ConsoleProgress progress = progress(true);
        progress.begin("reading", 100);
        pass(Duration.ofSeconds(1));
        progress.advance(500);
        assertThat(text.toString()).endsWith("reading: 99 %, 500 of about 500, 500/s, 0:00 left");
    }

    @Test
    void saysNothingAboutTasksThatAreOverAtOnce() {
        ConsoleProgress progress = progress(false);
        progress.begin("reading", 10);
        progress.advance(10);
        progress.end();
        assertThat(text.toString()).isEmpty();
    }

    private ConsoleProgress progress(boolean terminal) {
        InstantSource clock = () -> now;
        return new ConsoleProgress(new PrintWriter(text), terminal, clock);
    }

    private void pass(Duration duration) {
        now = now.plus(duration);
    }
}
