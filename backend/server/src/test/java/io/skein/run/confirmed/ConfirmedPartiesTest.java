// SPDX-License-Identifier: Apache-2.0
package io.skein.run.confirmed;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.alert.Alert;
import io.skein.alert.AlertFilter;
import io.skein.alert.AlertSort;
import io.skein.alert.AlertStatus;
import io.skein.alert.AlertStore.StoredEvidence;
import io.skein.alert.StatusChange;
import io.skein.exec.RunContext;
import io.skein.jdbc.Database;
import io.skein.jdbc.TestDatabase;
import io.skein.model.ListEntry;
import io.skein.paging.PageSlice;
import io.skein.run.EvidenceVerifier;
import io.skein.run.EvidenceVerifier.Verdict;
import io.skein.run.ListsInForce;
import io.skein.run.Run;
import io.skein.run.ScanBench;
import io.skein.watch.EntryFilter;
import io.skein.watch.EntrySort;
import io.skein.watch.ListVersion;
import io.skein.watch.OwnList;
import io.skein.watch.StoredLists;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfirmedPartiesTest {

    private static final Instant DECIDED = ScanBench.NOW.minus(Duration.ofHours(1));

    private final Database database = TestDatabase.H2.empty();
    private final ScanBench bench = new ScanBench(database);

    @Test
    void findsThoseWhoDealtWithAConfirmedPartyAndNobodyElse() {
        confirmRing();

        Run run = bench.scan();

        assertThat(exposures())
                .extracting(alert -> alert.accountIds().getFirst())
                .containsExactlyInAnyOrder("shop", "friend");
        assertThat(exposures())
                .allSatisfy(alert -> assertThat(alert.headline()).contains("list skein-confirmed version 1"));
        assertThat(run.details().counts()).containsKey("exposure.confirmedBefore");
    }

    @Test
    void saysNothingMoreWhenScannedAgain() {
        confirmRing();
        bench.scan();
        List<Alert> before = all();

        Run again = bench.scan();

        assertThat(again.details().counts()).containsEntry("alerts.created", 0L).containsEntry("alerts.updated", 0L);
        assertThat(all()).usingRecursiveComparison().ignoringFields("lastRunId").isEqualTo(before);
        assertThat(latest().number()).isEqualTo(1);
    }

    @Test
    void newMoneyOfConfirmedPartiesIsFound() {
        confirmRing();
        bench.scan();

        bench.graph.add(
                ScanBench.DAY.plus(Duration.ofDays(5)), List.of(ScanBench.transfer("again", "r-0", "r-2", 90, 8_000)));
        bench.scan();

        assertThat(exposures())
                .extracting(alert -> alert.accountIds().getFirst())
                .contains("r-0", "r-2");
    }

    @Test
    void entriesHoldFromTheFirstEventAndNameTheAlert() {
        Alert ring = confirmRing();
        bench.scan();

        assertThat(entries())
                .extracting(ListEntry::id)
                .containsExactly("ACCOUNT:r-0", "ACCOUNT:r-1", "ACCOUNT:r-2", "ACCOUNT:r-3");
        assertThat(entries()).allSatisfy(entry -> {
            assertThat(entry.validFrom()).isEqualTo(ring.firstEventAt());
            assertThat(entry.validTo()).isNull();
            assertThat(entry.reason()).isEqualTo("confirmed: " + ring.id());
        });
        assertThat(latest().origin().asOf()).isEqualTo(DECIDED);
        assertThat(latest().origin().importedBy()).isEqualTo("skein");
    }

    @Test
    void reopenedAlertLeavesTheNextVersionAndEvidenceStillVerifies() {
        Alert ring = confirmRing();
        bench.scan();
        StoredEvidence evidence =
                bench.alerts.storedEvidence(exposures().getFirst().id()).orElseThrow();

        decide(bench.alerts.find(ring.id()).orElseThrow(), AlertStatus.IN_REVIEW);
        bench.scan();

        assertThat(latest().number()).isEqualTo(2);
        assertThat(entries()).isEmpty();
        assertThat(new EvidenceVerifier(bench.graph, bench.listsInForce(), bench.detectors)
                        .verify(evidence, RunContext.plain()))
                .isInstanceOf(Verdict.Equal.class);
    }

    @Test
    void listsNobodyForAlertsThatWereNotConfirmed() {
        Alert ring = findRing();
        decide(ring, AlertStatus.CLOSED_FALSE_POSITIVE);

        bench.scan();

        assertThat(bench.lists.latest(OwnList.CONFIRMED)).isEmpty();
        assertThat(exposures()).isEmpty();
    }

    @Test
    void tellsWhichAlertsNameAVersion() {
        Alert ring = confirmRing();
        bench.scan();
        Alert closed = exposures().getFirst();
        decide(closed, AlertStatus.CLOSED_FALSE_POSITIVE);

        assertThat(naming(1, AlertFilter.ALL))
                .hasSize(2)
                .allSatisfy(alert -> assertThat(alert.typology()).isEqualTo("exposure"));
        assertThat(naming(1, AlertFilter.ofStatuses(AlertStatus.open())))
                .extracting(Alert::id)
                .doesNotContain(closed.id())
                .hasSize(1);
        assertThat(naming(2, AlertFilter.ALL)).isEmpty();
        assertThat(bench.alerts.naming(OwnList.CONFIRMED, 1, AlertFilter.ALL, AlertSort.AMOUNT_ASC, PageSlice.first(1)))
                .satisfies(page -> assertThat(page.hasNext()).isTrue())
                .satisfies(page -> assertThat(page.total()).isEqualTo(2));
        assertThat(bench.alerts.find(ring.id()).orElseThrow().accountIds()).hasSize(4);
    }

    @Test
    void oneListInCommonMakesAlertsNoRelatives() {
        bench.graph.add(
                ScanBench.DAY,
                List.of(
                        ScanBench.transfer("t1", "bad", "ann", 1, 9_000),
                        ScanBench.transfer("t2", "worse", "ben", 1, 9_000)));
        bench.list("blocked", "bad", "worse");
        bench.scan();

        assertThat(exposures())
                .hasSize(2)
                .allSatisfy(alert ->
                        assertThat(bench.alerts.related(alert.id(), 10).total()).isZero());
    }

    @Test
    void confirmedExposureListsNobody() {
        confirmRing();
        bench.scan();
        exposures().forEach(alert -> decide(alert, AlertStatus.CLOSED_CONFIRMED));

        bench.scan();

        assertThat(latest().number()).isEqualTo(1);
    }

    @Test
    void evidenceThatSomebodyTamperedWithListsNobodyAndIsCounted() {
        confirmRing();
        bench.scan();
        database.run(session -> session.update(
                "update alert_evidence set bundle = replace(bundle, 'r-2', 'innocent') where alert_id like ?",
                List.of("cycle%")));

        bench.scan();

        assertThat(entries()).isEmpty();
        assertThat(latest().content().rejected()).isEqualTo(1);
    }

    @Test
    void canBeSwitchedOffAgain() {
        confirmRing();
        bench.scan();

        assertThat(bench.listsInForce().latest(ScanBench.NOW).lists()).hasSize(1);
        assertThat(new ListsInForce(new StoredLists(bench.lists), (numbers, knownAt) -> Map.of(), null)
                        .latest(ScanBench.NOW)
                        .lists())
                .isEmpty();
    }

    private Alert confirmRing() {
        Alert ring = findRing();
        decide(ring, AlertStatus.CLOSED_CONFIRMED);
        return ring;
    }

    /** A ring, and what two of it moved with others before and after. */
    private Alert findRing() {
        bench.graph.add(ScanBench.DAY, ScanBench.ring("r", 4, 1, 50_000));
        bench.graph.add(
                ScanBench.DAY,
                List.of(
                        ScanBench.transfer("before", "r-1", "earlier", 0, 9_000),
                        ScanBench.transfer("spent", "r-1", "shop", 10, 9_000),
                        ScanBench.transfer("lent", "friend", "r-3", 12, 7_000),
                        ScanBench.transfer("elsewhere", "stranger", "other", 11, 9_000)));
        bench.scan();
        assertThat(exposures()).isEmpty();
        return all().stream()
                .filter(alert -> alert.typology().equals("cycle"))
                .findFirst()
                .orElseThrow();
    }

    private void decide(Alert alert, AlertStatus status) {
        bench.alerts.changeStatus(
                new StatusChange(alert.id(), alert.version(), status, "looked at it", "investigator", DECIDED));
    }

    private List<Alert> all() {
        return bench.alerts
                .page(AlertFilter.ALL, AlertSort.SCORE_DESC, PageSlice.first(100))
                .items();
    }

    private List<Alert> exposures() {
        return all().stream()
                .filter(alert -> alert.typology().equals("exposure"))
                .toList();
    }

    private List<Alert> naming(int version, AlertFilter filter) {
        return bench.alerts
                .naming(OwnList.CONFIRMED, version, filter, AlertSort.SCORE_DESC, PageSlice.first(100))
                .items();
    }

    private ListVersion latest() {
        return bench.lists.latest(OwnList.CONFIRMED).orElseThrow();
    }

    private List<ListEntry> entries() {
        return bench.lists
                .entries(latest(), EntryFilter.ALL, EntrySort.ID_ASC, PageSlice.first(100))
                .items();
    }
}
