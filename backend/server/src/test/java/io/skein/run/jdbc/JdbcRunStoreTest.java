// SPDX-License-Identifier: Apache-2.0
package io.skein.run.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.LocalizedText;
import io.skein.detect.ParameterValues;
import io.skein.detect.Truncation;
import io.skein.jdbc.TestDatabase;
import io.skein.model.TimeWindow;
import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import io.skein.run.Run;
import io.skein.run.RunFilter;
import io.skein.run.RunOutcome;
import io.skein.run.RunSort;
import io.skein.run.RunStore;
import io.skein.run.RunStore.Lease;
import io.skein.run.RunTrigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcRunStoreTest {

    private static final Instant NOW = Instant.parse("2026-04-02T10:00:00Z");

    private final RunStore store;

    JdbcRunStoreTest(TestDatabase kind) {
        store = new JdbcRunStore(kind.empty());
    }

    @Test
    void keepsWhatARunDid() {
        Run begun = run("r1", 0, RunOutcome.RUNNING);
        store.add(begun);
        Run.Details details = new Run.Details(
                new TimeWindow(NOW.minus(Duration.ofDays(30)), NOW),
                NOW.minusSeconds(5),
                "cycle/1",
                List.of(new Run.DetectorRun(
                        "cycle",
                        1,
                        new ParameterValues(Map.of("window", "P7D")),
                        3,
                        List.of(new Truncation("maxFindings", 3, new LocalizedText("highest first", "高者优先"), "run")))),
                new TreeMap<>(Map.of("transfers", 12L)),
                List.of(new Run.Timing("read", Duration.ofMillis(120))));
        Run ended = begun.ended(RunOutcome.SUCCEEDED, NOW.plusSeconds(60), null, details);

        store.update(ended);

        assertThat(store.find("r1")).contains(ended);
        assertThat(store.find("r2")).isEmpty();
    }

    @Test
    void knowsWhichRunsAreUnderWay() {
        store.add(run("r1", 0, RunOutcome.SUCCEEDED));
        store.add(run("r2", 1, RunOutcome.RUNNING));

        assertThat(store.running()).extracting(Run::id).containsExactly("r2");
    }

    @Test
    void pagesThroughTheHistory() {
        for (int number = 0; number < 7; number++) {
            store.add(run("r" + number, number / 2, number == 3 ? RunOutcome.FAILED : RunOutcome.SUCCEEDED));
        }

        KeysetPage<Run> first = store.page(RunFilter.ALL, RunSort.STARTED_DESC, PageSlice.first(3));
        KeysetPage<Run> second = store.page(
                RunFilter.ALL,
                RunSort.STARTED_DESC,
                PageSlice.after(3, first.entries().getLast().cursor()));
        KeysetPage<Run> back = store.page(
                RunFilter.ALL,
                RunSort.STARTED_DESC,
                PageSlice.before(3, second.entries().getFirst().cursor()));
        RunFilter failed = new RunFilter(Set.of(RunOutcome.FAILED), Set.of(RunTrigger.REQUEST));

        assertThat(first.items()).extracting(Run::id).containsExactly("r6", "r4", "r5");
        assertThat(second.items()).extracting(Run::id).containsExactly("r2", "r3", "r0");
        assertThat(second.hasNext()).isTrue();
        assertThat(back).isEqualTo(first);
        assertThat(store.page(failed, RunSort.STARTED_ASC, PageSlice.first(9)).items())
                .extracting(Run::id)
                .containsExactly("r3");
    }

    @Test
    void leasesToOneHolderAtATime() {
        Lease mine = new Lease("me", NOW.plusSeconds(60));
        Lease other = new Lease("other", NOW.plusSeconds(60));

        assertThat(store.takeLease(mine, NOW, Optional.empty())).isTrue();
        assertThat(store.takeLease(mine, NOW, Optional.empty())).isFalse();
        assertThat(store.takeLease(other, NOW, Optional.empty())).isFalse();
        assertThat(store.renewLease(other)).isFalse();
        store.releaseLease("other");
        assertThat(store.lease()).contains(mine);
        store.releaseLease("me");
        assertThat(store.lease()).isEmpty();
        assertThat(store.takeLease(other, NOW, Optional.empty())).isTrue();
    }

    @Test
    void leasesAgainWhatRanOutOrBelongedToTheDead() {
        Lease mine = new Lease("me", NOW.plusSeconds(60));
        Lease other = new Lease("other", NOW.plusSeconds(300));
        store.takeLease(mine, NOW, Optional.empty());

        assertThat(store.takeLease(other, NOW.plusSeconds(61), Optional.empty()))
                .isTrue();
        assertThat(store.renewLease(mine)).isFalse();
        assertThat(store.takeLease(mine, NOW.plusSeconds(62), Optional.of("somebody")))
                .isFalse();
        assertThat(store.takeLease(mine, NOW.plusSeconds(62), Optional.of("other")))
                .isTrue();
    }

    @Test
    void passesOnTheWishToStop() {
        store.add(run("r1", 0, RunOutcome.RUNNING));

        assertThat(store.isCancelRequested("r1")).isFalse();
        store.requestCancel("r1");
        assertThat(store.isCancelRequested("r1")).isTrue();
    }

    private static Run run(String id, int hour, RunOutcome outcome) {
        return new Run(
                id,
                RunTrigger.REQUEST,
                "investigator",
                outcome,
                NOW.plus(Duration.ofHours(hour)),
                null,
                null,
                "test",
                Run.Details.NONE);
    }
}
