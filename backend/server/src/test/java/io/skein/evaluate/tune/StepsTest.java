// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.tune;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.LocalizedText;
import io.skein.detect.ParameterDescriptor;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static final LocalizedText TEXT = new LocalizedText("x", "x");

    @Test
    void goesUpAndDownInRoundValues() {
        assertThat(steps(ParameterDescriptor.Type.DURATION, "PT1M", "P90D", "P7D"))
                .containsExactly("P5D", "P10D", "P4D", "P14D");
        assertThat(steps(ParameterDescriptor.Type.INTEGER, "2", "100", "10")).containsExactly("7", "14", "5", "20");
        assertThat(steps(ParameterDescriptor.Type.INTEGER, "2", "9999", "1000"))
                .containsExactly("710", "1400", "500", "2000");
        assertThat(steps(ParameterDescriptor.Type.DECIMAL, "0", "1000000", "5000"))
                .containsExactly("3500", "7100", "2500", "10000");
    }

    @Test
    void changesAShareNearOneByWhatItLacks() {
        assertThat(steps(ParameterDescriptor.Type.DECIMAL, "0", "1", "0.9"))
                .containsExactly("0.64", "0.93", "1", "0.86", "0.45", "0.95", "0.8");
    }

    @Test
    void staysInTheRange() {
        assertThat(steps(ParameterDescriptor.Type.INTEGER, "2", "3", "2")).containsExactly("3");
        assertThat(steps(ParameterDescriptor.Type.DECIMAL, "0", "0.1", "0")).isEmpty();
        assertThat(steps(ParameterDescriptor.Type.DURATION, "PT1H", "PT2H", "PT1H"))
                .containsExactly("PT1H25M", "PT2H");
    }

    @Test
    void offersAllOtherChoices() {
        assertThat(steps(ParameterDescriptor.Type.BOOLEAN, "false", "true", "true"))
                .containsExactly("false");
        ParameterDescriptor choice = new ParameterDescriptor(
                "x", ParameterDescriptor.Type.CHOICE, "", "A", "C", "B", List.of("A", "B", "C"), TEXT);
        assertThat(Steps.from(choice, "B")).containsExactly("A", "C");
    }

    @Test
    void loosensWhereTheNameSaysWhichWay() {
        assertThat(loosened(ParameterDescriptor.Type.DECIMAL, "minAmount", "5000"))
                .isEqualTo("1200");
        assertThat(loosened(ParameterDescriptor.Type.DECIMAL, "tolerance", "0.25"))
                .isEqualTo("1");
        assertThat(loosened(ParameterDescriptor.Type.INTEGER, "maxHops", "12")).isEqualTo("48");
        assertThat(loosened(ParameterDescriptor.Type.DECIMAL, "decay", "0.5")).isEqualTo("0.5");
        ParameterDescriptor span = new ParameterDescriptor(
                "span", ParameterDescriptor.Type.DURATION, "", "PT1H", "P20D", "P7D", List.of(), TEXT);
        assertThat(Steps.loosened(span, "P7D", 4)).isEqualTo("P20D");
    }

    private static String loosened(ParameterDescriptor.Type type, String name, String value) {
        return Steps.loosened(new ParameterDescriptor(name, type, "", "0", "10000", value, List.of(), TEXT), value, 4);
    }

    private static List<String> steps(ParameterDescriptor.Type type, String min, String max, String value) {
        return List.copyOf(Steps.from(new ParameterDescriptor("x", type, "", min, max, value, List.of(), TEXT), value));
    }
}
