// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.jdbc;

import io.skein.alert.AlertFilter;
import io.skein.alert.AlertFilter.Items;
import io.skein.jdbc.Conditions;
import io.skein.model.RiskGrade;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Which alerts a filter lets through, as conditions on the table of alerts. */
final class AlertConditions {

    /** Hexadecimal digits at the end of an id by which samples are drawn: they are digits of a hash. */
    private static final int DRAWN_DIGITS = 8;

    private static final double DRAWN_NUMBERS = Math.pow(16, DRAWN_DIGITS);

    private final AlertFilter filter;

    private AlertConditions(AlertFilter filter) {
        this.filter = filter;
    }

    static Conditions of(AlertFilter filter) {
        return new AlertConditions(filter).conditions();
    }

    private Conditions conditions() {
        Conditions conditions = new Conditions();
        lead(conditions, filter.items());
        mention(conditions, filter.text());
        draw(conditions, filter.sample());
        anyTypology(conditions, filter.typologies());
        takesPart(conditions, 'A', filter.accountId());
        takesPart(conditions, 'C', filter.customerId());
        return conditions
                .andAnyOf(
                        "grade_rank",
                        filter.grades().stream().map(RiskGrade::ordinal).toList())
                .andAnyOf("status", filter.statuses())
                .andIfPresent("last_event_at >= ?", filter.eventsFrom())
                .andIfPresent("first_event_at < ?", filter.eventsTo())
                .andIfPresent("updated_at >= ?", filter.updatedFrom())
                .andIfPresent("largest_total >= ?", filter.amountMin())
                .andIfPresent("largest_total <= ?", filter.amountMax())
                .andIfPresent("score >= ?", filter.scoreMin());
    }

    private static void lead(Conditions conditions, @Nullable Items items) {
        if (items == null) {
            return;
        }
        switch (items.side()) {
            case ABOVE_LINE -> conditions.and("leads = true").and("score >= ?", items.line());
            case BELOW_LINE -> conditions.and("leads = true").and("score < ?", items.line());
        }
    }

    private void mention(Conditions conditions, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        String pattern = Conditions.anywhere(text.strip());
        ofAnyPart(
                conditions,
                "select id as alert_id from alert where lower(id) like ? escape '!' union"
                        + " select alert_id from alert_member where kind in ('A', 'C') and lower(member_id) like ? escape '!'",
                pattern,
                pattern);
    }

    private static void draw(Conditions conditions, @Nullable Double sample) {
        if (sample != null && sample < 1) {
            conditions.and("right(id, " + DRAWN_DIGITS + ") < ?", "%08x".formatted((long) (sample * DRAWN_NUMBERS)));
        }
    }

    private void anyTypology(Conditions conditions, Collection<String> typologies) {
        if (filter.items() == null) {
            conditions.andAnyOf("typology", typologies);
        } else if (!typologies.isEmpty()) {
            ofAnyPart(
                    conditions,
                    "select id as alert_id from alert where " + Conditions.anyOf("typology", typologies),
                    typologies.toArray());
        }
    }

    private void takesPart(Conditions conditions, char kind, @Nullable String memberId) {
        if (memberId != null) {
            ofAnyPart(
                    conditions,
                    "select alert_id from alert_member where kind = '" + kind + "' and member_id = ?",
                    memberId);
        }
    }

    /** What holds of an alert of an item holds of the item. */
    private void ofAnyPart(Conditions conditions, String alerts, Object... values) {
        if (filter.items() == null) {
            conditions.and("id in (" + alerts + ")", values);
        } else {
            conditions.and(
                    "id in (select coalesce(other.alert_id, found.alert_id) from (" + alerts + ") found"
                            + " left join story_part own on own.alert_id = found.alert_id"
                            + " left join story_part other on other.story_id = own.story_id)",
                    values);
        }
    }
}
