// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The application properties that say where the relational store is. */
final class RelationalSettings {

    private static final String URL = "datasources.default.url";
    private static final String USERNAME = "datasources.default.username";
    private static final String PASSWORD = "datasources.default.password";

    private RelationalSettings() {}

    /** {@return properties for a PostgreSQL at that address} */
    static Map<String, Object> external(String url, RelationalOptions options) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(URL, url);
        properties.put(USERNAME, options.username());
        Path passwordFile = options.passwordFile();
        if (passwordFile != null) {
            properties.put(PASSWORD, SecretFile.read(passwordFile));
        }
        return properties;
    }

    /** {@return properties for the H2 in a state directory} */
    static Map<String, Object> embedded(StateDirectory state) {
        Path file = state.directory("relational").resolve("skein");
        return Map.of(
                URL,
                "jdbc:h2:file:" + file + ";MODE=PostgreSQL;DB_CLOSE_ON_EXIT=FALSE",
                USERNAME,
                "skein",
                PASSWORD,
                state.secret("relational-password"));
    }
}
