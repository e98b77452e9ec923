// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Keeps the defaults to what {@code ./skein tune} proposed, so that nobody turns one by hand and leaves the report as it was. */
class TunedDefaultsTest {

    private static final Path TUNING = Path.of("../../docs/quality/tuning");

    @Test
    void areWhatTheTuningProposed() throws IOException {
        Map<String, String> tuned = settings("tuned.properties");

        assertThat(tuned).isNotEmpty();
        assertThat(defaults()).containsAllEntriesOf(tuned);
    }

    @Test
    void areKnownAsTheyWereBefore() throws IOException {
        assertThat(settings("before.properties").keySet())
                .isEqualTo(settings("tuned.properties").keySet());
    }

    private static Map<String, String> defaults() {
        Map<String, String> defaults = new TreeMap<>();
        for (Detector<?> detector : AllDetectors.list()) {
            DetectorDescriptor descriptor = detector.descriptor();
            descriptor
                    .parameters()
                    .forEach(parameter -> defaults.put(
                            "skein.detectors." + descriptor.id() + "." + parameter.name(), parameter.defaultValue()));
        }
        return defaults;
    }

    private static Map<String, String> settings(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(TUNING.resolve(file))) {
            properties.load(reader);
        }
        Map<String, String> settings = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }
}
