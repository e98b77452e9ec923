// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** What a command runs on that needs the relational store alone: no graph, no HTTP server. */
final class RelationalEnvironment implements AutoCloseable {

    private final OpenedParts opened = new OpenedParts();
    private final ApplicationContext context;

    private RelationalEnvironment(RelationalOptions options) {
        String url = options.url();
        try {
            context = opened.start(ApplicationContext.builder()
                    .properties(url == null ? embedded(options) : RelationalSettings.external(url, options)));
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
        return RelationalSettings.embedded(opened.add(StateDirectory.open(options.stateOr("data"))));
    }

    @Override
    public void close() {
        opened.close();
    }
}
