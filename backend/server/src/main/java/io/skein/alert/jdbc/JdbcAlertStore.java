// SPDX-License-Identifier: Apache-2.0
package io.skein.alert.jdbc;

import io.skein.alert.Alert;
import io.skein.alert.AlertContent;
import io.skein.alert.AlertDossier;
import io.skein.alert.AlertDraft;
import io.skein.alert.AlertFilter;
import io.skein.alert.AlertIdentity;
import io.skein.alert.AlertNeighbours;
import io.skein.alert.AlertSort;
import io.skein.alert.AlertStatus;
import io.skein.alert.AlertStore;
import io.skein.alert.Disposition;
import io.skein.alert.IntakeStep;
import io.skein.alert.RelatedAlerts;
import io.skein.alert.StatusChange;
import io.skein.alert.StatusStep;
import io.skein.alert.Story;
import io.skein.alert.StoryDecision;
import io.skein.alert.WorkItem;
import io.skein.alert.evidence.EvidenceBundle;
import io.skein.alert.evidence.ExplanationJson;
import io.skein.jdbc.Conditions;
import io.skein.jdbc.Database;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.model.RiskGrade;
import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Alerts in PostgreSQL or H2. */
public final class JdbcAlertStore implements AlertStore {

    private final Database database;

    public JdbcAlertStore(Database database) {
        this.database = database;
    }

    @Override
    public IntakeCounts takeIn(List<AlertDraft> drafts, String runId, Instant at) {
        KnownAlerts known = new KnownAlerts(database, drafts);
        List<IntakeStep> steps = AlertIdentity.decide(drafts, known.byKey(), known.open());
        IntakeCounts counts = IntakeCounts.ZERO;
        for (List<IntakeStep> chunk : Conditions.chunks(steps)) {
            counts = counts.plus(database.call(session -> new IntakeWriter(session, runId, at).write(chunk)));
        }
        return counts;
    }

    @Override
    public KeysetPage<Alert> page(AlertFilter filter, AlertSort sort, PageSlice slice) {
        return database.call(session -> new AlertPages(session, filter, sort).page(slice));
    }

    @Override
    public KeysetPage<Alert> naming(
            String listName, int listVersion, AlertFilter filter, AlertSort sort, PageSlice slice) {
        return database.call(session -> new AlertPages(session, filter, sort)
                .naming(listName, listVersion)
                .page(slice));
    }

    @Override
    public AlertNeighbours neighbours(String id, AlertFilter filter, AlertSort sort) {
        return database.call(session -> {
            Alert alert = AlertRows.find(session, id).orElseThrow(() -> unknown(id));
            return new AlertPages(session, filter, sort).neighbours(alert);
        });
    }

    @Override
    public RelatedAlerts related(String id, int limit) {
        return database.call(session -> {
            Alert alert = AlertRows.find(session, id).orElseThrow(() -> unknown(id));
            return SharedMembers.of(session, alert.id(), limit);
        });
    }

    @Override
    public Map<String, WorkItem> items(Collection<String> ids) {
        return database.call(session -> new Leads(session).items(ids));
    }

    @Override
    public List<AlertContent> openContents() {
        return database.call(Stories::openContents);
    }

    @Override
    public void replaceStories(List<Story> stories) {
        database.run(session -> {
            Stories.replace(session, stories);
            Leads leads = new Leads(session);
            leads.lock();
            leads.tellAll();
        });
    }

    @Override
    public Optional<Story.Page> story(String alertId, int first, int from) {
        return database.call(session -> Stories.page(session, alertId, first, from));
    }

    @Override
    public Optional<Alert> find(String id) {
        return database.call(session -> AlertRows.find(session, id));
    }

    @Override
    public Map<String, AlertDossier> dossiers(Collection<String> ids) {
        return database.call(session -> {
            Map<String, AlertDossier> dossiers = new HashMap<>();
            for (List<String> chunk : Conditions.chunks(ids)) {
                Conditions conditions = new Conditions().andAnyOf("alert_id", chunk);
                session.stream(
                        "select alert_id, bundle, sha256, explanation from alert_evidence" + conditions.where(),
                        conditions.parameters(),
                        row -> new AlertDossier(
                                row.text(1),
                                EvidenceBundle.parse(row.text(2)),
                                row.text(3),
                                ExplanationJson.read(row.text(4))),
                        dossier -> dossiers.put(dossier.alertId(), dossier));
            }
            return dossiers;
        });
    }

    @Override
    public Optional<StoredEvidence> storedEvidence(String id) {
        return database.call(session -> session.first(
                "select bundle, sha256 from alert_evidence where alert_id = ?",
                List.of(id),
                row -> new StoredEvidence(row.text(1), row.text(2))));
    }

    @Override
    public Alert changeStatus(StatusChange change) {
        return database.call(session -> new StatusWriter(session).change(change));
    }

    @Override
    public List<Alert> decide(StoryDecision decision) {
        return database.call(session -> new StatusWriter(session).decide(decision));
    }

    @Override
    public List<StatusStep> history(String alertId) {
        return database.call(session -> Decisions.history(session, alertId));
    }

    @Override
    public KeysetPage<Disposition> dispositions(Disposition.Filter filter, PageSlice slice) {
        return database.call(session -> Decisions.page(session, filter, slice));
    }

    @Override
    public Set<String> confirmedTransfers(Collection<String> transferIds) {
        return database.call(session -> Decisions.confirmedTransfers(session, transferIds));
    }

    @Override
    public void openScores(Consumer<OpenScore> receiver) {
        Conditions conditions =
                new Conditions().and("m.kind in ('A', 'C')").andAnyOf("a.status", AlertStatus.counting());
        String sql = "select m.kind, m.member_id, max(a.score), max(a.grade_rank) from alert a"
                + " join alert_member m on m.alert_id = a.id" + conditions.where()
                + " group by m.kind, m.member_id order by m.kind, m.member_id";
        database.run(session -> session.stream(
                sql,
                conditions.parameters(),
                row -> new OpenScore(
                        row.text(1).equals("A") ? "Account" : "Customer",
                        row.text(2),
                        row.real(3),
                        RiskGrade.values()[(int) row.number(4)]),
                receiver));
    }

    static PlatformException unknown(String id) {
        return new PlatformException(ErrorCode.NOT_FOUND, "there is no alert '" + id + "'");
    }
}
