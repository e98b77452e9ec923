// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.evaluate.compare.RecordedEvaluation.Detector;
import io.skein.evaluate.compare.RecordedEvaluation.Pattern;
import io.skein.evaluate.measure.Bootstrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void countsWhatIsGainedAndLost() {
        Comparison comparison = compare(recorded(0.6, 0.6, 0.2, 0.2), recorded(0.6, 0.4, 0.5, 0.2));

        Comparison.RecallRow row = comparison.recall().getFirst();
        assertThat(row.before()).isEqualTo(2);
        assertThat(row.after()).isEqualTo(2);
        assertThat(row.gained()).isOne();
        assertThat(row.lost()).isOne();
        assertThat(row.difference()).isZero();
        assertThat(row.isClear()).isFalse();
        assertThat(comparison.recall().getLast().typology()).isEqualTo("all laundering");
    }

    @Test
    void callsAChangeClearWhenPairsAgreeOnIt() {
        double[] before = new double[20];
        double[] after = new double[20];
        Arrays.fill(after, 0, 10, 1);

        Comparison.RecallRow row =
                compare(recorded(before), recorded(after)).recall().getFirst();

        assertThat(row.difference()).isEqualTo(0.5);
        assertThat(row.interval().low()).isBetween(0.2, 0.4);
        assertThat(row.interval().high()).isBetween(0.6, 0.8);
        assertThat(row.isClear()).isTrue();
    }

    @Test
    void findsNoDifferenceBetweenARunAndItself() {
        RecordedEvaluation one = recorded(1, 0, 0.7);

        assertThat(compare(one, one).recall()).allSatisfy(row -> {
            assertThat(row.difference()).isZero();
            assertThat(row.interval().low()).isZero();
            assertThat(row.interval().high()).isZero();
        });
    }

    @Test
    void listsDetectorsOfEitherRun() {
        Comparison comparison = compare(recorded(1), recorded(1));

        assertThat(comparison.alerts())
                .extracting(Comparison.AlertRow::detectorId)
                .containsExactly("cycle");
    }

    @Test
    void refusesDifferentData() {
        RecordedEvaluation one = recorded(1);
        RecordedEvaluation other = new RecordedEvaluation(
                "other", "other data", one.truthSha256(), one.patterns(), one.detectors(), 1, 1, 1, 1);

        assertThatThrownBy(() -> compare(one, other)).hasMessageContaining("measured different data");
    }

    @Test
    void saysWhatIsNoEvaluation() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"format\":\"something\"}");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");

        assertThatThrownBy(() -> RecordedEvaluation.read(other)).hasMessageContaining("is no evaluation of the form");
        assertThatThrownBy(() -> RecordedEvaluation.read(broken)).hasMessageContaining("is no JSON");
        assertThatThrownBy(() -> RecordedEvaluation.read(folder)).hasMessageContaining("cannot be read");
    }

    private static Comparison compare(RecordedEvaluation before, RecordedEvaluation after) {
        return Comparison.of(before, after, Bootstrap.seeded(1));
    }

    private static RecordedEvaluation recorded(double... coverages) {
        List<Pattern> patterns = new ArrayList<>();
        for (double coverage : coverages) {
            patterns.add(new Pattern("p" + patterns.size(), "cycle", 0, coverage));
        }
        return new RecordedEvaluation(
                "run", "data", "truth", patterns, List.of(new Detector("cycle", 3, 1)), 3, 1.5, 0.2, 0.1);
    }
}
