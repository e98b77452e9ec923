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
 * @param sample share in (0,1] of the alerts, drawn by their ids, so that the same ones are drawn each time
 * @param items only alerts that are items of work, on one side of the line; what takes part in any alert of an item takes part in the item, and
 *     an item has the typologies of all its alerts
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
        @Nullable String customerId,
        @Nullable Double sample,
        @Nullable Items items) {

    /** Every alert. */
    public static final AlertFilter ALL = new AlertFilter(
            Set.of(), Set.of(), Set.of(), null, null, null, null, null, null, null, null, null, null, null);

    public AlertFilter {
        grades = Set.copyOf(grades);
        typologies = Set.copyOf(typologies);
        statuses = Set.copyOf(statuses);
    }

    /** {@return alerts in these statuses} */
    public static AlertFilter ofStatuses(Set<AlertStatus> statuses) {
        return new AlertFilter(
                Set.of(), Set.of(), statuses, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** {@return alerts in which that account takes part} */
    public static AlertFilter ofAccount(String accountId) {
        return new AlertFilter(
                Set.of(), Set.of(), Set.of(), null, null, null, null, null, null, null, accountId, null, null, null);
    }

    /** {@return alerts in which that customer takes part} */
    public static AlertFilter ofCustomer(String customerId) {
        return new AlertFilter(
                Set.of(), Set.of(), Set.of(), null, null, null, null, null, null, null, null, customerId, null, null);
    }

    /** {@return of these, the items of work on one side of the line} */
    public AlertFilter with(Items wanted) {
        return new AlertFilter(
                grades,
                typologies,
                statuses,
                eventsFrom,
                eventsTo,
                updatedFrom,
                amountMin,
                amountMax,
                scoreMin,
                text,
                accountId,
                customerId,
                sample,
                wanted);
    }

    /**
     * Items of work: alerts that lead their story, or stand alone.
     *
     * @param side of the line
     * @param line least score above it
     */
    public record Items(Side side, double line) {}

    /** Whether an item is in the queue. */
    public enum Side {
        ABOVE_LINE,
        BELOW_LINE
    }
}
