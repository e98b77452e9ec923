// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import io.micronaut.core.naming.NameUtils;
import io.micronaut.core.reflect.ReflectionUtils;
import io.skein.api.access.AccessConfiguration;
import io.skein.api.graphql.GraphqlLimits;
import io.skein.api.schedule.ScheduleConfiguration;
import io.skein.detect.Detector;
import io.skein.graph.neo4j.Neo4jConfiguration;
import io.skein.localneo4j.Neo4jJars;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.run.ScanSettings;
import io.skein.run.Scoring;
import io.skein.score.CalibrationSettings;
import io.skein.score.ScoreModels;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Every setting of ours there is. One that is not among them is a spelling mistake, and the framework would pass over it in silence, as
 * over a value that it cannot read where there is a default.
 */
final class SettingNames {

    private static final String PREFIX = "skein.";
    private static final String ENVIRONMENT_PREFIX = "SKEIN_";

    private static final List<Class<? extends Record>> CONFIGURATIONS = List.of(
            AccessConfiguration.class, GraphqlLimits.class, Neo4jConfiguration.class, ScheduleConfiguration.class);

    /** Settings that are not read through a configuration record. */
    private static final List<String> SINGLE = List.of(
            "skein.base-currency",
            "skein.hub-degree",
            "skein.indicators.windows",
            "skein.model-dir",
            "skein.rates-file",
            "skein.scan.confirmed-parties",
            "skein.scan.detectors",
            "skein.scan.max-findings",
            "skein.scan.max-work",
            "skein.scan.threads",
            "skein.score.attention",
            "skein.score.high-risk",
            "skein.score.line",
            "skein.score.warning",
            "skein.state-dir",
            "skein.version",
            "skein.web-root",
            "skein.window-cache",
            "skein.window-in-memory");

    /** System properties that say things about the process, not about the application. */
    private static final List<String> OF_THE_PROCESS =
            List.of(Skein.HOME_PROPERTY, StateDirectory.LOG_FILE_PROPERTY, Neo4jJars.PROPERTY);

    /** Variables of the environment that the launcher or the options of commands read. */
    private static final List<String> OF_THE_COMMAND_LINE = List.of(
            "SKEIN_DATABASE_PASSWORD_FILE",
            "SKEIN_DATABASE_URL",
            "SKEIN_DATABASE_USERNAME",
            "SKEIN_HOST",
            "SKEIN_JAVA_OPTIONS",
            "SKEIN_NEO4J_LIB",
            "SKEIN_PORT",
            "SKEIN_STATE");

    private static final Pattern RATE = Pattern.compile("skein\\.rates\\.[a-z]{3}");

    private final SortedSet<String> properties = new TreeSet<>(SINGLE);
    private final SortedMap<String, Class<?>> types = new TreeMap<>(Map.of("skein.hub-degree", Long.class));
    private final SortedSet<String> variables = new TreeSet<>(OF_THE_COMMAND_LINE);

    private SettingNames(Collection<Detector<?>> detectors) {
        CONFIGURATIONS.forEach(this::addAllOf);
        for (Detector<?> detector : detectors) {
            String id = detector.descriptor().id();
            CalibrationSettings.names(ScoreModels.defaults().of(id))
                    .forEach(name -> properties.add(NameUtils.hyphenate(name)));
            detector.descriptor()
                    .parameters()
                    .forEach(parameter ->
                            properties.add(PREFIX + "detectors." + id + "." + NameUtils.hyphenate(parameter.name())));
        }
        properties.forEach(name -> variables.add(variable(name)));
        properties.addAll(OF_THE_PROCESS);
    }

    /** {@return the names there are, with these detectors} */
    static SettingNames with(Collection<Detector<?>> detectors) {
        return new SettingNames(detectors);
    }

    /** {@return the properties, in kebab case; beside them there is {@code skein.rates.<currency>}} */
    SortedSet<String> properties() {
        return properties;
    }

    /** {@return the variables of the environment that are read} */
    SortedSet<String> variables() {
        return variables;
    }

    /**
     * Stops the start if a setting is misspelt or has a value of the wrong kind.
     *
     * @throws PlatformException INVALID_INPUT that names it, and where it stands and the nearest name there is, or what it needs
     */
    void check(Environment environment) {
        refuseUnknown(environment);
        types.forEach((name, type) -> requireReadable(environment, name, type));
    }

    /** Reads all settings of a server at once, so that a value out of range stops the start before anything is done. */
    static void requireUsable(BeanContext context) {
        CONFIGURATIONS.forEach(context::findBean);
        context.getBean(Scoring.class);
        context.getBean(ScanSettings.class).rates().read();
    }

    private void refuseUnknown(Environment environment) {
        for (PropertySource source : environment.getPropertySources()) {
            boolean isEnvironment = source.getConvention() == PropertyConvention.ENVIRONMENT_VARIABLE;
            for (String name : source) {
                if (isEnvironment) {
                    requireVariable(name);
                } else {
                    requireProperty(name, source.getName());
                }
            }
        }
    }

    private static void requireReadable(Environment environment, String name, Class<?> type) {
        Optional<String> text = environment.getProperty(name, String.class);
        if (text.isPresent() && environment.getProperty(name, type).isEmpty()) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT, "setting " + name + "=" + text.get() + " needs " + kind(type));
        }
    }

    private static String kind(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Duration" -> "a duration such as 500ms, 20s or 5m";
            case "Integer", "Long" -> "a whole number";
            default -> "a " + type.getSimpleName();
        };
    }

    private void requireVariable(String name) {
        boolean isOurs = name.startsWith(ENVIRONMENT_PREFIX);
        if (isOurs && !variables.contains(name) && !name.matches("SKEIN_RATES_[A-Z]{3}")) {
            throw unknown(name, "the environment", variables);
        }
    }

    private void requireProperty(String name, String source) {
        String kebab = NameUtils.hyphenate(name, true);
        boolean isOurs = kebab.startsWith(PREFIX);
        if (isOurs && !properties.contains(kebab) && !RATE.matcher(kebab).matches()) {
            throw unknown(name, source, properties);
        }
    }

    private static PlatformException unknown(String name, String source, Collection<String> known) {
        String nearest = NearName.of(name, known);
        return new PlatformException(
                ErrorCode.INVALID_INPUT,
                "there is no setting " + name + " (in " + source + "); did you mean " + nearest + "?");
    }

    private void addAllOf(Class<? extends Record> configuration) {
        String prefix =
                configuration.getAnnotation(ConfigurationProperties.class).value();
        for (RecordComponent component : configuration.getRecordComponents()) {
            String name = prefix + "." + NameUtils.hyphenate(component.getName());
            properties.add(name);
            types.put(name, ReflectionUtils.getWrapperType(component.getType()));
        }
    }

    private static String variable(String property) {
        return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
