// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that a person made with an alert, as it is kept.
 *
 * @param version of the alert after it
 * @param at when
 * @param by who
 * @param from status before
 * @param to status after
 * @param reason why, if a reason was given
 */
public record StatusStep(
        int version,
        Instant at,
        String by,
        AlertStatus from,
        AlertStatus to,
        @Nullable String reason) {}
