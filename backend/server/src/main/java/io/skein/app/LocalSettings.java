// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.localneo4j.LocalNeo4j;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The application properties that follow from the state directory and the store options.
 *
 * @param state where the embedded stores and the secrets lie
 * @param stores which stores to use instead of the embedded ones
 * @param graph the local Neo4j, if that is the one to use
 */
record LocalSettings(
        StateDirectory state, StoreOptions stores, @Nullable LocalGraph graph) {

    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("skein.state-dir", state.path().toString());
        if (!stores.keepsWindow()) {
            properties.put("skein.window-cache", "false");
        }
        putWebRoot(properties);
        properties.putAll(relationalStore());
        putGraphStore(properties);
        properties.put(
                "micronaut.security.token.jwt.signatures.secret.generator.secret", state.secret("token-signature"));
        return properties;
    }

    private void putWebRoot(Map<String, Object> properties) {
        Path built = Path.of(System.getProperty(Skein.HOME_PROPERTY, "")).resolve("frontend/dist");
        if (Files.isDirectory(built)) {
            properties.put("skein.web-root", built.toAbsolutePath().toString());
        }
    }

    private Map<String, Object> relationalStore() {
        String url = stores.relational().url();
        return url == null ? RelationalSettings.embedded(state) : RelationalSettings.external(url, stores.relational());
    }

    private void putGraphStore(Map<String, Object> properties) {
        if (graph != null) {
            properties.put("skein.neo4j.uri", graph.neo4j().boltUri().toString());
            properties.put("skein.neo4j.username", LocalNeo4j.USERNAME);
            properties.put(
                    "skein.neo4j.password-file", graph.neo4j().passwordFile().toString());
            return;
        }
        Path passwordFile = stores.neo4jPasswordFile();
        if (passwordFile == null) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    "--neo4j-uri needs the password: name its file with --neo4j-password-file FILE");
        }
        properties.put("skein.neo4j.uri", String.valueOf(stores.neo4jUri()));
        properties.put("skein.neo4j.username", stores.neo4jUsername());
        properties.put(
                "skein.neo4j.password-file", passwordFile.toAbsolutePath().toString());
    }
}
