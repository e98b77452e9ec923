// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.jdbc;

import io.skein.alert.AlertDiff;
import io.skein.alert.AlertDraft;
import io.skein.alert.AlertIdentity;
import io.skein.alert.AlertStatus;
import io.skein.alert.AlertStore.IntakeCounts;
import io.skein.alert.IntakeStep;
import io.skein.alert.KnownAlert;
import io.skein.alert.evidence.EvidenceBundle;
import io.skein.alert.evidence.ExplanationJson;
import io.skein.jdbc.Conditions;
import io.skein.jdbc.Session;
import io.skein.model.Transfer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes intake steps in batches, in the session's transaction. */
final class IntakeWriter {

    private final Session session;
    private final String runId;
    private final Instant at;

    private final List<List<?>> inserts = new ArrayList<>();
    private final List<List<?>> updates = new ArrayList<>();
    private final List<List<?>> seen = new ArrayList<>();
    private final List<List<?>> merges = new ArrayList<>();
    private final List<List<?>> movedKeys = new ArrayList<>();
    private final List<List<?>> newKeys = new ArrayList<>();
    private final List<List<?>> oldMembers = new ArrayList<>();
    private final List<List<?>> newMembers = new ArrayList<>();
    private final List<List<?>> newEvidence = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();

    IntakeWriter(Session session, String runId, Instant at) {
        this.session = session;
        this.runId = runId;
        this.at = at;
    }

    IntakeCounts write(List<IntakeStep> steps) {
        Leads leads = new Leads(session);
        leads.lock();
        Set<String> open = lockedOpen(steps);
        IntakeCounts counts = IntakeCounts.ZERO;
        for (IntakeStep step : steps) {
            counts = counts.plus(
                    switch (step) {
                        case IntakeStep.Create create -> create(create);
                        case IntakeStep.Update update -> update(update);
                        case IntakeStep.Keep keep -> keep(keep);
                        case IntakeStep.Grow grow -> grow(grow, open);
                    });
        }
        flush();
        leads.tell(changed);
        return counts;
    }

    /** A person may close an alert between the decision and this transaction; such an alert must not grow. */
    private Set<String> lockedOpen(List<IntakeStep> steps) {
        List<String> ids = new ArrayList<>();
        for (IntakeStep step : steps) {
            if (step instanceof IntakeStep.Grow(AlertDraft draft, KnownAlert known, List<KnownAlert> merged)) {
                ids.add(known.id());
                merged.forEach(alert -> ids.add(alert.id()));
            }
        }
        Set<String> open = new HashSet<>();
        for (List<String> chunk : Conditions.chunks(ids)) {
            Conditions conditions = new Conditions().andAnyOf("id", chunk);
            session.stream(
                    "select id, status from alert" + conditions.where() + " for update",
                    conditions.parameters(),
                    row -> AlertStatus.valueOf(row.text(2)).isOpen() ? row.text(1) : "",
                    open::add);
        }
        return open;
    }

    private IntakeCounts create(IntakeStep.Create step) {
        AlertDraft draft = step.draft();
        List<Object> row =
                new ArrayList<>(List.of(step.alertId(), draft.finding().detectorId(), AlertStatus.OPEN, at));
        row.addAll(content(draft, null));
        inserts.add(row);
        newKeys.add(List.of(draft.key(), step.alertId()));
        contents(step.alertId(), draft);
        return new IntakeCounts(1, 0, 0, 0, 0);
    }

    private IntakeCounts update(IntakeStep.Update step) {
        update(step.known().id(), step.draft(), null);
        return new IntakeCounts(0, 0, 0, 1, 0);
    }

    private IntakeCounts keep(IntakeStep.Keep step) {
        seen.add(List.of(runId, step.known().id()));
        return new IntakeCounts(0, 0, 0, 0, 1);
    }

