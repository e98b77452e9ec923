// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.jdbc;

import io.skein.alert.Alert;
import io.skein.alert.AlertStatus;
import io.skein.alert.StatusChange;
import io.skein.alert.StoryDecision;
import io.skein.alert.WorkItem;
import io.skein.jdbc.Session;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what persons do with alerts, in the session's transaction. */
final class StatusWriter {

    private final Session session;
    private final Leads leads;

    StatusWriter(Session session) {
        this.session = session;
        this.leads = new Leads(session);
    }

    Alert change(StatusChange change) {
        leads.lock();
        Alert before = find(change.alertId());
        write(before, change);
        leads.tell(List.of(change.alertId()));
        return find(change.alertId());
    }

    List<Alert> decide(StoryDecision decision) {
        leads.lock();
        WorkItem item = leads.items(List.of(decision.alertId())).get(decision.alertId());
        if (item == null) {
            throw JdbcAlertStore.unknown(decision.alertId());
        }
        List<String> open =
                item.openParts().stream().map(WorkItem.Part::alertId).toList();
        requireSeen(item, decision.versionsSeen());
        Map<String, Alert> before = byId(open);
        List<Alert> moved = open.stream()
                .map(id -> before.get(id))
                .filter(alert -> alert.status() != decision.status())
                .toList();
        if (moved.isEmpty()) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    open.isEmpty() ? "no part of the story is open" : "all open parts are " + decision.status());
        }
        for (Alert alert : moved) {
            write(
                    alert,
                    new StatusChange(
                            alert.id(),
                            alert.version(),
                            decision.status(),
                            decision.reason(),
                            decision.changedBy(),
                            decision.at()));
        }
        leads.tell(open);
        Map<String, Alert> after = byId(open);
        return open.stream().map(after::get).toList();
    }

    private static void requireSeen(WorkItem item, Map<String, Integer> seen) {
        Map<String, Integer> present =
                item.openParts().stream().collect(Collectors.toMap(WorkItem.Part::alertId, WorkItem.Part::version));
        if (!present.equals(seen)) {
            Set<String> changed = new TreeSet<>();
            Stream.concat(present.entrySet().stream(), seen.entrySet().stream())
                    .filter(each -> !present.entrySet().contains(each)
                            || !seen.entrySet().contains(each))
                    .forEach(each -> changed.add(each.getKey()));
            throw new PlatformException(
                    ErrorCode.CONFLICT,
                    "the open parts of the story are not those you saw: " + String.join(", ", changed)
                            + " changed meanwhile; look at the story again");
        }
    }

    private void write(Alert before, StatusChange change) {
        before.status().requireStep(change.status(), change.reason());
        if (before.version() != change.expectedVersion() || !move(change)) {
            throw new PlatformException(
                    ErrorCode.CONFLICT,
                    "the alert was changed meanwhile: you saw version " + change.expectedVersion() + ", it has "
                            + before.version() + "; look at it again");
        }
        note(before.status(), change);
    }

    private boolean move(StatusChange change) {
        return session.update(
                        """
                        update alert set status = ?, status_reason = ?, updated_at = ?, version = version + 1
                        where id = ? and version = ?\
                        """,
                        Arrays.asList(
                                change.status(),
                                change.reason(),
                                change.at(),
                                change.alertId(),
                                change.expectedVersion()))
                == 1;
    }

    private void note(AlertStatus before, StatusChange change) {
        session.update(
                """
                insert into alert_status_change (alert_id, version, changed_at, changed_by, from_status, to_status, reason)
                values (?, ?, ?, ?, ?, ?, ?)\
                """,
                Arrays.asList(
                        change.alertId(),
                        change.expectedVersion() + 1,
                        change.at(),
                        change.changedBy(),
                        before,
                        change.status(),
                        change.reason()));
    }

    private Alert find(String id) {
        return AlertRows.find(session, id).orElseThrow(() -> JdbcAlertStore.unknown(id));
    }

    private Map<String, Alert> byId(List<String> ids) {
        Map<String, Alert> alerts = new HashMap<>();
        AlertRows.findAll(session, ids).forEach(alert -> alerts.put(alert.id(), alert));
        return alerts;
    }
}
