// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DescriptorTextsTest {

    @ParameterizedTest
    @MethodSource("io.skein.detect.TypologyPagesTest#detectors")
    void everythingADetectorSaysHasWordsInBothLanguages(DetectorDescriptor detector) {
        List<LocalizedText> texts = new ArrayList<>(List.of(detector.name(), detector.summary()));
        detector.parameters().forEach(each -> texts.add(each.help()));
        detector.indicators().forEach(each -> texts.add(each.label()));

        assertThat(texts).allSatisfy(DescriptorTextsTest::isInBothLanguages);
    }

    @ParameterizedTest
    @MethodSource("io.skein.detect.TypologyPagesTest#detectors")
    void everyUnitOfADetectorHasWordsInBothLanguages(DetectorDescriptor detector) {
        assertThat(detector.indicators())
                .allSatisfy(each -> isInBothLanguages(Unit.of(each.unit()).text()));
        assertThat(detector.parameters()).allSatisfy(each -> Unit.of(each.unit()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void unitIsFoundByItsIdAndHasWords(Unit unit) {
        assertThat(Unit.of(unit.id())).isEqualTo(unit);
        isInBothLanguages(unit.text());
    }

    @Test
    void unknownUnitIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> Unit.of("furlongs"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("furlongs")
                .hasMessageContaining("transfers");
    }

    private static void isInBothLanguages(LocalizedText text) {
        assertThat(text.english()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        assertThat(text.chinese()).containsPattern("\\p{IsHan}");
    }
}
