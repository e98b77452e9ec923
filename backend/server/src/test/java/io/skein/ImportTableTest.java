// SPDX-License-Identifier: Apache-2.0
package io.skein;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportTableTest {

    @Test
    void letsLaterStagesUseEarlierOnesButNotTheReverse() {
        assertThat(ImportTable.allows("alert", "score")).isTrue();
        assertThat(ImportTable.allows("score", "alert")).isFalse();
        assertThat(ImportTable.allows("ingest", "graph")).isFalse();
        assertThat(ImportTable.allows("run", "ingest.record")).isTrue();
        assertThat(ImportTable.allows("ingest", "ingest.record")).isTrue();
    }

    @Test
    void keepsTypologiesApart() {
        assertThat(ImportTable.allows("detect.cycle", "detect")).isTrue();
        assertThat(ImportTable.allows("detect.cycle", "window")).isTrue();
        assertThat(ImportTable.allows("detect.cycle", "detect.layering")).isFalse();
        assertThat(ImportTable.allows("detect", "detect.cycle")).isFalse();
    }

    @Test
    void hidesStoreAdaptersBehindTheirPort() {
        assertThat(ImportTable.allows("graph.neo4j", "graph")).isTrue();
        assertThat(ImportTable.allows("graph.neo4j", "cypher")).isTrue();
        assertThat(ImportTable.allows("graph", "cypher")).isFalse();
        assertThat(ImportTable.allows("graph", "graph.neo4j")).isFalse();
        assertThat(ImportTable.allows("run", "graph.neo4j")).isFalse();
    }

    @Test
    void keepsApiAndAppOnTop() {
        assertThat(ImportTable.allows("app", "api")).isTrue();
        assertThat(ImportTable.allows("api", "run")).isTrue();
        assertThat(ImportTable.allows("run", "api")).isFalse();
    }
}
