// SPDX-License-Identifier: Apache-2.0
package io.skein.api;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.skein.run.DetectorSet;
import io.skein.run.RunService;
import io.skein.run.RunStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Stands in for the stores in tests that are about the API and not about what it shows. */
@Factory
@Requires(property = FakePorts.SWITCH)
final class FakePorts {

    static final String SWITCH = "skein.test.fake-ports";

    @Singleton
    @Primary
    FakeGraph graph() {
        return new FakeGraph();
    }

    @Singleton
    @Primary
    FakeAlerts alerts() {
        return new FakeAlerts();
    }

    @Singleton
    @Primary
    FakeRuns runs() {
        return new FakeRuns();
    }

    @Singleton
    @Primary
    RunService service(RunStore runs, Clock clock) {
        return new RunService(runs, (request, log, cancellation) -> {}, clock, "test");
    }

    @Singleton
    @Primary
    DetectorSet detectors() {
        return new DetectorSet(List.of());
    }
}
