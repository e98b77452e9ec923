// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import io.skein.alert.AlertDossier;
import io.skein.alert.evidence.Derivation;
import io.skein.detect.AccountFlow;
import io.skein.detect.Finding;
import io.skein.detect.Listing;
import io.skein.detect.SharedIdentifier;
import io.skein.detect.Truncation;
import io.skein.model.Transfer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The schema's {@code Evidence}.
 *
 * @param detectorId which detector found it
 * @param detectorVersion which version of it
 * @param parameters all its parameter values
 * @param dataWatermark facts recorded later were not seen
 * @param windowFrom transfers executed earlier were not looked at
 * @param windowTo nor those executed at or after
 * @param transfers in the window's order
 * @param flows what the money did in each account
 * @param identifiers shared identities, strongest first
 * @param listings entries of watch-lists that it is about
 * @param truncation what was cut, or nothing
 * @param sha256 of the stored bundle
 */
public record EvidenceView(
        String detectorId,
        int detectorVersion,
        List<NamedValue> parameters,
        Instant dataWatermark,
        Instant windowFrom,
        Instant windowTo,
        List<Transfer> transfers,
        List<AccountFlow> flows,
        List<SharedIdentifier> identifiers,
        List<Listing> listings,
        @Nullable Truncation truncation,
        String sha256) {

    static EvidenceView of(AlertDossier dossier) {
        Finding finding = dossier.evidence().finding();
        Derivation derivation = dossier.evidence().derivation();
        return new EvidenceView(
                finding.detectorId(),
                finding.detectorVersion(),
                NamedValue.all(derivation.parameters()),
                derivation.dataWatermark(),
                derivation.window().from(),
                derivation.window().to(),
                finding.evidence().transfers(),
                finding.evidence().flows(),
                finding.evidence().identifiers(),
                finding.evidence().listings(),
                finding.truncation(),
                dossier.sha256());
    }
}
