// SPDX-License-Identifier: Apache-2.0
package io.skein.run.confirmed;

import io.skein.alert.Alert;
import io.skein.alert.AlertStore;
import io.skein.alert.AlertStore.StoredEvidence;
import io.skein.alert.Disposition;
import io.skein.alert.evidence.EvidenceBundle;
import io.skein.detect.Finding;
import io.skein.model.ListEntry;
import io.skein.model.ListKey;
import io.skein.model.PlatformException;
import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import io.skein.watch.ListVersion;
import io.skein.watch.OwnList;
import io.skein.watch.WatchListStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the watch-list of those who are to blame in confirmed alerts. It is made of all of them each time, so that what is opened again
 * leaves it; content that is already there makes no new version. Cost: the evidence of each confirmed alert is read once.
 *
 * <p>An entry holds from the first event of the earliest of its alerts, not from the decision: the decision says what somebody did then,
 * and whom the money of those days reached is what is asked.
 */
public final class ConfirmedParties {

    private static final int PAGE = 200;
    private static final int SHOWN_ALERTS = 5;
    private static final int LONGEST_ID = 200;
    private static final Disposition.Filter CONFIRMED =
            new Disposition.Filter(Set.of(Disposition.Outcome.CONFIRMED_SUSPICIOUS), Set.of(), null, null);

    private final AlertStore alerts;
    private final WatchListStore lists;
    private final InstantSource clock;

    /**
     * Makes the list's keeper.
     *
     * @param alerts what people decided
     * @param lists where the list is kept
     * @param clock present time
     */
    public ConfirmedParties(AlertStore alerts, WatchListStore lists, InstantSource clock) {
        this.alerts = alerts;
        this.lists = lists;
        this.clock = clock;
    }

    /** Brings the list up to date with what people decided until now. */
    public void renew() {
        Gathered gathered = new Gathered();
        String cursor = null;
        boolean more = true;
        while (more) {
            KeysetPage<Disposition> page = alerts.dispositions(CONFIRMED, new PageSlice(PAGE, true, cursor));
            page.items().forEach(decided -> gathered.add(decided, finding(decided.alert())));
            more = page.hasNext();
            cursor = more ? page.entries().getLast().cursor() : null;
        }
        OwnList.keep(
                lists,
                gathered.entries(),
                gathered.unreadable,
                new ListVersion.Origin("confirmed alerts", gathered.latest, clock.instant(), "skein"));
    }

    /** What somebody tampered with blames nobody; it stops no scan. */
    private Optional<Finding> finding(Alert alert) {
        try {
            return alerts.storedEvidence(alert.id())
                    .filter(stored -> EvidenceBundle.sha256(stored.text()).equals(stored.sha256()))
                    .map(StoredEvidence::text)
                    .map(EvidenceBundle::parse)
                    .map(EvidenceBundle::finding);
        } catch (PlatformException unreadable) {
            return Optional.empty();
        }
    }

    /** Those to blame, with the alerts that say so. */
    private static final class Gathered {

        private final Map<ListKey, SortedMap<String, Instant>> alertsOf =
                new TreeMap<>(Comparator.comparing(ListKey::text));
        private @Nullable Instant latest;
        private long unreadable;

        void add(Disposition decided, Optional<Finding> finding) {
            latest = latest == null || decided.decidedAt().isAfter(latest) ? decided.decidedAt() : latest;
            unreadable += finding.isEmpty() ? 1 : 0;
            Alert alert = decided.alert();
            finding.ifPresent(found -> Blame.of(alert.typology())
                    .keys(found)
                    .forEach(key -> alertsOf.computeIfAbsent(key, none -> new TreeMap<>())
                            .put(alert.id(), alert.firstEventAt())));
        }

        List<ListEntry> entries() {
            return alertsOf.entrySet().stream()
                    .map(each -> entry(each.getKey(), each.getValue()))
                    .toList();
        }

        private static ListEntry entry(ListKey key, SortedMap<String, Instant> alerts) {
            String id = key.text();
            return new ListEntry(
                    id.length() <= LONGEST_ID ? id : EvidenceBundle.sha256(id),
                    key.kind() == ListKey.Kind.ACCOUNT ? ListEntry.Kind.ACCOUNT : ListEntry.Kind.PARTY,
                    "",
                    List.of(key),
                    reason(alerts.keySet()),
                    alerts.values().stream().min(Comparator.naturalOrder()).orElseThrow(),
                    null);
        }

        private static String reason(Set<String> alertIds) {
            String shown = alertIds.stream().limit(SHOWN_ALERTS).collect(Collectors.joining(", "));
            int rest = alertIds.size() - SHOWN_ALERTS;
            return "confirmed: " + shown + (rest > 0 ? " and " + rest + " more" : "");
        }
    }
}
