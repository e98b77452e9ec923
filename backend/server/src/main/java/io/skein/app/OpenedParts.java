// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.LoggerFactory;

/** What a command has opened, closed in reverse order whatever happens. Thread-safe: Ctrl-C closes from another thread. */
final class OpenedParts implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    /** {@return the part, which will be closed before those added so far} */
    synchronized <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    /**
     * {@return an application context, started and added}
     *
     * @throws io.skein.model.PlatformException INVALID_INPUT if a setting is misspelt or cannot be read
     */
    ApplicationContext start(ApplicationContextBuilder builder) {
        ApplicationContext context =
                add(builder.banner(false).deduceEnvironment(false).build());
        SettingNames.with(Detectors.all()).check(context.getEnvironment().start());
        return context.start();
    }

    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                // Closing goes on: whatever else is open must not outlive this process.
                LoggerFactory.getLogger(OpenedParts.class).warn("could not close", e);
            }
        }
    }
}
