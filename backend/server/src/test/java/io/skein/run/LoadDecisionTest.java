// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.graph.BulkLoader;
import io.skein.model.PlatformException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoadDecisionTest {

    private static final long MANY = LoadDecision.IMPORTER_PAYS_FROM;

    private final Optional<BulkLoader> empty = Optional.of(new FakeGraph().withBulk());
    private final Optional<BulkLoader> filled = Optional.of(new FakeGraph());

    @Test
    void takesImporterFromTheSizeOnAtWhichItPays() {
        assertThat(LoadDecision.of(LoadPath.AUTO, MANY, empty).importer()).isTrue();
        assertThat(LoadDecision.of(LoadPath.AUTO, MANY - 1, empty).importer()).isFalse();
    }

    @Test
    void takesBoltWhereImporterCannotBeUsed() {
        assertThat(LoadDecision.of(LoadPath.AUTO, MANY, filled).words())
                .isEqualTo(
                        "loading through Bolt in batches: the graph holds data, and the importer fills only an empty one");
        assertThat(LoadDecision.of(LoadPath.AUTO, MANY, Optional.empty()).importer())
                .isFalse();
    }

    @Test
    void takesTheWayAskedFor() {
        assertThat(LoadDecision.of(LoadPath.IMPORTER, 1, empty).importer()).isTrue();
        assertThat(LoadDecision.of(LoadPath.BOLT, MANY, empty).importer()).isFalse();
    }

    @Test
    void refusesImporterThatCannotBeUsed() {
        assertThatThrownBy(() -> LoadDecision.of(LoadPath.IMPORTER, MANY, filled))
                .isInstanceOf(PlatformException.class)
                .hasMessage("--load importer cannot be done: the graph holds data, and the importer fills only an empty"
                        + " one; use --load bolt or auto");
        assertThatThrownBy(() -> LoadDecision.of(LoadPath.IMPORTER, MANY, Optional.empty()))
                .isInstanceOf(PlatformException.class);
    }
}
