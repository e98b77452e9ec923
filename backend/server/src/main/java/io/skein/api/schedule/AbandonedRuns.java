// SPDX-License-Identifier: Apache-2.0
package io.skein.api.schedule;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.skein.run.RunService;
import jakarta.inject.Singleton;

/** When a server starts, marks what an earlier process left under way as failed, so that nobody waits for it. */
@Singleton
final class AbandonedRuns {

    private final RunService runs;

    AbandonedRuns(RunService runs) {
        this.runs = runs;
    }

    @EventListener
    void close(ServerStartupEvent started) {
        runs.failAbandoned();
    }
}
