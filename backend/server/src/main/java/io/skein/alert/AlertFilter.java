// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import io.skein.model.RiskGrade;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts. An empty set or an absent bound does not restrict.
 *
 * @param grades any of these
 * @param typologies any of these detector ids
 * @param statuses any of these
 * @param eventsFrom the last event is at or after
 * @param eventsTo the first event is before
 * @param updatedFrom updated at or after
 * @param amountMin least value of the largest single-currency total, in its major units
 * @param amountMax greatest value of the largest single-currency total, in its major units
 * @param scoreMin the score is at least this
 * @param text part of the id of the alert, or of an account or a customer that takes part, in any case
 * @param accountId this account takes part
 * @param customerId this customer takes part
 */
public record AlertFilter(
        Set<RiskGrade> grades,
        Set<String> typologies,
        Set<AlertStatus> statuses,
        @Nullable Instant eventsFrom,
        @Nullable Instant eventsTo,
        @Nullable Instant updatedFrom,
        @Nullable BigDecimal amountMin,
        @Nullable BigDecimal amountMax,
        @Nullable Double scoreMin,
        @Nullable String text,
        @Nullable String accountId,
        @Nullable String customerId) {

    /** Every alert. */
    public static final AlertFilter ALL =
            new AlertFilter(Set.of(), Set.of(), Set.of(), null, null, null, null, null, null, null, null, null);

    public AlertFilter {
        grades = Set.copyOf(grades);
        typologies = Set.copyOf(typologies);
        statuses = Set.copyOf(statuses);
    }

    /** {@return alerts in these statuses} */
    public static AlertFilter ofStatuses(Set<AlertStatus> statuses) {
        return new AlertFilter(Set.of(), Set.of(), statuses, null, null, null, null, null, null, null, null, null);
    }

    /** {@return alerts in which that account takes part} */
    public static AlertFilter ofAccount(String accountId) {
        return new AlertFilter(Set.of(), Set.of(), Set.of(), null, null, null, null, null, null, null, accountId, null);
    }

    /** {@return alerts in which that customer takes part} */
    public static AlertFilter ofCustomer(String customerId) {
        return new AlertFilter(
                Set.of(), Set.of(), Set.of(), null, null, null, null, null, null, null, null, customerId);
    }
}
