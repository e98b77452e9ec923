// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.alert.AlertStatus;
import io.skein.jdbc.Database;
import io.skein.jdbc.Session;
import io.skein.jdbc.TestDatabase;
import io.skein.jdbc.TestDatabase.Earlier;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeadsMigrationTest {

    private static final String BEFORE = "0150";
    private static final Instant NOW = Instant.parse("2026-04-02T10:00:00Z");

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tellsOfStoriesThatExistAlreadyWhichAlertLeads(TestDatabase kind) {
        try (Earlier earlier = kind.asOf(BEFORE)) {
            Database database = earlier.database();
            database.run(session -> {
                alert(session, "weaker", AlertStatus.OPEN, 0.5);
                alert(session, "stronger", AlertStatus.IN_REVIEW, 0.6);
                alert(session, "closed", AlertStatus.CLOSED_CONFIRMED, 0.9);
                story(session, "open", "weaker", "stronger", "closed");
                alert(session, "lesser", AlertStatus.CLOSED_NO_ACTION, 0.2);
                alert(session, "greater", AlertStatus.CLOSED_CONFIRMED, 0.3);
                alert(session, "strongest", AlertStatus.MERGED, 0.8);
                story(session, "decided", "lesser", "greater", "strongest");
                alert(session, "alone", AlertStatus.OPEN, 0.1);
                alert(session, "swallowed", AlertStatus.MERGED, 0.7);
            });
            earlier.update();
            assertThat(leads(database)).containsExactly("alone", "greater", "stronger");
        }
    }

    private static List<String> leads(Database database) {
        return database.call(session ->
                session.query("select id from alert where leads = true order by id", List.of(), row -> row.text(1)));
    }

    private static void alert(Session session, String id, AlertStatus status, double score) {
        session.update("""
                insert into alert (id, sub_graph_key, typology, status, score, grade_rank, headline, first_event_at, last_event_at,
                    largest_total, totals, transfer_count, created_at, updated_at, version, last_run_id, finding_sha256)
                values (?, ?, 'cycle', ?, ?, 0, 'headline', ?, ?, 1, '', 2, ?, ?, 1, 'run', ?)\
                """, List.of(id, id, status, score, NOW, NOW, NOW, NOW, "0".repeat(64)));
    }

    private static void story(Session session, String id, String... parts) {
        session.update(
                "insert into story (id, part_count, is_truncated) values (?, ?, false)", List.of(id, parts.length));
        for (int place = 0; place < parts.length; place++) {
            session.update(
                    "insert into story_part (alert_id, story_id, place, in_accounts, out_accounts) values (?, ?, ?, '', '')",
                    List.of(parts[place], id, place));
        }
    }
}
