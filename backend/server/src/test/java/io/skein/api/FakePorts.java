// SPDX-License-Identifier: Apache-2.0
package io.skein.api;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.skein.run.RunService;
import io.skein.run.RunStore;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Stands in for the graph and for the work of a run, in tests that are about the API and not about what it finds. */
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
    FakeAnchored anchored() {
        return new FakeAnchored();
    }

    @Singleton
    FakeScan scan() {
        return new FakeScan();
    }

    @Singleton
    @Primary
    @Bean(preDestroy = "close")
    RunService service(RunStore runs, FakeScan scan, Clock clock) {
        return new RunService(runs, scan, clock, "test");
    }
}
