// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.micronaut.context.ApplicationContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** What a command runs on that needs the relational store alone: no graph, no HTTP server. */
final class RelationalEnvironment implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final ApplicationContext context;

    private RelationalEnvironment(RelationalOptions options) {
        String url = options.url();
        try {
            Map<String, Object> settings = url == null ? embedded(options) : RelationalSettings.external(url, options);
            context = ApplicationContext.builder()
                    .banner(false)
                    .deduceEnvironment(false)
                    .properties(settings)
                    .build();
            opened.push(context);
            SettingNames.with(Detectors.all()).check(context.getEnvironment().start());
            context.start();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Opens the store. An embedded one belongs to one process at a time; another one may be in use by a server.
     *
     * @throws io.skein.model.PlatformException CONFLICT if another process has the embedded store open
     */
    static RelationalEnvironment open(RelationalOptions options) {
        return new RelationalEnvironment(options);
    }

    /** {@return the one bean of that type} */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private Map<String, Object> embedded(RelationalOptions options) {
        StateDirectory state = StateDirectory.open(options.stateOr("data"));
        opened.push(state);
        return RelationalSettings.embedded(state);
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                // Closing goes on: the state directory must be free for the next command.
                LoggerFactory.getLogger(RelationalEnvironment.class).warn("could not close", e);
            }
        }
    }
}
