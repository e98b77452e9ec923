// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

/**
 * Sends what the Java platform and the Neo4j driver log to the log file of the state directory, and nowhere before there is one:
 * the console belongs to the command that runs. Found by name in {@code META-INF/services}.
 */
public final class LogFileLoggers extends System.LoggerFinder {

    /** For the platform, which makes the one instance there is. */
    public LogFileLoggers() {}

    @Override
    public System.Logger getLogger(String name, Module module) {
        return new LogFileLogger(name);
    }
}
