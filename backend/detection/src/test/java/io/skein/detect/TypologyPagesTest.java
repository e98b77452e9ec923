// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keeps the printed parts of the typology pages equal to the descriptors. {@code scripts/print-typologies.sh} prints them anew
 * (it runs this test with {@code -Dskein.docs.write=true}).
 */
class TypologyPagesTest {

    private static final Path PAGES = Path.of("../../docs/typologies");
    private static final boolean WRITE = Boolean.getBoolean("skein.docs.write");

    static Stream<DetectorDescriptor> detectors() {
        return AllDetectors.list().stream().map(Detector::descriptor);
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void pageSaysWhatTheDescriptorSays(DetectorDescriptor detector) throws IOException {
        Path path = PAGES.resolve(detector.id() + ".md");
        TypologyPage printer = new TypologyPage(detector);
        String page = WRITE && Files.notExists(path) ? printer.bare() : Files.readString(path);

        keep(path, page, printer.printed(page));
    }

    @Test
    void listNamesEveryTypology() throws IOException {
        String list =
                detectors().map(detector -> new TypologyPage(detector).entry()).collect(Collectors.joining());
        Path path = PAGES.resolve("README.md");

        keep(
                path,
                Files.exists(path) ? Files.readString(path) : "",
                "# Typologies 类型\n\nPrinted from the detectors by `scripts/print-typologies.sh`.\n\n"
                        + "| Typology | 类型 | Id | What it is | 说明 |\n|---|---|---|---|---|\n" + list);
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

    @Test
    void partsThatAreMissingArePutAtTheEnd() {
        DetectorDescriptor detector = detectors().findFirst().orElseThrow();
        TypologyPage printer = new TypologyPage(detector);

        String page = printer.printed(printer.bare());

        assertThat(page).contains("## Parameters", "| Parameter | Default |", "## 中文", "| 参数 | 默认值 |");
        assertThat(printer.printed(page)).isEqualTo(page);
    }

    private static void keep(Path path, String page, String expected) throws IOException {
        if (WRITE) {
            Files.writeString(path, expected);
        } else {
            assertThat(page)
                    .as("%s is not what the detector says; run scripts/print-typologies.sh", path)
                    .isEqualTo(expected);
        }
    }
}
