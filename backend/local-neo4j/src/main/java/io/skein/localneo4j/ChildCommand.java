// SPDX-License-Identifier: Apache-2.0
package io.skein.localneo4j;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The command line of a child process that runs one of Neo4j's programs. */
final class ChildCommand {

    private static final List<String> OPENED =
            List.of("java.nio", "java.io", "sun.nio.ch", "java.lang", "java.util.concurrent");

    private final LocalNeo4jSettings settings;
    private final List<String> options = new ArrayList<>();
    private final List<String> program = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();

    private final String classPath;

    /**
     * A command that ends with our process.
     *
     * @param settings memory, libraries and home
     * @param archive what Java has kept of the libraries' classes
     */
    ChildCommand(LocalNeo4jSettings settings, ClassArchive archive) {
        this(settings, archive.classPath() + File.pathSeparator + Neo4jJars.ownClasses());
        options.addAll(archive.options());
        program.add(Neo4jChild.class.getName());
    }

    private ChildCommand(LocalNeo4jSettings settings, String classPath) {
        this.settings = settings;
        this.classPath = classPath;
        options.add("-Xmx" + settings.heapMegabytes() + "m");
        options.add("-XX:+ExitOnOutOfMemoryError");
        OPENED.forEach(name -> options.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        options.add("--enable-native-access=ALL-UNNAMED");
        options.add("--sun-misc-unsafe-memory-access=allow");
        options.add("-Dfile.encoding=UTF-8");
        options.add("-Djava.awt.headless=true");
        options.add("-Dlog4j2.disable.jmx=true");
        property(Neo4jChild.HOME, settings.home().toString());
        property(Neo4jChild.STOP_SECONDS, Long.toString(settings.stopTimeout().toSeconds()));
    }

    /**
     * {@return a start of the server that writes the archive when it ends} With Neo4j's own main class, because an archive
     * cannot be made from a class path with a directory of classes, which ours may be; so it does not end with our process.
     */
    static ChildCommand recording(LocalNeo4jSettings settings, Path archive, List<String> arguments) {
        ChildCommand command = new ChildCommand(settings, new ClassArchive(settings.libraries()).classPath());
        command.options.add(ClassArchive.recording(archive));
        return command.program(Neo4jHome.SERVER, arguments);
    }

    ChildCommand property(String name, String value) {
        options.add("-D" + name + "=" + value);
        return this;
    }

    ChildCommand environment(String name, Path value) {
        environment.put(name, value.toString());
        return this;
    }

    ChildCommand program(String mainClass, List<String> arguments) {
        program.add(mainClass);
        program.addAll(arguments);
        return this;
    }

    /** {@return the process, with both outputs at the end of that file, which stays bounded, and our hold on its standard input} */
    Process start(Path output) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-D" + BoundedConsole.FILE + "=" + output);
        command.add("-cp");
        command.add(classPath);
        command.addAll(program);
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(settings.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        process.environment().putAll(environment);
        return process.start();
    }
}
