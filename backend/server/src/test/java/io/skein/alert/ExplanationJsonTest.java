// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.alert.evidence.ExplanationJson;
import io.skein.detect.LocalizedText;
import io.skein.score.Explanation;
import org.junit.jupiter.api.Test;

class ExplanationJsonTest {

    @Test
    void readsBackBothLanguagesAndTheRawMeasurement() {
        Explanation explanation =
                Drafts.drafts().path("a", "b", "c", "a").score().explanation();

        assertThat(ExplanationJson.read(ExplanationJson.write(explanation))).isEqualTo(explanation);
    }

    @Test
    void stillShowsWhatAnEarlierVersionKeptInEnglish() {
        Explanation former = ExplanationJson.read("""
                {"code":"indicator.hops","text":"Hops: 3 transfers","value":1.5,"transferIds":["t1"],"details":[]}""");

        assertThat(former.statement().line()).isEqualTo(LocalizedText.same("Hops: 3 transfers"));
        assertThat(former.measured()).isNull();
    }
}
