// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.jdbc;

import io.skein.alert.Alert;
import io.skein.alert.AlertDiff;
import io.skein.alert.AlertStatus;
import io.skein.jdbc.Conditions;
import io.skein.jdbc.Row;
import io.skein.jdbc.Session;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.model.RiskGrade;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads alerts from their rows. */
final class AlertRows {

    static final String COLUMNS = "id, sub_graph_key, typology, status, status_reason, score, grade_rank, headline,"
            + " first_event_at, last_event_at, totals, transfer_count, created_at, updated_at, version, diff,"
            + " merged_into, last_run_id";

    private AlertRows() {}

    static Optional<Alert> find(Session session, String id) {
        return findAll(session, List.of(id)).stream().findFirst();
    }

    /** {@return the alerts of these ids that there are, in no order} */
    static List<Alert> findAll(Session session, List<String> ids) {
        List<Alert> found = new ArrayList<>();
        for (List<String> chunk : Conditions.chunks(ids)) {
            Conditions conditions = new Conditions().andAnyOf("id", chunk);
            found.addAll(session.query(
                    "select " + COLUMNS + " from alert" + conditions.where(),
                    conditions.parameters(),
                    AlertRows::withoutMembers));
        }
        return withMembers(session, found);
    }

    static Alert withoutMembers(Row row) {
        return new Alert(
                row.text(1),
                row.text(2),
                row.text(3),
                AlertStatus.valueOf(row.text(4)),
                row.textOrNull(5),
                row.real(6),
                RiskGrade.values()[(int) row.number(7)],
                row.text(8),
                row.instant(9),
                row.instant(10),
                totals(row.text(11)),
                (int) row.number(12),
                List.of(),
                List.of(),
                row.instant(13),
                row.instant(14),
                (int) row.number(15),
                diff(row.textOrNull(16)),
                row.textOrNull(17),
                row.text(18));
    }

    /** {@return the alerts with the accounts and customers that take part} */
    static List<Alert> withMembers(Session session, List<Alert> alerts) {
        Map<String, Members> members =
                Members.read(session, alerts.stream().map(Alert::id).toList(), "AC");
        return alerts.stream()
                .map(alert -> withMembers(alert, members.getOrDefault(alert.id(), new Members())))
                .toList();
    }

    private static Alert withMembers(Alert alert, Members members) {
        return new Alert(
                alert.id(),
                alert.key(),
                alert.typology(),
                alert.status(),
                alert.statusReason(),
                alert.score(),
                alert.grade(),
                alert.headline(),
                alert.firstEventAt(),
                alert.lastEventAt(),
                alert.totals(),
                alert.transferCount(),
                members.of('A'),
                members.of('C'),
                alert.createdAt(),
                alert.updatedAt(),
                alert.version(),
                alert.diff(),
                alert.mergedInto(),
                alert.lastRunId());
    }

    private static @Nullable AlertDiff diff(@Nullable String json) {
        return json == null ? null : AlertDiff.parse(json);
    }

    static String write(List<Money> totals) {
        return totals.stream()
                .map(money -> money.amountMinor() + " " + money.currency().code())
                .collect(Collectors.joining(","));
    }

    private static List<Money> totals(String text) {
        List<Money> totals = new ArrayList<>();
        for (String total : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            int blank = total.indexOf(' ');
            totals.add(
                    new Money(Long.parseLong(total.substring(0, blank)), CurrencyUnit.of(total.substring(blank + 1))));
        }
        return totals;
    }

    /** The members of one alert, in the order of the pattern, by kind. */
    static final class Members {
        private final Map<Character, List<String>> byKind = new HashMap<>();

        List<String> of(char kind) {
            return byKind.getOrDefault(kind, List.of());
        }

        private void add(char kind, String id) {
            byKind.computeIfAbsent(kind, each -> new ArrayList<>()).add(id);
        }

        static Map<String, Members> read(Session session, List<String> alertIds, String kinds) {
            Map<String, Members> members = new HashMap<>();
            List<String> wanted = kinds.chars().mapToObj(Character::toString).toList();
            for (List<String> chunk : Conditions.chunks(alertIds)) {
                Conditions conditions =
                        new Conditions().andAnyOf("alert_id", chunk).andAnyOf("kind", wanted);
                session.stream(
                        "select alert_id, kind, member_id from alert_member" + conditions.where()
                                + " order by alert_id, kind, place",
                        conditions.parameters(),
                        row -> new String[] {row.text(1), row.text(2), row.text(3)},
                        row -> members.computeIfAbsent(row[0], id -> new Members())
                                .add(row[1].charAt(0), row[2]));
            }
            return members;
        }
    }
}
