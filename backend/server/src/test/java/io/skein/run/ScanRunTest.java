// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.alert.Alert;
import io.skein.alert.AlertFilter;
import io.skein.alert.AlertSort;
import io.skein.alert.AlertStore.StoredEvidence;
import io.skein.alert.Story;
import io.skein.alert.evidence.EvidenceBundle;
import io.skein.detect.behaviour.Behaviour;
import io.skein.detect.behaviour.Measure;
import io.skein.detect.party.Direction;
import io.skein.exec.Progress;
import io.skein.exec.RunContext;
import io.skein.graph.ScoreWriter.ElementScore;
import io.skein.indicator.Reading;
import io.skein.indicator.Subject;
import io.skein.indicator.SubjectKind;
import io.skein.jdbc.TestDatabase;
import io.skein.paging.PageSlice;
import io.skein.run.EvidenceVerifier.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScanRunTest {

    private final ScanBench bench = new ScanBench(TestDatabase.H2.empty());

    @Test
    void composesWhatBelongsTogether() {
        bench.graph.add(ScanBench.DAY, ScanBench.ring("r", 4, 1, 50_000));
        bench.graph.add(ScanBench.DAY, ScanBench.ring("other", 4, 1, 50_000));

        Run run = bench.scan();

        assertThat(run.details().counts()).containsEntry("stories", 2L);
        assertThat(alerts()).isNotEmpty().allSatisfy(alert -> {
            Story.Page story = bench.alerts.story(alert.id(), 10, 0).orElseThrow();
            assertThat(story.parts())
                    .hasSizeGreaterThan(1)
                    .allSatisfy(
                            part -> assertThat(part.alert().accountIds()).containsAnyElementsOf(alert.accountIds()));
        });
    }

    @Test
    void goesTheWholeLine() {
        bench.graph.add(ScanBench.DAY, ScanBench.ring("r", 4, 1, 50_000));

        Run run = bench.scan();

        assertThat(run.outcome()).as(run.message()).isEqualTo(RunOutcome.SUCCEEDED);
        assertThat(run.details().counts())
                .containsEntry("transfers", 4L)
                .containsEntry("accounts", 4L)
                .containsEntry("alerts.created", (long) alerts().size());
        assertThat(run.details().dataWatermark()).isEqualTo(ScanBench.DAY);
        assertThat(run.details().detectors())
                .extracting(Run.DetectorRun::detectorId)
                .contains("cycle");
        assertThat(run.details().timings())
                .extracting(Run.Timing::stage)
                .startsWith("read window", "detect cycle", "score cycle", "alert cycle")
                .endsWith("write scores back");
        Alert alert = alertOf("cycle");
        assertThat(alert.accountIds()).containsExactly("r-0", "r-1", "r-2", "r-3");
        assertThat(bench.graph.scores())
                .filteredOn(score -> score.label().equals("Account"))
                .extracting(ElementScore::id)
                .contains("r-0", "r-1", "r-2", "r-3");
    }

    @Test
    void keepsTheIndicatorsThatDetectorsUse() {
        bench.graph.add(ScanBench.DAY, ScanBench.ring("r", 4, 1, 50_000));

        Run run = bench.scan();

        assertThat(bench.indicators.current().orElseThrow().runId()).isEqualTo(run.id());
        Subject first = new Subject(SubjectKind.ACCOUNT, "r-0");
        List<Reading> kept = bench.indicators.of(List.of(first)).getOrDefault(first, List.of());
        assertThat(kept).extracting(Reading::direction).containsExactly(Direction.IN, Direction.OUT);
        assertThat(kept.getLast().indicators().get(Measure.VOLUME))
                .extracting(
                        Behaviour.Comparison::value,
                        paid -> paid.past().count(),
                        paid -> paid.peers().usual().count())
                .containsExactly(50_000.0, 0, 4);
    }

    @Test
    void scanOfPartOfTheTimeLeavesTheIndicatorsOfAllOfIt() {
        bench.graph.add(ScanBench.DAY, ScanBench.ring("r", 4, 1, 50_000));
        Run whole = bench.scan();

        bench.service.runNow(
                new ScanRequest(
                        RunTrigger.REQUEST, "investigator", Set.of(), ScanBench.DAY.plus(Duration.ofHours(2)), null),
                Progress.NONE);

        assertThat(bench.indicators.current().orElseThrow().runId()).isEqualTo(whole.id());
    }

    @Test
    void findsTheSameAlertAgain() {
        bench.graph.add(ScanBench.DAY, ScanBench.ring("r", 3, 1, 50_000));
        bench.scan();
        List<Alert> before = alerts();

        Run again = bench.scan();

        assertThat(again.details().counts()).containsEntry("alerts.created", 0L);
        assertThat(alerts())
                .usingRecursiveComparison()
                .ignoringFields("lastRunId")
                .isEqualTo(before);
    }

    @Test
    void derivesEvidenceAgainByteForByte() {
        bench.graph.add(ScanBench.DAY, ScanBench.ring("r", 3, 1, 50_000));
        bench.scan();

        assertThat(verify(stored())).isInstanceOf(Verdict.Equal.class);
    }

    @Test
    void isNotDisturbedByWhatBecomesKnownLater() {
        bench.graph.add(ScanBench.DAY, ScanBench.ring("r", 3, 1, 50_000));
        bench.scan();
        StoredEvidence stored = stored();

        bench.graph.add(
                ScanBench.DAY.plus(Duration.ofDays(40)),
                List.of(
                        ScanBench.transfer("later-1", "r-0", "r-1", 1, 70_000),
                        ScanBench.transfer("later-2", "r-2", "r-0", 20, 1)));

        assertThat(verify(stored)).isInstanceOf(Verdict.Equal.class);
    }

    @Test
    void cannotCompareWhatAnEarlierProgramStoredInAnotherForm() {
        bench.graph.add(ScanBench.DAY, ScanBench.ring("r", 3, 1, 50_000));
        bench.scan();
        StoredEvidence stored = stored();
        String former = stored.text().replace("{\"format\":2,", "{\"format\":1,");

        assertThat(verify(new StoredEvidence(former, EvidenceBundle.sha256(former))))
                .isInstanceOfSatisfying(
                        Verdict.Impossible.class,
                        impossible -> assertThat(impossible.why()).contains("earlier program"));
    }

    @Test
    void noticesAForgedAmount() {
        bench.graph.add(ScanBench.DAY, ScanBench.ring("r", 3, 1, 50_000));
        bench.scan();
        bench.graph.tamper(ScanBench.transfer("r-t1", "r-1", "r-2", 2, 49_499));

        assertThat(verify(stored()))
                .isInstanceOfSatisfying(
                        Verdict.Different.class,
                        different -> assertThat(different.how())
                                .contains("first difference")
                                .contains("49499.00"));
    }

    @Test
    void noticesAMissingTransfer() {
        bench.graph.add(ScanBench.DAY, ScanBench.ring("r", 3, 1, 50_000));
        bench.scan();
        bench.graph.tamper(ScanBench.transfer("r-t1", "r-1", "elsewhere", 2, 49_500));

        assertThat(verify(stored()))
                .isInstanceOfSatisfying(
                        Verdict.Different.class,
                        different -> assertThat(different.how()).contains("no longer gives this finding"));
    }

    @Test
    void noticesForgedEvidence() {
        bench.graph.add(ScanBench.DAY, ScanBench.ring("r", 3, 1, 50_000));
        bench.scan();
        StoredEvidence honest = stored();
        StoredEvidence forged = new StoredEvidence(honest.text().replace("49500.00", "1.00"), honest.sha256());

        assertThat(verify(forged))
                .isInstanceOfSatisfying(
                        Verdict.Different.class,
                        different -> assertThat(different.how()).contains("SHA-256"));
    }

    @Test
    void saysWhenItNeedsAnotherDetectorVersion() {
        bench.graph.add(ScanBench.DAY, ScanBench.ring("r", 3, 1, 50_000));
        bench.scan();
        String old = stored().text().replace("\"detectorVersion\":", "\"detectorVersion\":9");

        assertThat(verify(new StoredEvidence(old, EvidenceBundle.sha256(old))))
                .isInstanceOfSatisfying(
                        Verdict.Impossible.class,
                        impossible -> assertThat(impossible.why()).contains("needs detector cycle version 9"));
    }

    @Test
    void leavesNothingForAnEmptyGraph() {
        Run run = bench.scan();

        assertThat(run.outcome()).as(run.message()).isEqualTo(RunOutcome.SUCCEEDED);
        assertThat(alerts()).isEmpty();
    }

    @Test
    void findsByTheListInForceAndVerifiesByTheVersionItFoundBy() {
        bench.graph.add(ScanBench.DAY, List.of(ScanBench.transfer("t1", "bad", "ann", 1, 9_000)));
        bench.list("blocked", "bad", "worse");
        bench.scan();
        StoredEvidence stored =
                bench.alerts.storedEvidence(alertOf("exposure").id()).orElseThrow();
        bench.list("blocked", "worse");

        assertThat(alertOf("exposure").headline()).endsWith("; list blocked version 1");
        assertThat(stored.text())
                .contains("\"watchLists\":[{\"name\":\"blocked\",\"version\":1,")
                .contains(
                        "\"listings\":[{\"list\":\"blocked\",\"version\":1,\"entryId\":\"entry-bad\",\"reason\":\"fraud\",");
        assertThat(verify(stored)).isInstanceOf(Verdict.Equal.class);
        bench.scan();
        assertThat(bench.alerts.storedEvidence(alertOf("exposure").id())).contains(stored);
    }

    @Test
    void cannotVerifyByAListVersionThatIsNotThere() {
        bench.graph.add(ScanBench.DAY, List.of(ScanBench.transfer("t1", "bad", "ann", 1, 9_000)));
        bench.list("blocked", "bad");
        bench.scan();
        String text = bench.alerts
                .storedEvidence(alertOf("exposure").id())
                .orElseThrow()
                .text()
                .replace("{\"name\":\"blocked\",\"version\":1,", "{\"name\":\"blocked\",\"version\":7,");

        assertThat(verify(new StoredEvidence(text, EvidenceBundle.sha256(text))))
                .isInstanceOfSatisfying(
                        Verdict.Impossible.class,
                        impossible -> assertThat(impossible.why()).contains("version 7 of list blocked"));
    }

    private Verdict verify(StoredEvidence stored) {
        return new EvidenceVerifier(bench.graph, bench.listsInForce(), bench.detectors)
                .verify(stored, RunContext.plain());
    }

    private StoredEvidence stored() {
        return bench.alerts.storedEvidence(alertOf("cycle").id()).orElseThrow();
    }

    private List<Alert> alerts() {
        return bench.alerts
                .page(AlertFilter.ALL, AlertSort.SCORE_DESC, PageSlice.first(100))
                .items();
    }

    private Alert alertOf(String typology) {
        return alerts().stream()
                .filter(alert -> alert.typology().equals(typology))
                .findFirst()
                .orElseThrow();
    }
}
