// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import io.skein.model.Money;
import io.skein.model.RiskGrade;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scored finding that a person works on, without its evidence; that is its {@link AlertDossier}.
 *
 * @param id for ever; derived from the key under which it was first found
 * @param key canonical key of the sub-graph it shows now
 * @param typology detector id
 * @param status where it stands
 * @param statusReason why, if a reason was given
 * @param score in [0,1]
 * @param grade of that score
 * @param headline one line for a list, in English
 * @param firstEventAt first event of the finding
 * @param lastEventAt last event of the finding
 * @param totals paid inside the alert, per currency, largest number of major units first
 * @param transferCount transfers in the evidence
 * @param accountIds in the order of the pattern
 * @param customerIds sorted
 * @param createdAt when a run first found it
 * @param updatedAt latest change by a run or a person
 * @param version raised by every change, from 1
 * @param diff what the latest growth added; absent if it never grew
 * @param mergedInto the alert it became part of, if it did
 * @param lastRunId the last run that found it
 */
public record Alert(
        String id,
        String key,
        String typology,
        AlertStatus status,
        @Nullable String statusReason,
        double score,
        RiskGrade grade,
        String headline,
        Instant firstEventAt,
        Instant lastEventAt,
        List<Money> totals,
        int transferCount,
        List<String> accountIds,
        List<String> customerIds,
        Instant createdAt,
        Instant updatedAt,
        int version,
        @Nullable AlertDiff diff,
        @Nullable String mergedInto,
        String lastRunId) {

    public Alert {
        totals = List.copyOf(totals);
        accountIds = List.copyOf(accountIds);
        customerIds = List.copyOf(customerIds);
    }
}
