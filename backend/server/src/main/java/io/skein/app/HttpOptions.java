// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

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

    /** {@return the settings of the server these options stand for} */
    Map<String, Object> properties() {
        return Map.of("micronaut.server.host", host, "micronaut.server.port", port);
    }
}
