// SPDX-License-Identifier: Apache-2.0
package io.skein.localneo4j;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Main class of the child process: runs a Neo4j program and ends when standard input does.
 *
 * <p>The parent holds the other end of standard input, so the operating system closes it even if the parent is killed. Needs
 * nothing but the JDK, because only Neo4j's jars and this module are on the child's class path; Neo4j is reached by name.
 */
final class Neo4jChild {

    /** Property: file with the password to set before the first start. */
    static final String INITIAL_PASSWORD_FILE = "skein.initial-password-file";

    /** Property: seconds after which a stop that hangs is forced. */
    static final String STOP_SECONDS = "skein.stop-seconds";

    /** Property: Neo4j's home. */
    static final String HOME = "skein.neo4j-home";

    private static final int EXIT_PARENT_GONE = 0;
    private static final int EXIT_STOP_HUNG = 3;

    private Neo4jChild() {}

    /**
     * Runs a program.
     *
     * @param arguments its main class, then its arguments
     */
    public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
        Thread.ofPlatform().daemon().name("skein-parent-watch").start(Neo4jChild::exitWithParent);
        BoundedConsole.boundOutputs();
        String passwordFile = System.getProperty(INITIAL_PASSWORD_FILE);
        if (passwordFile != null) {
            setInitialPassword(Files.readString(Path.of(passwordFile)).strip());
        }
        String[] rest = new String[arguments.length - 1];
        System.arraycopy(arguments, 1, rest, 0, rest.length);
        try {
            Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(arguments[0] + " failed", failed.getCause());
        }
    }

    // in this process, because a password on a command line can be read by every user of the machine
    private static void setInitialPassword(String password) throws ReflectiveOperationException {
        Path home = Path.of(System.getProperty(HOME));
        Class<?> contextType = Class.forName("org.neo4j.cli.ExecutionContext");
        Object context = contextType
                .getConstructor(Path.class, Path.class)
                .newInstance(home, home.resolve(Neo4jHome.CONFIGURATION_FOLDER));
        int exit = (int) Class.forName("org.neo4j.cli.AdminTool")
                .getMethod("execute", contextType, String[].class)
                .invoke(null, context, new String[] {"dbms", "set-initial-password", password});
        if (exit != 0) {
            throw new IllegalStateException("set-initial-password ended with " + exit);
        }
    }

    private static void exitWithParent() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // the same as end of file: nobody is there any more
        }
        Thread.ofPlatform().daemon().name("skein-forced-stop").start(Neo4jChild::haltIfStopHangs);
        Runtime.getRuntime().exit(EXIT_PARENT_GONE);
    }

    private static void haltIfStopHangs() {
        try {
            Thread.sleep(1000L * Integer.getInteger(STOP_SECONDS, 60));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(EXIT_STOP_HUNG);
    }
}
