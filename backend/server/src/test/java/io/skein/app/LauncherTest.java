// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's look at a machine, on machines drawn in a directory. */
class LauncherTest {

    @TempDir
    private Path machine;

    @Test
    void findsNewJdkEvenWhenTheOneOnThePathIsOld() throws IOException, InterruptedException {
        Path old = jdk("usr/lib/jvm/java-17", "17.0.15");
        Path recent = jdk("usr/lib/jvm/temurin-25", "25.0.1");

        Answer answer = ask("find_jdk", old.resolve("bin"));

        assertThat(answer).isEqualTo(new Answer(0, recent.toString()));
    }

    @Test
    void findsJdkThatSdkmanInstalled() throws IOException, InterruptedException {
        Path recent = jdk("home/.sdkman/candidates/java/26-open", "26");

        assertThat(ask("find_jdk", machine)).isEqualTo(new Answer(0, recent.toString()));
    }

    @Test
    void saysWhatToInstallWhenEveryJdkIsTooOld() throws IOException, InterruptedException {
        Path old = jdk("usr/lib/jvm/java-17", "17.0.15");

        assertThat(ask("find_jdk", old.resolve("bin")).exitCode()).isNotZero();
        assertThat(ask("jdk_remedy", machine).out())
                .startsWith("no JDK 25 or later on this machine")
                .contains("JAVA_HOME");
    }

    @Test
    void takesRuntimeWithoutCompilerForNoJdk() throws IOException, InterruptedException {
        Path runtime = jdk("opt/jdk-25", "25");
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(ask("find_jdk", machine).exitCode()).isNotZero();
    }

    @Test
    void explainsItselfWithNothingBuilt() throws IOException, InterruptedException {
        Answer answer = run(machine, project().resolve("skein").toString(), "--help");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains("demo", "scan", "serve", "test", "doctor");
    }

    private Path jdk(String place, String version) throws IOException {
        Path jdk = machine.resolve(place);
        Files.createDirectories(jdk.resolve("bin"));
        for (String program : new String[] {"java", "javac"}) {
            executable(jdk.resolve("bin").resolve(program), "exit 0");
        }
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    /** Calls one function of the script that looks at the machine, with one directory in front of the usual programs. */
    private Answer ask(String function, Path firstOnPath) throws IOException, InterruptedException {
        String script = project().resolve("scripts/machine.sh").toString();
        return run(firstOnPath, "bash", "-c", ". '" + script + "'; " + function);
    }

    private Answer run(Path firstOnPath, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.remove("JAVA_HOME");
        environment.remove("SDKMAN_DIR");
        environment.put("SKEIN_MACHINE_ROOT", machine.toString());
        environment.put("HOME", machine.resolve("home").toString());
        environment.put("PATH", firstOnPath + ":" + toolsOnly());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Answer(process.waitFor(), out);
    }

    /** A PATH with the usual small programs but without this machine's own Java. */
    private String toolsOnly() throws IOException {
        Path tools = Files.createDirectories(machine.resolve("tools"));
        for (String tool : new String[] {"bash", "sed", "dirname", "readlink", "cat", "env"}) {
            executable(tools.resolve(tool), "exec " + existing(tool) + " \"$@\"");
        }
        return tools.toString();
    }

    private static void executable(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Path existing(String tool) {
        Path first = Path.of("/bin", tool);
        return Files.exists(first) ? first : Path.of("/usr/bin", tool);
    }

    private static Path project() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("skein"))) {
            directory = directory.resolve("..").normalize();
        }
        return directory;
    }

    private record Answer(int exitCode, String out) {}
}
