// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's step with all open parts of a story at once.
 *
 * @param alertId any alert of the story
 * @param versionsSeen the open parts the person saw, each with its version
 * @param status the new status of all
 * @param reason why; needed to close them
 * @param changedBy who
 * @param at when
 */
public record StoryDecision(
        String alertId,
        Map<String, Integer> versionsSeen,
        AlertStatus status,
        @Nullable String reason,
        String changedBy,
        Instant at) {

    public StoryDecision {
        versionsSeen = Map.copyOf(versionsSeen);
    }
}
