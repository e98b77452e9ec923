// SPDX-License-Identifier: Apache-2.0
package io.skein.run.confirmed;

import io.skein.alert.AlertStore;
import io.skein.detect.Finding;
import io.skein.model.Transfer;
import io.skein.watch.OwnList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Money that people confirmed as suspicious already. A finding that has nothing to say but that such money went to or came from somebody
 * whom the same decision put on the list would only ask the same question again, of everybody who took part.
 */
public final class DecidedMoney {

    private final AlertStore alerts;

    public DecidedMoney(AlertStore alerts) {
        this.alerts = alerts;
    }

    /** {@return the findings without those of which every transfer was decided about, where only confirmed parties are named} */
    public List<Finding> without(List<Finding> findings) {
        List<Finding> candidates =
                findings.stream().filter(DecidedMoney::namesConfirmedAlone).toList();
        if (candidates.isEmpty()) {
            return findings;
        }
        Set<String> asked = new HashSet<>();
        candidates.forEach(finding -> asked.addAll(transferIds(finding)));
        Set<String> decided = alerts.confirmedTransfers(asked);
        Set<Finding> old = new HashSet<>();
        for (Finding finding : candidates) {
            if (decided.containsAll(transferIds(finding))) {
                old.add(finding);
            }
        }
        return findings.stream().filter(finding -> !old.contains(finding)).toList();
    }

    private static boolean namesConfirmedAlone(Finding finding) {
        return finding.truncation() == null
                && !finding.evidence().transfers().isEmpty()
                && !finding.evidence().listings().isEmpty()
                && finding.evidence().listings().stream().allMatch(listing -> OwnList.isOne(listing.list()));
    }

    private static List<String> transferIds(Finding finding) {
        return finding.evidence().transfers().stream().map(Transfer::id).toList();
    }
}
