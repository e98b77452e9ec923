// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keeps the tables of the typology pages equal to the descriptors. Run with {@code -Dskein.docs.write=true} to write them anew.
 */
class TypologyPagesTest {

    private static final Path PAGES = Path.of("../../docs/typologies");

    static Stream<DetectorDescriptor> detectors() {
        return AllDetectors.list().stream().map(Detector::descriptor);
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void pageShowsTheDescriptorsTables(DetectorDescriptor detector) throws IOException {
        Path path = PAGES.resolve(detector.id() + ".md");
        String page = Files.readString(path);

        String expected = replaced(page, "parameters", detector.id(), parameters(detector));
        expected = replaced(expected, "indicators", detector.id(), indicators(detector));
        if (Boolean.getBoolean("skein.docs.write")) {
            Files.writeString(path, expected);
        } else {
            assertThat(page).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void pageBeginsWithTheNameInBothLanguages(DetectorDescriptor detector) throws IOException {
        LocalizedText name = detector.name();

        assertThat(PAGES.resolve(detector.id() + ".md"))
                .content()
                .startsWith("# " + name.english())
                .contains(name.chinese());
    }

    private static String replaced(String page, String what, String detectorId, String table) {
        String begin =
                "<!-- " + what + " of " + detectorId + ": kept equal to the descriptor by TypologyPagesTest -->\n";
        String end = "<!-- end of " + what + " -->";
        assertThat(page).contains(begin).contains(end);
        int from = page.indexOf(begin) + begin.length();
        return page.substring(0, from) + table + page.substring(page.indexOf(end, from));
    }

    private static String parameters(DetectorDescriptor detector) {
        return "| Parameter | Default | Range | Unit | What it does |\n|---|---|---|---|---|\n"
                + detector.parameters().stream()
                        .map(each -> "| `%s` | %s | %s | %s | %s |\n"
                                .formatted(
                                        each.name(),
                                        each.defaultValue(),
                                        range(each),
                                        unit(each),
                                        each.help().english()))
                        .collect(Collectors.joining());
    }

    private static String range(ParameterDescriptor parameter) {
        return parameter.choices().isEmpty()
                ? parameter.min() + " to " + parameter.max()
                : String.join(", ", parameter.choices());
    }

    private static String unit(ParameterDescriptor parameter) {
        return parameter.type() == ParameterDescriptor.Type.DURATION ? "ISO 8601 duration" : parameter.unit();
    }

    private static String indicators(DetectorDescriptor detector) {
        return "| Indicator | Unit | What it measures |\n|---|---|---|\n"
                + detector.indicators().stream()
                        .map(each -> "| `%s` | %s | %s |\n"
                                .formatted(
                                        each.name(), each.unit(), each.label().english()))
                        .collect(Collectors.joining());
    }
}
