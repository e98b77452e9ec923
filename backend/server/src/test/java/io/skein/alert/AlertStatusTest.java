// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skein.model.PlatformException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlertStatusTest {

    @Test
    void closesOnlyWithAReason() {
        assertThatThrownBy(() -> AlertStatus.OPEN.requireStep(AlertStatus.CLOSED_FALSE_POSITIVE, " "))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("reason");
        assertThatCode(() -> AlertStatus.OPEN.requireStep(AlertStatus.CLOSED_FALSE_POSITIVE, "known payroll"))
                .doesNotThrowAnyException();
    }

    @Test
    void opensAgainOnlyWithAReason() {
        assertThatThrownBy(() -> AlertStatus.CLOSED_NO_ACTION.requireStep(AlertStatus.IN_REVIEW, null))
                .hasMessageContaining("reason");
    }

    @ParameterizedTest
    @EnumSource(AlertStatus.class)
    void neverLetsAPersonMergeOrUnmerge(AlertStatus status) {
        assertThatThrownBy(() -> status.requireStep(AlertStatus.MERGED, "x")).hasMessageContaining("cannot become");
        assertThat(AlertStatus.MERGED.next()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AlertStatus.class)
    void neverStepsToItself(AlertStatus status) {
        assertThat(status.next()).doesNotContain(status);
    }
}
