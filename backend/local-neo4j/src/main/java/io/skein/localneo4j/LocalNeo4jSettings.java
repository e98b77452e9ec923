// SPDX-License-Identifier: Apache-2.0
package io.skein.localneo4j;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How to run a Neo4j of our own.
 *
 * @param home directory that holds its configuration, data, logs and password; created if absent
 * @param libraries directory with Neo4j's jars, see {@link Neo4jJars#directory()}
 * @param port Bolt port on 127.0.0.1, or 0 for any free one
 * @param heapMegabytes heap of the process, 256 or more
 * @param pageCacheMegabytes memory in which it keeps store files, 16 or more
 * @param startTimeout how long a start may take
 * @param stopTimeout how long a clean stop may take before the process is killed
 */
public record LocalNeo4jSettings(
        Path home,
        Path libraries,
        int port,
        int heapMegabytes,
        int pageCacheMegabytes,
        Duration startTimeout,
        Duration stopTimeout) {

    private static final int MIN_HEAP = 256;
    private static final int MIN_PAGE_CACHE = 16;
    private static final int MAX_PORT = 65_535;

    public LocalNeo4jSettings {
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("port must be 0 to " + MAX_PORT + ", was " + port);
        }
        if (heapMegabytes < MIN_HEAP || pageCacheMegabytes < MIN_PAGE_CACHE) {
            throw new IllegalArgumentException("Neo4j needs a heap of at least " + MIN_HEAP
                    + " MB and a page cache of at least " + MIN_PAGE_CACHE + " MB, got " + heapMegabytes + " MB and "
                    + pageCacheMegabytes + " MB");
        }
        home = home.toAbsolutePath().normalize();
        libraries = libraries.toAbsolutePath().normalize();
    }

    /** {@return 1 GB heap, 512 MB page cache, any free port, two minutes to start and one to stop} */
    public static LocalNeo4jSettings in(Path home) {
        return new LocalNeo4jSettings(
                home, Neo4jJars.directory(), 0, 1024, 512, Duration.ofMinutes(2), Duration.ofMinutes(1));
    }

    /** {@return these settings with other memory} */
    public LocalNeo4jSettings withMemory(int heap, int pageCache) {
        return new LocalNeo4jSettings(home, libraries, port, heap, pageCache, startTimeout, stopTimeout);
    }

    /** {@return these settings with another home} */
    LocalNeo4jSettings withHome(Path other) {
        return new LocalNeo4jSettings(
                other, libraries, port, heapMegabytes, pageCacheMegabytes, startTimeout, stopTimeout);
    }

    /** {@return these settings with another time that a start may take} */
    public LocalNeo4jSettings withStartTimeout(Duration other) {
        return new LocalNeo4jSettings(home, libraries, port, heapMegabytes, pageCacheMegabytes, other, stopTimeout);
    }

    /** {@return these settings with another port} */
    public LocalNeo4jSettings withPort(int other) {
        return new LocalNeo4jSettings(
                home, libraries, other, heapMegabytes, pageCacheMegabytes, startTimeout, stopTimeout);
    }
}
