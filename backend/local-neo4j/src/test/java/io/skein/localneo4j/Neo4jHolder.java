// SPDX-License-Identifier: Apache-2.0
package io.skein.localneo4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A parent to be killed: starts Neo4j, writes the number of its process to a file and waits. */
final class Neo4jHolder {

    private Neo4jHolder() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Path.of(arguments[0]);
        LocalNeo4j neo4j = LocalNeo4j.start(LocalNeo4jSettings.in(home).withMemory(300, 32));
        Path draft = Files.writeString(home.resolve("started.draft"), Long.toString(neo4j.processId()));
        Files.move(draft, home.resolve("started"), StandardCopyOption.ATOMIC_MOVE);
        Thread.sleep(600_000);
    }
}
