// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import java.util.List;

/** What to do with one draft. */
public sealed interface IntakeStep {

    /** {@return the finding} */
    AlertDraft draft();

    /** {@return the alert it belongs to} */
    String alertId();

    /**
     * A new alert.
     *
     * @param draft the finding
     * @param alertId id of the new alert
     */
    record Create(AlertDraft draft, String alertId) implements IntakeStep {}

    /**
     * Found again with other evidence or another score.
     *
     * @param draft the finding
     * @param known the alert before
     */
    record Update(AlertDraft draft, KnownAlert known) implements IntakeStep {

        @Override
        public String alertId() {
            return known.id();
        }
    }

    /**
     * Found again, or a former and smaller state of it was.
     *
     * @param draft the finding
     * @param known the alert
     */
    record Keep(AlertDraft draft, KnownAlert known) implements IntakeStep {

        @Override
        public String alertId() {
            return known.id();
        }
    }

    /**
     * An alert that grew.
     *
     * @param draft the larger finding
     * @param known the alert before
     * @param merged other alerts that are part of the finding too
     */
    record Grow(AlertDraft draft, KnownAlert known, List<KnownAlert> merged) implements IntakeStep {

        public Grow {
            merged = List.copyOf(merged);
        }

        @Override
        public String alertId() {
            return known.id();
        }
    }
}
