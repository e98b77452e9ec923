// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import io.skein.alert.evidence.EvidenceBundle;
import io.skein.detect.Finding;
import io.skein.detect.LocalizedText;
import io.skein.model.Money;
import io.skein.model.Transfer;
import io.skein.score.Score;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A scored finding on its way to becoming an alert, or part of one.
 *
 * @param evidence what proves it
 * @param score how strongly it speaks
 * @param typologyName the detector's name for people
 */
public record AlertDraft(EvidenceBundle evidence, Score score, LocalizedText typologyName) {

    /** {@return the finding} */
    public Finding finding() {
        return evidence.finding();
    }

    /** {@return the canonical key of the finding} */
    public String key() {
        return finding().key();
    }

    /** {@return what its identity is decided by} */
    public Set<Element> elements() {
        return Element.identifying(finding());
    }

    /** {@return everything in it that another alert's identity may be decided by} */
    public Set<Element> members() {
        return Element.all(finding());
    }

    /** {@return when its last event happened} */
    public Instant lastEventAt() {
        List<Transfer> transfers = finding().evidence().transfers();
        return transfers.isEmpty()
                ? finding().window().to()
                : transfers.getLast().at();
    }

    /** {@return the sums paid, per currency, largest number of major units first} */
    public List<Money> totals() {
        return Totals.of(finding().evidence().transfers());
    }

    /** {@return one line for a list} */
    public String headline() {
        return Headline.of(typologyName.english(), finding(), totals());
    }
}
