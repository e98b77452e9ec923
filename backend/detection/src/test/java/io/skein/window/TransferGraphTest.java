// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TransferGraphTest {

    private final TransferGraph graph = new TransferGraph(TransferWindows.parse("a -1.00 EUR @0h-> b"));

    @Test
    void refusesToBeChanged() {
        assertThatThrownBy(() -> graph.addVertex(9)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> graph.addEdge(0, 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> graph.removeEdge(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> graph.removeVertex(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> graph.outgoingEdgesOf(3).clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void knowsNoAccountBeyondTheWindow() {
        assertThat(graph.getAllEdges(0, 99)).isNull();
        assertThatThrownBy(() -> graph.outgoingEdgesOf(99))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was 99");
    }
}
