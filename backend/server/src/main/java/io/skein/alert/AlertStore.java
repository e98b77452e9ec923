// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import io.skein.model.RiskGrade;
import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Keeps alerts and their evidence. */
public interface AlertStore {

    /**
     * Takes in everything one detector found in one run, by the rule of {@link AlertIdentity}. Doing it again changes nothing.
     *
     * @param drafts findings of one detector, most significant first
     * @param runId the run
     * @param at when
     * @return what became of them
     */
    IntakeCounts takeIn(List<AlertDraft> drafts, String runId, Instant at);

    /**
     * {@return a page of alerts}
     *
     * @throws io.skein.model.PlatformException INVALID_INPUT if the cursor is not one of this order
     */
    KeysetPage<Alert> page(AlertFilter filter, AlertSort sort, PageSlice slice);

    /**
     * {@return a page of the alerts whose evidence names an entry of a version of a watch-list}
     *
     * @throws io.skein.model.PlatformException INVALID_INPUT if the cursor is not one of this order
     */
    KeysetPage<Alert> naming(String listName, int listVersion, AlertFilter filter, AlertSort sort, PageSlice slice);

    /** {@return the alert of that id} */
    Optional<Alert> find(String id);

    /** {@return evidence and explanation by alert id; absent ids are unknown} */
    Map<String, AlertDossier> dossiers(Collection<String> ids);

    /** {@return the evidence of an alert exactly as it is stored, with the SHA-256 stored beside it} */
    Optional<StoredEvidence> storedEvidence(String id);

    /**
     * {@return the alerts just before and after one in a list; it need not match the filter itself}
     *
     * @throws io.skein.model.PlatformException NOT_FOUND if there is no such alert
     */
    AlertNeighbours neighbours(String id, AlertFilter filter, AlertSort sort);

    /**
     * {@return the alerts that share transfers, customers or accounts with one}
     *
     * @param limit most to return, at least 1
     * @throws io.skein.model.PlatformException NOT_FOUND if there is no such alert
     */
    RelatedAlerts related(String id, int limit);

    /** {@return the item of work that each alert is part of, by the alert's id; absent ids are unknown} */
    Map<String, WorkItem> items(Collection<String> ids);

    /** {@return what the open alerts are about, by id} */
    List<AlertContent> openContents();

    /** Keeps these stories instead of all earlier ones but those that are closed as a whole, and tells anew which alerts lead. */
    void replaceStories(List<Story> stories);

    /**
     * {@return a page of the story that an alert belongs to; nothing if it stands alone}
     *
     * @param first most parts to return, at least 1
     * @param from place of the first, from 0
     */
    Optional<Story.Page> story(String alertId, int first, int from);

    /**
     * Moves an alert along its life.
     *
     * @return the alert afterwards
     * @throws io.skein.model.PlatformException NOT_FOUND; CONFLICT if its version is another; INVALID_INPUT by
     *     {@link AlertStatus#requireStep}
     */
    Alert changeStatus(StatusChange change);

    /**
     * Moves all open parts of a story, or an alert that stands alone, along their lives: all of them or none. Those that are in the status already
     * stay as they are.
     *
     * @return the parts that were open, afterwards, the strongest first
     * @throws io.skein.model.PlatformException NOT_FOUND; CONFLICT if the open parts are others or have other versions than the person
     *     saw; INVALID_INPUT by {@link AlertStatus#requireStep}
     */
    List<Alert> decide(StoryDecision decision);

    /** {@return every step that persons made with an alert, the first one first; none of an unknown alert} */
    List<StatusStep> history(String alertId);

    /**
     * {@return one page of what persons decided about alerts that are closed now, the latest decision first}
     *
     * @throws io.skein.model.PlatformException INVALID_INPUT if the cursor is not one of this list
     */
    KeysetPage<Disposition> dispositions(Disposition.Filter filter, PageSlice slice);

    /** {@return those of some transfers that stand in the evidence of a confirmed alert} */
    Set<String> confirmedTransfers(Collection<String> transferIds);

    /** Hands out the highest score of the open and the confirmed alerts about each account and customer, sorted by label, then id. */
    void openScores(Consumer<OpenScore> receiver);

    /**
     * The highest score among the open and the confirmed alerts about one account or customer.
     *
     * @param label {@code Account} or {@code Customer}
     * @param id business id
     * @param score in [0,1]
     * @param grade of that score
     */
    record OpenScore(String label, String id, double score, RiskGrade grade) {}

    /**
     * Evidence as stored.
     *
     * @param text canonical JSON, unless somebody changed it
     * @param sha256 hexadecimal, as computed when it was stored
     */
    record StoredEvidence(String text, String sha256) {}

    /**
     * What became of the drafts of one detector.
     *
     * @param created new alerts
     * @param grown alerts that grew
     * @param merged alerts that became part of one that grew
     * @param updated found again with other evidence or another score
     * @param unchanged found again
     */
    record IntakeCounts(long created, long grown, long merged, long updated, long unchanged) {

        /** Nothing yet. */
        public static final IntakeCounts ZERO = new IntakeCounts(0, 0, 0, 0, 0);

        /** {@return both together} */
        public IntakeCounts plus(IntakeCounts other) {
            return new IntakeCounts(
                    created + other.created,
                    grown + other.grown,
                    merged + other.merged,
                    updated + other.updated,
                    unchanged + other.unchanged);
        }
    }
}
