// SPDX-License-Identifier: Apache-2.0
package io.skein.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.graph.WindowFeed.Holder;
import io.skein.graph.WindowFeed.Owned;
import io.skein.model.Ownership.Role;
import io.skein.model.TimeWindow;
import io.skein.window.IdentityGraph.DeclaredTie;
import io.skein.window.IdentityGraph.Mandate;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindowBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentitiesTest {

    private final Identities identities = new Identities();
    private final TransferWindowBuilder builder = new TransferWindowBuilder(
                    new TimeWindow(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofDays(1))))
            .account("loan");

    @Test
    void takesAGuarantorForSomebodyElseThanTheBorrower() {
        identities.hold(
                new Owned("loan", List.of(new Holder("guarantor", Role.SIGNATORY), new Holder("borrower", Role.OWNER))),
                builder);

        TransferWindow window = builder.build();
        assertThat(window.accounts().owners(0)).containsExactly("borrower");
        assertThat(identities.graph().declared()).isEmpty();
        assertThat(identities.graph().mandates()).containsExactly(new Mandate("guarantor", "loan", Role.SIGNATORY));
    }

    @Test
    void takesWhoOwnsAndSignsForAnOwner() {
        identities.hold(
                new Owned(
                        "loan",
                        List.of(
                                new Holder("ann", Role.OWNER),
                                new Holder("ann", Role.SIGNATORY),
                                new Holder("bob", Role.OWNER))),
                builder);

        assertThat(builder.build().accounts().owners(0)).containsExactly("ann", "bob");
        assertThat(identities.graph().declared()).containsExactly(new DeclaredTie("ann", "bob"));
        assertThat(identities.graph().mandates()).isEmpty();
    }
}
