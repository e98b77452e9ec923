// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.jdbc;

import io.skein.alert.Alert;
import io.skein.alert.AlertFilter;
import io.skein.alert.AlertNeighbours;
import io.skein.alert.AlertSort;
import io.skein.jdbc.Conditions;
import io.skein.jdbc.Keyset;
import io.skein.jdbc.Keyset.Place;
import io.skein.jdbc.Session;
import io.skein.model.Money;
import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One filtered and ordered list of alerts. */
final class AlertPages {

    private final Session session;
    private final Conditions conditions;
    private final Keyset keyset;

    AlertPages(Session session, AlertFilter filter, AlertSort sort) {
        this.session = session;
        this.conditions = AlertConditions.of(filter);
        this.keyset = keyset(sort);
    }

    KeysetPage<Alert> page(PageSlice slice) {
        String cursor = slice.cursor();
        Place place = cursor == null ? null : keyset.place(cursor);
        List<Alert> found = read(place, slice.forward(), slice.size() + 1);
        boolean more = found.size() > slice.size();
        List<Alert> kept = more ? found.subList(0, slice.size()) : found;
        List<Alert> ordered = slice.forward() ? kept : kept.reversed();
        boolean behind = place != null
                && (kept.isEmpty()
                        || !ids(place(kept.getFirst()), !slice.forward()).isEmpty());
        return new KeysetPage<>(
                AlertRows.withMembers(session, ordered).stream()
                        .map(alert -> new KeysetPage.Entry<>(cursor(alert), alert))
                        .toList(),
                slice.forward() ? more : behind,
                slice.forward() ? behind : more,
                total(conditions));
    }

    AlertNeighbours neighbours(Alert alert) {
        Place place = place(alert);
        List<String> before = ids(place, false);
        List<String> after = ids(place, true);
        long position = total(beyond(place, false)) + 1;
        return new AlertNeighbours(
                before.isEmpty() ? null : before.getFirst(),
                after.isEmpty() ? null : after.getFirst(),
                position,
                total(conditions));
    }

    /** Leaves only alerts whose evidence names an entry of a version of a watch-list. */
    AlertPages naming(String listName, int listVersion) {
        conditions.and(
                "id in (select alert_id from alert_member where kind = 'L' and member_id = ?)",
                IntakeWriter.listMember(listName, listVersion));
        return this;
    }

    private List<Alert> read(@Nullable Place place, boolean forward, int limit) {
        Conditions all = place == null ? conditions : beyond(place, forward);
        return session.query(
                "select " + AlertRows.COLUMNS + " from alert" + all.where() + keyset.orderBy(forward) + " limit "
                        + limit,
                all.parameters(),
                AlertRows::withoutMembers);
    }

    private List<String> ids(Place place, boolean forward) {
        Conditions all = beyond(place, forward);
        return session.query(
                "select id from alert" + all.where() + keyset.orderBy(forward) + " limit 1",
                all.parameters(),
                row -> row.text(1));
    }

    private long total(Conditions counted) {
        return session.count("select count(*) from alert" + counted.where(), counted.parameters());
    }

    private Conditions beyond(Place place, boolean forward) {
        return conditions.with(keyset.beyond(forward), place.value(), place.value(), place.id());
    }

    private String cursor(Alert alert) {
        return keyset.cursor(place(alert).value(), alert.id());
    }

    private Place place(Alert alert) {
        Object value = switch (keyset.column()) {
            case "score" -> alert.score();
            case "updated_at" -> alert.updatedAt();
            case "first_event_at" -> alert.firstEventAt();
            case "last_event_at" -> alert.lastEventAt();
            case "transfer_count" -> (long) alert.transferCount();
            case "typology" -> alert.typology();
            case "status" -> alert.status().name();
            default -> largest(alert.totals());
        };
        return new Place(value, alert.id());
    }

    static BigDecimal largest(List<Money> totals) {
        return totals.isEmpty() ? BigDecimal.ZERO : totals.getFirst().major();
    }

    private static Keyset keyset(AlertSort sort) {
        return switch (sort) {
            case SCORE_DESC, SCORE_ASC -> keyset(sort, "score", Keyset.Type.REAL);
            case UPDATED_DESC, UPDATED_ASC -> keyset(sort, "updated_at", Keyset.Type.INSTANT);
            case AMOUNT_DESC, AMOUNT_ASC -> keyset(sort, "largest_total", Keyset.Type.DECIMAL);
            case FIRST_EVENT_DESC, FIRST_EVENT_ASC -> keyset(sort, "first_event_at", Keyset.Type.INSTANT);
            case LAST_EVENT_DESC, LAST_EVENT_ASC -> keyset(sort, "last_event_at", Keyset.Type.INSTANT);
            case TRANSFERS_DESC, TRANSFERS_ASC -> keyset(sort, "transfer_count", Keyset.Type.WHOLE);
            case TYPOLOGY_DESC, TYPOLOGY_ASC -> keyset(sort, "typology", Keyset.Type.TEXT);
            case STATUS_DESC, STATUS_ASC -> keyset(sort, "status", Keyset.Type.TEXT);
        };
    }

    private static Keyset keyset(AlertSort sort, String column, Keyset.Type type) {
        return new Keyset(sort.name(), column, type, sort.isDescending());
    }
}
