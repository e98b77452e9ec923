// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.FactKind;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void tellsEqualAndNeighbouringNumbersOfDifferentKindsApart() {
        Set<Fingerprint> prints = new HashSet<>();
        int numbers = 20_000;
        for (FactKind kind : FactKind.values()) {
            for (int number = 0; number < numbers; number++) {
                prints.add(Fingerprint.ofId(kind, Integer.toString(number)));
            }
        }
        assertThat(prints).hasSize(numbers * FactKind.values().length);
    }
}
