// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.model.Ownership.Role;
import io.skein.window.IdentityGraph.DeclaredTie;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Mandate;
import io.skein.window.IdentityGraph.Sort;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdentityGraphsTest {

    @Test
    void readsUsesTiesAndMandates() {
        IdentityGraph graph = IdentityGraphs.parse("""
            // a firm and its director
            firm PHONE:1@2d3h EMAIL:a@firm.example
            carol DEVICE:x@-1h
            declared: carol firm
            SIGNATORY: carol a2 a1
            BENEFICIAL_OWNER: dave a1
            """);

        assertThat(graph.links())
                .containsExactly(
                        new Link("carol", "DEVICE:x", Sort.DEVICE, TransferWindows.ORIGIN.minus(Duration.ofHours(1))),
                        new Link("firm", "EMAIL:a@firm.example", Sort.EMAIL),
                        new Link("firm", "PHONE:1", Sort.PHONE, TransferWindows.ORIGIN.plus(Duration.ofHours(51))));
        assertThat(graph.declared()).containsExactly(new DeclaredTie("carol", "firm"));
        assertThat(graph.mandates())
                .containsExactly(
                        new Mandate("carol", "a1", Role.SIGNATORY),
                        new Mandate("dave", "a1", Role.BENEFICIAL_OWNER),
                        new Mandate("carol", "a2", Role.SIGNATORY));
    }

    @Test
    void refusesWhatIsNoIdentifier() {
        assertThatThrownBy(() -> IdentityGraphs.parse("carol 1234"))
                .hasMessage("'1234' is no identifier; write it as 'PHONE:1' or 'DEVICE:x@2d3h'");
    }
}
