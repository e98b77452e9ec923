// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import picocli.CommandLine.Option;

/** Options of the commands that open the HTTP server. */
final class HttpOptions {

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "${env:SKEIN_HOST:-127.0.0.1}",
            description = "Address to listen on (default: 127.0.0.1, this machine only).")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "${env:SKEIN_PORT:-8080}",
            description = "Port to listen on, 0 for any free one (default: 8080).")
    private int port = 8080;

    /**
     * Fails at once if the port is taken, before stores are opened and data is read for nothing.
     *
     * @throws IOException a {@link java.net.BindException} if it is
     */
    void requireFreePort() throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            bind(probe);
        }
    }

    private void bind(ServerSocket probe) throws IOException {
        try {
            probe.bind(new InetSocketAddress(host, port));
        } catch (BindException taken) {
            BindException named = new BindException(host + ":" + port + ": " + taken.getMessage());
            named.initCause(taken);
            throw named;
        }
    }

    /** {@return the settings of the server these options stand for} */
    Map<String, Object> properties() {
        return Map.of("micronaut.server.host", host, "micronaut.server.port", port);
    }
}