    private IntakeCounts grow(IntakeStep.Grow step, Set<String> open) {
        if (!open.contains(step.known().id())) {
            return create(new IntakeStep.Create(
                    step.draft(), AlertIdentity.idOf(step.draft().key())));
        }
        AlertDiff diff = AlertIdentity.diff(step.known(), step.draft(), at);
        update(step.known().id(), step.draft(), diff);
        newKeys.add(List.of(step.draft().key(), step.known().id()));
        long merged = 0;
        for (KnownAlert other : step.merged()) {
            if (open.contains(other.id())) {
                merges.add(List.of(AlertStatus.MERGED, step.known().id(), at, other.id()));
                movedKeys.add(List.of(step.known().id(), other.id()));
                changed.add(other.id());
                merged++;
            }
        }
        return new IntakeCounts(0, 1, merged, 0, 0);
    }

    private void update(String alertId, AlertDraft draft, @Nullable AlertDiff diff) {
        List<Object> row = new ArrayList<>(content(draft, diff));
        row.add(alertId);
        updates.add(row);
        changed.add(alertId);
        oldMembers.add(List.of(alertId));
        contents(alertId, draft);
    }

    private List<Object> content(AlertDraft draft, @Nullable AlertDiff diff) {
        List<Transfer> transfers = draft.finding().evidence().transfers();
        return Arrays.asList(
                draft.key(),
                draft.score().value(),
                draft.score().grade().ordinal(),
                draft.headline(),
                draft.finding().window().from(),
                draft.lastEventAt(),
                AlertPages.largest(draft.totals()),
                AlertRows.write(draft.totals()),
                transfers.size(),
                at,
                diff == null ? null : diff.json(),
                runId,
                draft.evidence().findingSha256(),
                draft.elements().stream().findFirst().map(KnownAlerts::stored).orElse(null));
    }

    private void contents(String alertId, AlertDraft draft) {
        String bundle = draft.evidence().canonicalJson();
        newEvidence.add(List.of(
                bundle,
                EvidenceBundle.sha256(bundle),
                ExplanationJson.write(draft.score().explanation()),
                alertId));
        members(
                alertId,
                "T",
                draft.finding().evidence().transfers().stream()
                        .map(Transfer::id)
                        .toList());
        members(alertId, "A", draft.finding().subject().accountIds());
        members(alertId, "C", draft.finding().subject().customerIds());
        members(
                alertId,
                "L",
                draft.finding().evidence().listings().stream()
                        .map(listing -> listMember(listing.list(), listing.version()))
                        .distinct()
                        .toList());
    }

    /** {@return what stands for a version of a watch-list that evidence names} */
    static String listMember(String listName, int version) {
        return listName + "/" + version;
    }

    private void members(String alertId, String kind, List<String> ids) {
        for (int place = 0; place < ids.size(); place++) {
            newMembers.add(List.of(alertId, kind, place, ids.get(place)));
        }
    }

    private void flush() {
        session.batch("""
                insert into alert (id, typology, status, created_at, sub_graph_key, score, grade_rank, headline,
                  first_event_at, last_event_at, largest_total, totals, transfer_count, updated_at, diff, last_run_id,
                  finding_sha256, first_element, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""", inserts);
        session.batch("""
                update alert set sub_graph_key = ?, score = ?, grade_rank = ?, headline = ?, first_event_at = ?,
                  last_event_at = ?, largest_total = ?, totals = ?, transfer_count = ?, updated_at = ?,
                  diff = coalesce(?, diff), last_run_id = ?, finding_sha256 = ?, first_element = ?, version = version + 1
                where id = ?""", updates);
        session.batch("update alert set last_run_id = ? where id = ?", seen);
        session.batch(
                "update alert set status = ?, merged_into = ?, updated_at = ?, version = version + 1, leads = false where id"
                        + " = ?",
                merges);
        session.batch("update alert_key set alert_id = ? where alert_id = ?", movedKeys);
        session.batch("insert into alert_key (sub_graph_key, alert_id) values (?, ?)", newKeys);
        session.batch("delete from alert_member where alert_id = ?", oldMembers);
        session.batch("delete from alert_evidence where alert_id = ?", oldMembers);
        session.batch("insert into alert_member (alert_id, kind, place, member_id) values (?, ?, ?, ?)", newMembers);
        session.batch(
                "insert into alert_evidence (bundle, sha256, explanation, alert_id) values (?, ?, ?, ?)", newEvidence);
    }
}
