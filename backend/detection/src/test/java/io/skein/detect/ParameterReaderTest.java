// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterReaderTest {

    private static final LocalizedText HELP = new LocalizedText("help", "帮助");
    private static final List<ParameterDescriptor> DESCRIPTORS = List.of(
            new ParameterDescriptor("maxDwell", ParameterDescriptor.Type.DURATION, "", "PT1H", "P30D", "P2D", HELP),
            new ParameterDescriptor("minHops", ParameterDescriptor.Type.INTEGER, "transfers", "2", "20", "3", HELP),
            new ParameterDescriptor("minShare", ParameterDescriptor.Type.DECIMAL, "share", "0", "1", "0.8", HELP),
            new ParameterDescriptor("strict", ParameterDescriptor.Type.BOOLEAN, "", "false", "true", "false", HELP));

    @Test
    void takesDefaultsForWhatIsNotSaid() {
        ParameterReader reader = new ParameterReader(DESCRIPTORS, ParameterValues.DEFAULTS);

        assertThat(reader.duration("maxDwell")).isEqualTo(Duration.ofDays(2));
        assertThat(reader.integer("minHops")).isEqualTo(3);
        assertThat(reader.decimal("minShare")).isEqualTo(0.8);
        assertThat(reader.bool("strict")).isFalse();
    }

    @Test
    void readsWhatIsSaid() {
        ParameterReader reader = new ParameterReader(
                DESCRIPTORS,
                new ParameterValues(
                        Map.of("maxDwell", "PT36H", "minHops", "20", "minShare", "0.55", "strict", "true")));

        assertThat(reader.duration("maxDwell")).isEqualTo(Duration.ofHours(36));
        assertThat(reader.integer("minHops")).isEqualTo(20);
        assertThat(reader.decimal("minShare")).isEqualTo(0.55);
        assertThat(reader.bool("strict")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "maxDwell,PT59M,a duration like PT36H or P7D from PT1H to P30D",
        "maxDwell,2 days,a duration",
        "minHops,21,a whole number from 2 to 20",
        "minHops,3.5,a whole number",
        "minHops,1e99,a whole number",
        "minShare,-0.1,a decimal number from 0 to 1",
        "minShare,NaN,a decimal number",
        "strict,yes,true or false",
    })
    void saysNameRangeAndValueOfWhatItRefuses(String name, String value, String expected) {
        assertThatThrownBy(() -> new ParameterReader(DESCRIPTORS, new ParameterValues(Map.of(name, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parameter " + name + " must be " + expected)
                .hasMessageContaining("'" + value + "'");
    }

    @Test
    void refusesUnknownName() {
        assertThatThrownBy(() -> new ParameterReader(DESCRIPTORS, new ParameterValues(Map.of("minHop", "3"))))
                .hasMessage("unknown parameter 'minHop'; there are maxDwell, minHops, minShare, strict");
    }
}
