// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.Origin;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingNamesTest {

    private static final Path PROJECT = Path.of("..", "..");

    private final SettingNames names = SettingNames.with(Detectors.all());

    @Test
    void acceptsWhatThereIsInCamelAndKebabCase() {
        assertThatCode(() -> check(Map.of(
                        "skein.neo4j.retryFor",
                        "1s",
                        "skein.neo4j.retry-for",
                        "1s",
                        "skein.detectors.cycle.maxHops",
                        5,
                        "skein.detectors.cycle.max-hops",
                        5,
                        "skein.rates.EUR",
                        1.1,
                        "skein.score.high-risk",
                        0.9,
                        "micronaut.server.port",
                        1)))
                .doesNotThrowAnyException();
        assertThatCode(() -> names.check(environment(PropertySource.of(
                        "env",
                        Map.of("SKEIN_SCORE_HIGH_RISK", "0.9", "SKEIN_STATE", "x", "SKEIN_RATES_EUR", "1", "PATH", "x"),
                        PropertyConvention.ENVIRONMENT_VARIABLE,
                        Origin.of("test")))))
                .doesNotThrowAnyException();
    }

    @Test
    void suggestsTheNearestNameForAMisspeltOne() {
        assertThatThrownBy(() -> check(Map.of("skein.neo4j.retry-four", "1s")))
                .hasMessage(
                        "there is no setting skein.neo4j.retry-four (in test); did you mean skein.neo4j.retry-for?");
        assertThatThrownBy(() -> check(Map.of("skein.detectors.cycel.max-hops", 5)))
                .hasMessageContaining("did you mean skein.detectors.cycle.max-hops?");
        assertThatThrownBy(() -> check(Map.of("skein.scores.warning", 0.5)))
                .hasMessageContaining("did you mean skein.score.warning?");
        assertThatThrownBy(() -> names.check(environment(PropertySource.of(
                        "env",
                        Map.of("SKEIN_NEO4J_URL", "x"),
                        PropertyConvention.ENVIRONMENT_VARIABLE,
                        Origin.of("test")))))
                .hasMessageContaining("SKEIN_NEO4J_URL (in the environment); did you mean SKEIN_NEO4J_URI?");
    }

    @Test
    void refusesAValueOfTheWrongKindThatTheFrameworkWouldReplaceByTheDefault() {
        assertThatThrownBy(() -> check(Map.of("skein.neo4j.connections", "many")))
                .hasMessage("setting skein.neo4j.connections=many needs a whole number");
        assertThatThrownBy(() -> check(Map.of("skein.api.timeout", "soon")))
                .hasMessage("setting skein.api.timeout=soon needs a duration such as 500ms, 20s or 5m");
        assertThatThrownBy(() -> check(Map.of("skein.hub-degree", "large")))
                .hasMessage("setting skein.hub-degree=large needs a whole number");
    }

    @Test
    void stopsTheStartBeforeAnythingIsOpened() {
        System.setProperty("skein.scan.thread", "4");
        try {
            CommandLineRun run =
                    CommandLineRun.of("user", "list", "--database-url", "jdbc:postgresql://127.0.0.1:1/none");
            assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .contains("there is no setting skein.scan.thread", "did you mean skein.scan.threads?");
        } finally {
            System.clearProperty("skein.scan.thread");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "skein.score.warning, high, skein.score.warning=high must be a number",
        "skein.rates-file, /none/rates.csv, rates.csv cannot be read: there is no such file",
        "skein.neo4j.connections, 0, 'skein.neo4j.connections must be 1 to 1000, was 0'",
        "skein.schedule.cron, daily, is not a cron expression like",
        "skein.detectors.cycle.max-hops, 99, maxHops"
    })
    void stopsTheServerBeforeItMakesAUser(String name, String value, String message, @TempDir Path folder)
            throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "unused");
        System.setProperty(name, value);
        try {
            CommandLineRun run = CommandLineRun.of(
                    "serve",
                    "--port=0",
                    "--state=" + folder.resolve("state"),
                    "--neo4j-uri=bolt://127.0.0.1:1",
                    "--neo4j-password-file=" + password);
            assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines()).singleElement().asString().contains(message);
        } finally {
            System.clearProperty(name);
        }
    }

    @Test
    void knowsEverySettingThatTheSourcesRead() throws IOException {
        Pattern literal = Pattern.compile("\"(?!skein\\.(?:log|rates|request-id)\")(skein(?:\\.[a-z0-9-]+)+)\"");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                List<String> read = literal.matcher(Files.readString(source))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
                for (String name : read) {
                    assertThat(names.properties())
                            .as("%s in %s", name, source)
                            .anyMatch(known -> (known + ".").startsWith(name + "."));
                }
            }
        }
    }

    @Test
    void areAllDocumentedAndNoneElse() throws IOException {
        TreeSet<String> documented = new TreeSet<>();
        Pattern.compile("`(skein\\.[a-z0-9.-]+)`")
                .matcher(Files.readString(PROJECT.resolve("docs/settings.md")))
                .results()
                .forEach(found -> documented.add(found.group(1)));
        TreeSet<String> settings = new TreeSet<>(names.properties());
        settings.removeIf(name -> name.startsWith("skein.detectors.") || name.startsWith("skein.score.calibration."));
        settings.removeAll(List.of("skein.version", "skein.home", "skein.log-file"));
        assertThat(documented).isEqualTo(settings);
    }

    private void check(Map<String, Object> properties) {
        names.check(environment(PropertySource.of("test", properties)));
    }

    private static Environment environment(PropertySource source) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .enableDefaultPropertySources(false)
                .propertySources(source)
                .build()
                .getEnvironment()
                .start();
    }
}
