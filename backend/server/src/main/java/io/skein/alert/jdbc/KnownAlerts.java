// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.jdbc;

import io.skein.alert.AlertDraft;
import io.skein.alert.AlertStatus;
import io.skein.alert.Element;
import io.skein.alert.KnownAlert;
import io.skein.alert.jdbc.AlertRows.Members;
import io.skein.jdbc.Conditions;
import io.skein.jdbc.Database;
import io.skein.jdbc.Row;
import io.skein.jdbc.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads what is stored about the alerts that drafts of one detector may belong to. Evidence is not read. */
final class KnownAlerts {

    private static final String COLUMNS = "a.id, a.sub_graph_key, a.status, a.created_at, a.score, a.finding_sha256";

    private final Map<String, KnownAlert> byKey = new HashMap<>();
    private final Map<String, KnownAlert> open = new LinkedHashMap<>();

    KnownAlerts(Database database, List<AlertDraft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        String typology = drafts.getFirst().finding().detectorId();
        database.run(session -> {
            readByKey(session, drafts.stream().map(AlertDraft::key).distinct().toList());
            readOpen(session, typology, drafts);
        });
    }

    /** {@return alerts that have or had the key of a draft, by that key; without members} */
    Map<String, KnownAlert> byKey() {
        return byKey;
    }

    /** {@return open alerts whose first element is in a draft that no key settles; with members} */
    List<KnownAlert> open() {
        return List.copyOf(open.values());
    }

    private void readByKey(Session session, List<String> keys) {
        for (List<String> chunk : Conditions.chunks(keys)) {
            Conditions conditions = new Conditions().andAnyOf("k.sub_graph_key", chunk);
            session.query(
                            "select " + COLUMNS + ", k.sub_graph_key from alert_key k join alert a on a.id = k.alert_id"
                                    + conditions.where(),
                            conditions.parameters(),
                            row -> Map.entry(row.text(7), known(row, new Members())))
                    .forEach(entry -> byKey.put(entry.getKey(), entry.getValue()));
        }
    }

    private void readOpen(Session session, String typology, List<AlertDraft> drafts) {
        Set<String> elements = new TreeSet<>();
        for (AlertDraft draft : drafts) {
            if (!byKey.containsKey(draft.key())) {
                draft.members().forEach(element -> elements.add(stored(element)));
            }
        }
        for (List<String> chunk : Conditions.chunks(elements)) {
            readOpenChunk(session, typology, chunk);
        }
    }

    private void readOpenChunk(Session session, String typology, List<String> elements) {
        Conditions conditions = new Conditions()
                .and("a.typology = ?", typology)
                .andAnyOf("a.status", AlertStatus.open())
                .andAnyOf("a.first_element", elements);
        List<KnownAlert> found = new ArrayList<>(session.query(
                "select " + COLUMNS + " from alert a" + conditions.where(),
                conditions.parameters(),
                row -> known(row, new Members())));
        Map<String, Members> members =
                Members.read(session, found.stream().map(KnownAlert::id).toList(), "TAC");
        for (KnownAlert alert : found) {
            open.put(alert.id(), withMembers(alert, members.getOrDefault(alert.id(), new Members())));
        }
    }

    /** {@return an element as the column {@code first_element} holds it} */
    static String stored(Element element) {
        return switch (element.kind()) {
            case TRANSFER -> "T:" + element.id();
            case CUSTOMER -> "C:" + element.id();
        };
    }

    private static KnownAlert known(Row row, Members members) {
        KnownAlert bare = new KnownAlert(
                row.text(1),
                row.text(2),
                AlertStatus.valueOf(row.text(3)),
                row.instant(4),
                row.real(5),
                row.text(6),
                List.of(),
                List.of(),
                List.of());
        return withMembers(bare, members);
    }

    private static KnownAlert withMembers(KnownAlert alert, Members members) {
        return new KnownAlert(
                alert.id(),
                alert.key(),
                alert.status(),
                alert.createdAt(),
                alert.score(),
                alert.findingSha256(),
                members.of('T'),
                members.of('A'),
                members.of('C'));
    }
}
