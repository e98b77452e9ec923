// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.detect.Parameter.Range;
import io.skein.detect.party.Direction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterReaderTest {

    private static final LocalizedText HELP = new LocalizedText("help", "帮助");
    private static final Parameter<Duration> MAX_DWELL =
            Parameter.duration("maxDwell", new Range("PT1H", "P30D", "P2D"), HELP);
    private static final Parameter<Integer> MIN_HOPS =
            Parameter.integer("minHops", "transfers", new Range("2", "20", "3"), HELP);
    private static final Parameter<Double> MIN_SHARE =
            Parameter.decimal("minShare", "share", new Range("0", "1", "0.8"), HELP);
    private static final Parameter<Boolean> STRICT = Parameter.bool("strict", false, HELP);
    private static final Parameter<Direction> END = Parameter.choice("end", Direction.class, Direction.OUT, HELP);
    private static final List<Parameter<?>> PARAMETERS = List.of(MAX_DWELL, MIN_HOPS, MIN_SHARE, STRICT, END);

    @Test
    void takesDefaultsForWhatIsNotSaid() {
        ParameterReader reader = new ParameterReader(PARAMETERS, ParameterValues.DEFAULTS);

        assertThat(reader.get(MAX_DWELL)).isEqualTo(Duration.ofDays(2));
        assertThat(reader.get(MIN_HOPS)).isEqualTo(3);
        assertThat(reader.get(MIN_SHARE)).isEqualTo(0.8);
        assertThat(reader.get(STRICT)).isFalse();
        assertThat(reader.get(END)).isEqualTo(Direction.OUT);
    }

    @Test
    void readsWhatIsSaid() {
        ParameterReader reader = new ParameterReader(
                PARAMETERS,
                new ParameterValues(Map.of(
                        "maxDwell", "PT36H", "minHops", "20", "minShare", "0.55", "strict", "true", "end", "IN")));

        assertThat(reader.get(MAX_DWELL)).isEqualTo(Duration.ofHours(36));
        assertThat(reader.get(MIN_HOPS)).isEqualTo(20);
        assertThat(reader.get(MIN_SHARE)).isEqualTo(0.55);
        assertThat(reader.get(STRICT)).isTrue();
        assertThat(reader.get(END)).isEqualTo(Direction.IN);
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
        "end,UP,one of IN",
    })
    void saysNameRangeAndValueOfWhatItRefuses(String name, String value, String expected) {
        assertThatThrownBy(() -> new ParameterReader(PARAMETERS, new ParameterValues(Map.of(name, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parameter " + name + " must be " + expected)
                .hasMessageContaining("'" + value + "'");
    }

    @Test
    void refusesUnknownName() {
        assertThatThrownBy(() -> new ParameterReader(PARAMETERS, new ParameterValues(Map.of("minHop", "3"))))
                .hasMessage("unknown parameter 'minHop'; there are end, maxDwell, minHops, minShare, strict");
    }

    @Test
    void writesWhatItReads() {
        ParameterValues said = ParameterValues.of(
                MAX_DWELL.is(Duration.ofMinutes(90)),
                MIN_HOPS.is(7),
                MIN_SHARE.is(100.0),
                STRICT.is(true),
                END.is(Direction.IN));
        ParameterReader reader = new ParameterReader(PARAMETERS, new ParameterValues(Map.of("minHops", "7")));

        assertThat(said.byName())
                .containsEntry("maxDwell", "PT1H30M")
                .containsEntry("minHops", "7")
                .containsEntry("minShare", "100")
                .containsEntry("strict", "true")
                .containsEntry("end", "IN");
        assertThat(MIN_HOPS.is(reader.get(MIN_HOPS))).isEqualTo(new Parameter.Said("minHops", "7"));
    }
}
