// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.runtime.server.EmbeddedServer;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Everything a command runs on, opened together and closed in reverse order: the state directory, the graph store and the
 * application context, with the HTTP server on top if asked for.
 *
 * <p>It closes itself when the process is asked to end, so that Ctrl-C leaves nothing running.
 */
final class LocalEnvironment implements AutoCloseable {

    /** Below {@code application.yml} (-300), so that any explicit setting wins over what is only local. */
    private static final int LOCAL_DEFAULTS_ORDER = -400;

    private static final AtomicBoolean PROCESS_ENDING = new AtomicBoolean();

    /** What ended by itself in the environment opened last: whatever fails after it, fails because of that. */
    private static final AtomicReference<@Nullable PlatformException> LOST = new AtomicReference<>();

    private final OpenedParts opened = new OpenedParts();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final Thread atExit = new Thread(this::closeAtExit, "close-at-exit");
    private final ApplicationContext context;

    private LocalEnvironment(StateDirectory state, StoreOptions stores, Map<String, Object> settings) {
        LOST.set(null);
        opened.add(state);
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            LocalGraph graph = openGraph(state, stores);
            Map<String, Object> defaults = new LocalSettings(state, stores, graph).properties();
            this.context = opened.start(ApplicationContext.builder()
                    .propertySources(PropertySource.of("local", defaults, LOCAL_DEFAULTS_ORDER))
                    .properties(settings)
                    .singletons(graph == null ? new Object[] {state} : new Object[] {state, graph.neo4j()}));
            SettingNames.requireUsable(context);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private @Nullable LocalGraph openGraph(StateDirectory state, StoreOptions stores) {
        if (stores.neo4jUri() != null) {
            return null;
        }
        return opened.add(
                new LocalGraph(state.directory("neo4j"), stores.neo4jStartTimeout(), () -> failWithoutGraph(state)));
    }

    private void failWithoutGraph(StateDirectory state) {
        PlatformException lost = new PlatformException(
                ErrorCode.UNAVAILABLE,
                "the local Neo4j has ended by itself, so everything is stopped; its log is in "
                        + state.path().resolve("neo4j").resolve("logs"));
        LOST.set(lost);
        end.completeExceptionally(lost);
    }

    /**
     * Opens everything but the HTTP server.
     *
     * @param name directory under {@code .skein} to use when the options name none
     * @param settings application properties that win over all others
     */
    static LocalEnvironment open(StoreOptions stores, String name, Map<String, Object> settings) {
        return open(StateDirectory.open(stores.stateOr(name)), stores, settings);
    }

    /** Opens everything but the HTTP server, in a state directory that it takes over and closes. */
    static LocalEnvironment open(StateDirectory state, StoreOptions stores, Map<String, Object> settings) {
        return new LocalEnvironment(state, stores, settings);
    }

    /** {@return the one bean of that type} */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** {@return the address at which the HTTP server now listens} */
    URI serve() {
        return URI.create(bean(EmbeddedServer.class).start().getURL().toString());
    }

    /**
     * Waits until this environment is closed.
     *
     * @throws PlatformException UNAVAILABLE if something it runs on has ended by itself
     */
    void awaitEnd() throws InterruptedException {
        try {
            end.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closeQuietly();
        if (!Thread.currentThread().equals(atExit)) {
            removeHook();
        }
    }

    /** {@return whether the process is asked to end, so that what fails now fails because of that} */
    static boolean isProcessEnding() {
        return PROCESS_ENDING.get();
    }

    /** {@return what ended by itself and makes everything else fail} */
    static Optional<PlatformException> lost() {
        return Optional.ofNullable(LOST.get());
    }

    private void closeAtExit() {
        PROCESS_ENDING.set(true);
        closeQuietly();
    }

    private void closeQuietly() {
        opened.close();
        end.complete(null);
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyEnding) {
            // The hook is running or about to run, and finds nothing left to close.
        }
    }
}
