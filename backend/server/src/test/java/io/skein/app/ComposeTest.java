// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** Holds the container set-up to what the program reads and the images need. */
class ComposeTest {

    private static final Pattern FROM_ENVIRONMENT = Pattern.compile("\\$\\{env:(\\w+)");
    private static final Path PROJECT = project();

    @Test
    void setsOnlyWhatTheServerReads() throws IOException {
        Set<String> read = new TreeSet<>(environmentOf("serve"));
        read.addAll(SettingNames.with(Detectors.all()).variables());

        assertThat(environment("server").keySet()).isNotEmpty().isSubsetOf(read);
        assertThat(dockerfileSettings()).isNotEmpty().isSubsetOf(read);
    }

    @Test
    void checksTheHealthOfEveryServiceAndWaitsForIt() throws IOException {
        for (Map.Entry<String, Map<String, Object>> service : services().entrySet()) {
            assertThat(service.getValue()).as(service.getKey()).containsKeys("healthcheck", "restart");
            Object needs = service.getValue().getOrDefault("depends_on", Map.of());
            section(needs)
                    .values()
                    .forEach(condition -> assertThat(section(condition)).containsEntry("condition", "service_healthy"));
        }
        assertThat(part(service("server"), "depends_on")).containsOnlyKeys("neo4j", "postgres");
    }

    @Test
    void takesPasswordsFromFilesThatItDoesNotBring() throws IOException {
        Map<String, Object> secrets = part(compose(), "secrets");
        for (Object secret : secrets.values()) {
            String file = String.valueOf(section(secret).get("file"));
            assertThat(file).startsWith("secrets/");
            assertThat(Files.readAllLines(PROJECT.resolve(".gitignore"))).contains("secrets/");
        }
        for (String service : services().keySet()) {
            environment(service).forEach((name, value) -> {
                if (name.contains("PASSWORD") || name.contains("AUTH")) {
                    assertThat(name).endsWith("_FILE");
                    assertThat(String.valueOf(value)).startsWith("/run/secrets/");
                    assertThat(secrets)
                            .containsKey(
                                    Path.of(String.valueOf(value)).getFileName().toString());
                }
            });
        }
    }

    @Test
    void keepsEveryStoreOnAVolume() throws IOException {
        Set<String> declared = part(compose(), "volumes").keySet();
        for (String service : List.of("neo4j", "postgres", "server")) {
            assertThat(list(service(service).getOrDefault("volumes", List.of())))
                    .as(service)
                    .singleElement()
                    .satisfies(volume -> assertThat(declared).contains(volume.substring(0, volume.indexOf(':'))));
        }
    }

    @Test
    void publishesThePageToThisMachineOnly() throws IOException {
        for (Map.Entry<String, Map<String, Object>> service : services().entrySet()) {
            if (service.getValue().containsKey("ports")) {
                assertThat(service.getKey()).isEqualTo("frontend");
                assertThat(list(service.getValue().getOrDefault("ports", List.of())))
                        .allMatch(port -> port.startsWith("127.0.0.1:"));
            }
        }
    }

    @Test
    void buildsImagesFromFilesThatExist() throws IOException {
        assertThat(copied(PROJECT.resolve("backend/server/Dockerfile")))
                .allSatisfy(source -> assertThat(PROJECT.resolve(source)).exists());
        assertThat(copied(PROJECT.resolve("frontend/Dockerfile")))
                .allSatisfy(source ->
                        assertThat(PROJECT.resolve("frontend").resolve(source)).exists());
    }

    @Test
    void proxiesToTheServerAtItsPort() throws IOException {
        String port = String.valueOf(environment("server").get("SKEIN_PORT"));

        assertThat(Files.readString(PROJECT.resolve("frontend/nginx.conf")))
                .contains(
                        "proxy_pass http://server:" + port + ";",
                        "graphql|login|logout",
                        "proxy_set_header X-Forwarded-For $remote_addr;");
    }

    /** Every variable that the options of a command take their default from. */
    private static Set<String> environmentOf(String command) {
        CommandLine known = Objects.requireNonNull(
                new CommandLine(new Skein()).getSubcommands().get(command));
        return known.getCommandSpec().options().stream()
                .flatMap(option ->
                        FROM_ENVIRONMENT.matcher(declaredDefault(option)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** The default as it stands in the annotation; picocli itself shows it with the variables already filled in. */
    private static String declaredDefault(OptionSpec option) {
        return option.userObject() instanceof Field field && field.isAnnotationPresent(Option.class)
                ? field.getAnnotation(Option.class).defaultValue()
                : "";
    }

    private static List<String> dockerfileSettings() throws IOException {
        return Pattern.compile("\\b(SKEIN_\\w+)=")
                .matcher(Files.readString(PROJECT.resolve("backend/server/Dockerfile")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The sources of the COPY lines that copy from the project, not from another stage. */
    private static List<String> copied(Path dockerfile) throws IOException {
        return Pattern.compile("^COPY (?!--from)(.*) \\S+$", Pattern.MULTILINE)
                .matcher(Files.readString(dockerfile))
                .results()
                .map(MatchResult::group)
                .flatMap(line -> Stream.of(line.split(" ", -1)).skip(1))
                .filter(word -> !word.equals("./"))
                .filter(word -> !word.startsWith("/"))
                .toList();
    }

    private static Map<String, Object> environment(String service) throws IOException {
        return section(service(service).getOrDefault("environment", Map.of()));
    }

    private static Map<String, Object> service(String name) throws IOException {
        return Objects.requireNonNull(services().get(name), name);
    }

    private static Map<String, Object> part(Map<String, Object> whole, String name) {
        return section(Objects.requireNonNull(whole.get(name), name));
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        return part(compose(), "services").entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, service -> section(service.getValue())));
    }

    private static Map<String, Object> compose() throws IOException {
        return section(new Yaml().load(Files.readString(PROJECT.resolve("compose.yaml"))));
    }

    private static Map<String, Object> section(Object yaml) {
        assertThat(yaml).isInstanceOf(Map.class);
        return ((Map<?, ?>) yaml)
                .entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> String.valueOf(entry.getKey()), entry -> orEmpty(entry.getValue())));
    }

    private static Object orEmpty(Object value) {
        return value == null ? "" : value;
    }

    private static List<String> list(Object yaml) {
        assertThat(yaml).isInstanceOf(List.class);
        return ((List<?>) yaml).stream().map(String::valueOf).toList();
    }

    private static Path project() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("skein"))) {
            directory = directory.resolve("..").normalize();
        }
        return directory;
    }
}
