// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.FactKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FingerprintTableProperties {

    private static final Path WORK = Path.of(System.getProperty("java.io.tmpdir"));

    @Property(tries = 100)
    void countsAsMapDoes(@ForAll @Size(max = 500) List<@IntRange(max = 100) Integer> numbers) {
        Map<Integer, Long> expected = new HashMap<>();
        try (FingerprintTable table = new FingerprintTable(WORK)) {
            for (int number : numbers) {
                // Equal lower halves make every slot collide.
                Fingerprint print = new Fingerprint(number, 42);
                assertThat(table.count(print)).isEqualTo(expected.getOrDefault(number, 0L));
                assertThat(table.add(print)).isEqualTo(expected.merge(number, 1L, Long::sum));
            }
            assertThat(table.size()).isEqualTo(expected.size());
        }
    }

    @Example
    void keepsCountsWhileItGrowsAndLeavesNoFile() throws IOException {
        Path work = Files.createTempDirectory("fingerprints");
        try (FingerprintTable table = new FingerprintTable(work)) {
            for (int round = 1; round <= 2; round++) {
                for (int i = 0; i < 100_000; i++) {
                    assertThat(table.add(Fingerprint.ofId(FactKind.TRANSFER, "t" + i)))
                            .isEqualTo(round);
                }
            }
            assertThat(table.size()).isEqualTo(100_000);
            assertThat(work).isEmptyDirectory();
        }
        Files.delete(work);
    }

    @Example
    void tellsKindsOfTheSameIdApart() {
        assertThat(Fingerprint.ofId(FactKind.ACCOUNT, "1")).isNotEqualTo(Fingerprint.ofId(FactKind.CUSTOMER, "1"));
    }
}
