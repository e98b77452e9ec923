// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's step with an alert.
 *
 * @param alertId the alert
 * @param expectedVersion the version the person saw
 * @param status the new status
 * @param reason why; needed to close it and to open it again
 * @param changedBy who
 * @param at when
 */
public record StatusChange(
        String alertId,
        int expectedVersion,
        AlertStatus status,
        @Nullable String reason,
        String changedBy,
        Instant at) {}
