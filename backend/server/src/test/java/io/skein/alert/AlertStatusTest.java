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
    @EnumSource(Disposition.Outcome.class)
    void everyOutcomeIsAWayToCloseAndNothingElseIs(Disposition.Outcome outcome) {
        assertThat(outcome.status().isOpen()).isFalse();
        assertThat(outcome.status().outcome()).contains(outcome);
        assertThat(AlertStatus.ESCALATED.next()).contains(outcome.status());
        assertThat(AlertStatus.open()).noneMatch(status -> status.outcome().isPresent());
    }

    @ParameterizedTest
    @EnumSource(AlertStatus.class)
    void neverStepsToItself(AlertStatus status) {
        assertThat(status.next()).doesNotContain(status);
    }
}
