// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TypologyTableTest {

    @Test
    void isTheOneInTheDocumentation() throws IOException {
        List<String> rows = new ArrayList<>();
        TypologyTable.rows()
                .forEach((planted, own) -> rows.add("| %s | %s | %s | %s |"
                        .formatted(
                                planted,
                                String.join(", ", own.detectors()),
                                own.words(),
                                String.join(", ", own.tied()))));

        assertThat(Files.readString(Path.of("../../docs/evaluation.md"))).contains(String.join("\n", rows));
    }

    @Test
    void takesTheIdOfADetectorForItsTypology() {
        TypologyTable table = new TypologyTable(Set.of("geography"));

        assertThat(table.of("Geography").detectors()).containsExactly("geography");
        assertThat(table.of("ponzi").detectors()).isEmpty();
        assertThat(table.of("GATHER_SCATTER").detectors()).containsExactly("gather-scatter");
    }
}
