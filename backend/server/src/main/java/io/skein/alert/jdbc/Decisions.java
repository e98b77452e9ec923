// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.jdbc;

import io.skein.alert.Alert;
import io.skein.alert.AlertStatus;
import io.skein.alert.Disposition;
import io.skein.alert.StatusStep;
import io.skein.jdbc.Conditions;
import io.skein.jdbc.Keyset;
import io.skein.jdbc.Keyset.Place;
import io.skein.jdbc.KeysetList;
import io.skein.jdbc.Row;
import io.skein.jdbc.Session;
import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads what persons did with alerts. */
final class Decisions {

    /** The last step of each alert, where it is the one that closed it. */
    private static final String CLOSED = " " + """
            from (select a.*, c.changed_at as decided_at, c.changed_by as decided_by, c.reason as decided_why
          from alert a join alert_status_change c on c.alert_id = a.id and c.to_status = a.status
          where not exists (select 1 from alert_status_change later where later.alert_id = a.id and later.version > c.version)) d\
        """;

    private static final int AFTER_ALERT = AlertRows.COLUMNS.split(",", -1).length;

    private Decisions() {}

    static List<StatusStep> history(Session session, String alertId) {
        return session.query(
                "select version, changed_at, changed_by, from_status, to_status, reason from alert_status_change"
                        + " where alert_id = ? order by version",
                List.of(alertId),
                row -> new StatusStep(
                        (int) row.number(1),
                        row.instant(2),
                        row.text(3),
                        AlertStatus.valueOf(row.text(4)),
                        AlertStatus.valueOf(row.text(5)),
                        row.textOrNull(6)));
    }

    static KeysetPage<Disposition> page(Session session, Disposition.Filter filter, PageSlice slice) {
        KeysetPage<Disposition> page = new KeysetList<>(
                        CLOSED,
                        AlertRows.COLUMNS + ", decided_at, decided_by, decided_why",
                        Decisions::disposition,
                        new Keyset("DECIDED_DESC", "decided_at", Keyset.Type.INSTANT, true),
                        decided ->
                                new Place(decided.decidedAt(), decided.alert().id()))
                .page(session, conditions(filter), slice);
        List<Alert> alerts = AlertRows.withMembers(
                session, page.items().stream().map(Disposition::alert).toList());
        return new KeysetPage<>(
                IntStream.range(0, alerts.size())
                        .mapToObj(place -> {
                            KeysetPage.Entry<Disposition> entry = page.entries().get(place);
                            return new KeysetPage.Entry<>(entry.cursor(), with(entry.item(), alerts.get(place)));
                        })
                        .toList(),
                page.hasNext(),
                page.hasPrevious(),
                page.total());
    }

    static Set<String> confirmedTransfers(Session session, Collection<String> transferIds) {
        Set<String> confirmed = new HashSet<>();
        for (List<String> chunk : Conditions.chunks(transferIds)) {
            Conditions conditions = new Conditions()
                    .andAnyOf("m.member_id", chunk)
                    .and("m.kind = 'T'")
                    .and("a.status = ?", AlertStatus.CLOSED_CONFIRMED);
            session.stream(
                    "select m.member_id from alert_member m join alert a on a.id = m.alert_id" + conditions.where(),
                    conditions.parameters(),
                    row -> row.text(1),
                    confirmed::add);
        }
        return confirmed;
    }

    private static Conditions conditions(Disposition.Filter filter) {
        Collection<Disposition.Outcome> outcomes =
                filter.outcomes().isEmpty() ? EnumSet.allOf(Disposition.Outcome.class) : filter.outcomes();
        return new Conditions()
                .andAnyOf(
                        "status",
                        outcomes.stream()
                                .map(Disposition.Outcome::status)
                                .sorted()
                                .toList())
                .andAnyOf("typology", filter.typologies().stream().sorted().toList())
                .andIfPresent("decided_at >= ?", filter.from())
                .andIfPresent("decided_at < ?", filter.to());
    }

    private static Disposition disposition(Row row) {
        Alert alert = AlertRows.withoutMembers(row);
        return new Disposition(
                alert,
                alert.status().outcome().orElseThrow(),
                Objects.requireNonNullElse(row.textOrNull(AFTER_ALERT + 3), ""),
                row.text(AFTER_ALERT + 2),
                row.instant(AFTER_ALERT + 1));
    }

    private static Disposition with(Disposition decided, Alert alert) {
        return new Disposition(alert, decided.outcome(), decided.reason(), decided.decidedBy(), decided.decidedAt());
    }
}
