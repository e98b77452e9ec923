// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.skein.evaluate.compare.Together.AlertRow;
import io.skein.evaluate.compare.Together.RecallRow;
import io.skein.evaluate.measure.ItemFigures;
import io.skein.evaluate.measure.ItemFigures.Limit;
import io.skein.evaluate.output.TogetherFiles;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TogetherTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void addsUpPatternsAlertsItemsCustomersAndDays() throws IOException {
        Together together =
                Together.read(List.of(bank("a", 1_000, "0.4"), bank("b", 3_000, "null")), Limit.ofWorkload(0.5));

        assertThat(together.recall())
                .containsExactly(
                        new RecallRow("cycle", 2, 0, 2),
                        new RecallRow("fan-in", 2, 0, 0),
                        new RecallRow("all laundering", 4, 0, 2));
        assertThat(together.alerts()).containsExactly(new AlertRow("cycle", 6, 4), new AlertRow("all", 6, 4));
        assertThat(together.perThousandCustomersMonth()).isCloseTo(1.5, within(1e-3));
        ItemFigures.Point line = Objects.requireNonNull(together.items().line());
        assertThat(line.score()).isEqualTo(0.9);
        assertThat(line.items()).isEqualTo(2);
        assertThat(line.perThousandCustomersMonth()).isCloseTo(0.5, within(1e-3));
        assertThat(line.found()).isEqualTo(2);
        assertThat(together.items().curve().getLast().found()).isEqualTo(3);
        assertThat(together.items().joined().patterns()).isEqualTo(2);
    }

    @Test
    void writesWhatPeopleRead() throws IOException {
        TogetherFiles files = new TogetherFiles(Together.read(List.of(bank("a", 1_000, "0.4")), Limit.ofWorkload(5)));
        files.write(folder);

        assertThat(files.text())
                .contains("items of work", "found above the line", "a together: 3 alerts, 2 of them true");
        assertThat(folder.resolve("together.md")).content().contains("| cycle | 1 | 0 | 1 | 100.0 % |");
        assertThat(folder.resolve("item-curve.csv")).content().hasLineCount(3);
    }

    @Test
    void namesTypologiesThatLackTheRecallThatIsAimedAt() throws IOException {
        Path found = bank("a", 1_000, "0.4");
        Path missed = bank("b", 3_000, "null");

        assertThat(new TogetherFiles(Together.read(List.of(found), Limit.ofWorkload(5))).text())
                .contains("2 of 2 typologies reach 90.0 % above the line.");
        assertThat(new TogetherFiles(Together.read(List.of(found, missed), Limit.ofWorkload(5))).text())
                .contains("1 of 2 typologies reach 90.0 % above the line; not fan-in 50.0 %.")
                .containsPattern("fan-in +2 +1 +50.0 % +9.5 to 90.5 +1");
    }

    @Test
    void refusesTheSameDataTwiceAndEvaluationsWithoutItems() throws IOException {
        Path one = bank("a", 1_000, "0.4");
        Path old = bank("b", 1_000, "0.4");
        Path file = old.resolve("evaluation.json");
        Files.writeString(file, Files.readString(file).replace("\"items\"", "\"former\""));

        assertThatThrownBy(() -> Together.read(List.of(one, one), Limit.ofWorkload(5)))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("each bank can count once");
        assertThatThrownBy(() -> Together.read(List.of(one, old), Limit.ofWorkload(5)))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("make it again with skein evaluate");
    }

    /** A cycle found by the stronger of two items, and a fan-in found by the weaker, if at all. */
    private Path bank(String name, int customers, String fanIn) throws IOException {
        Path result = Files.createDirectories(folder.resolve(name));
        Files.writeString(result.resolve("evaluation.json"), """
                {"format":"skein-evaluation/1","origin":{"dataSha256":"%s","truthSha256":"t"},
                "workload":{"customers":%d,"accounts":9,"transfers":9,"days":30.44,"alerts":3},
                "detectors":[{"detector":"cycle","alerts":3,"true":2}],
                "patterns":[{"id":"p","typology":"cycle","laundering":true,"elements":3,"ownCoverage":0.2,"anyCoverage":0.5},
                {"id":"q","typology":"fan-in","laundering":true,"elements":3,"ownCoverage":0,"anyCoverage":0.2}],
                "items":{"list":[{"lead":"x","score":0.9,"alerts":2,"true":2,"patterns":["p"]},
                {"lead":"y","score":0.4,"alerts":1,"true":0,"patterns":[]}],
                "reached":[{"id":"p","typology":"cycle","score":0.9},{"id":"q","typology":"fan-in","score":%s}]}}
                """.formatted(name, customers, fanIn));
        return result;
    }
}
