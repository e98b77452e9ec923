// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

import io.skein.detect.Finding;
import io.skein.evaluate.truth.Element;
import io.skein.model.Transfer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One alert as figures need it.
 *
 * @param id its id
 * @param detectorId which detector found it
 * @param score in [0,1]
 * @param transferIds transfers in its evidence
 * @param accountIds accounts it is about
 * @param customerIds customers it is about
 * @param firstEventAt its first event
 * @param lastEventAt its last event
 * @param evidenceSha256 digest of its stored evidence
 */
public record RaisedAlert(
        String id,
        String detectorId,
        double score,
        Set<String> transferIds,
        Set<String> accountIds,
        Set<String> customerIds,
        Instant firstEventAt,
        Instant lastEventAt,
        String evidenceSha256) {

    /** The order in which people work: highest score first, of equal ones that with more transfers, then by id. */
    public static final Comparator<RaisedAlert> STRONGEST_FIRST = Comparator.comparingDouble(RaisedAlert::score)
            .reversed()
            .thenComparing(Comparator.comparingInt((RaisedAlert alert) -> alert.transferIds.size())
                    .reversed())
            .thenComparing(RaisedAlert::id);

    /**
     * {@return a finding as figures need it}
     *
     * @param id of the alert made of it
     * @param finding with its evidence
     * @param score its score; where nothing depends on the order, any
     * @param evidenceSha256 digest of its stored evidence; empty where none is stored
     */
    public static RaisedAlert of(String id, Finding finding, double score, String evidenceSha256) {
        List<Transfer> transfers = finding.evidence().transfers();
        return new RaisedAlert(
                id,
                finding.detectorId(),
                score,
                transfers.stream().map(Transfer::id).collect(Collectors.toSet()),
                Set.copyOf(finding.subject().accountIds()),
                Set.copyOf(finding.subject().customerIds()),
                finding.window().from(),
                transfers.isEmpty()
                        ? finding.window().to()
                        : transfers.getLast().at(),
                evidenceSha256);
    }

    public RaisedAlert {
        transferIds = Set.copyOf(transferIds);
        accountIds = Set.copyOf(accountIds);
        customerIds = Set.copyOf(customerIds);
    }

    /** {@return what a finding would be as an alert, named by its key} */
    public static RaisedAlert of(Finding finding, double score) {
        return of(finding.detectorId() + ":" + finding.key(), finding, score, finding.key());
    }

    /** {@return its elements of one kind} */
    public Set<String> elements(Element kind) {
        return switch (kind) {
            case TRANSFERS -> transferIds;
            case ACCOUNTS -> accountIds;
            case CUSTOMERS -> customerIds;
        };
    }
}
