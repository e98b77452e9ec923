// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about an alert by closing it: what models learn from, and what later findings can lean on.
 *
 * @param alert the alert, closed
 * @param outcome what was decided
 * @param reason why
 * @param decidedBy who
 * @param decidedAt when
 */
public record Disposition(Alert alert, Outcome outcome, String reason, String decidedBy, Instant decidedAt) {

    /** What can be decided. */
    public enum Outcome {
        CONFIRMED_SUSPICIOUS(AlertStatus.CLOSED_CONFIRMED),
        NOT_SUSPICIOUS(AlertStatus.CLOSED_FALSE_POSITIVE),
        /** True, but neither worth more nor cleared. */
        UNDECIDED(AlertStatus.CLOSED_NO_ACTION);

        private final AlertStatus status;

        Outcome(AlertStatus status) {
            this.status = status;
        }

        /** {@return the status that says so} */
        public AlertStatus status() {
            return status;
        }
    }

    /**
     * Which ones.
     *
     * @param outcomes of these; empty for all
     * @param typologies of these detectors; empty for all
     * @param from decided at or after; null for all
     * @param to decided before; null for all
     */
    public record Filter(
            Set<Outcome> outcomes,
            Set<String> typologies,
            @Nullable Instant from,
            @Nullable Instant to) {

        /** All of them. */
        public static final Filter ALL = new Filter(Set.of(), Set.of(), null, null);

        public Filter {
            outcomes = Set.copyOf(outcomes);
            typologies = Set.copyOf(typologies);
        }
    }
}
