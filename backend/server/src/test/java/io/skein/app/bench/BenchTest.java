// SPDX-License-Identifier: Apache-2.0
package io.skein.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchTest {

    private static final Bench BENCH = new Bench(
            "skein bench nothing",
            "things",
            new Machine(2, 24_000, 512, "25", "Linux", 1.5),
            List.of(
                    new Measurement("whole", 1_000_000, Duration.ofSeconds(40), Duration.ofSeconds(60)),
                    new Measurement("  a part of it", 0, Duration.ofMillis(1_500), null)),
            Map.of("one over other", 0.75),
            List.of("mind this"));

    @Test
    void printsMachineTableRatiosAndNotes() {
        StringWriter text = new StringWriter();
        BENCH.print(new PrintWriter(text, true));
        assertThat(text.toString().lines().map(String::stripTrailing))
                .containsExactly(
                        "skein bench nothing",
                        "2 cores, 24,000 MB memory, 512 MB heap, Java 25, Linux, load 1.5 before",
                        "",
                        "                  seconds    processor s     things/s",
                        "whole                40.0           60.0       25,000",
                        "  a part of it      1.500",
                        "",
                        "one over other: 0.75",
                        "note: mind this");
    }

    @Test
    void saysTheSameAsValues() {
        assertThat(BENCH.json()).containsEntry("machine", BENCH.machine()).containsEntry("unit", "things");
        assertThat(BENCH.json().get("rows"))
                .isEqualTo(List.of(
                        Map.of(
                                "name",
                                "whole",
                                "seconds",
                                40.0,
                                "processorSeconds",
                                60.0,
                                "items",
                                1_000_000L,
                                "perSecond",
                                25_000L),
                        Map.of("name", "a part of it", "seconds", 1.5)));
    }

    @Test
    void countsProcessorTimeOfChildrenThatHaveEnded() throws Exception {
        Duration before = ProcessorTime.soFar().orElse(Duration.ZERO);
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(ProcessorTime.soFar())
                .hasValueSatisfying(now -> assertThat(now).isGreaterThan(before));
    }
}
