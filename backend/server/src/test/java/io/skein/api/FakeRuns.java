// SPDX-License-Identifier: Apache-2.0
package io.skein.api;

import io.skein.alert.KeysetPage;
import io.skein.alert.PageSlice;
import io.skein.run.Run;
import io.skein.run.RunFilter;
import io.skein.run.RunOutcome;
import io.skein.run.RunSort;
import io.skein.run.RunStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** A history of runs in memory. */
public final class FakeRuns implements RunStore {

    private final Map<String, Run> runs = new ConcurrentSkipListMap<>();
    private volatile @Nullable Lease lease;

    @Override
    public void add(Run run) {
        runs.put(run.id(), run);
    }

    @Override
    public void update(Run run) {
        runs.put(run.id(), run);
    }

    @Override
    public Optional<Run> find(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public KeysetPage<Run> page(RunFilter filter, RunSort sort, PageSlice slice) {
        List<KeysetPage.Entry<Run>> entries = runs.values().stream()
                .map(run -> new KeysetPage.Entry<>(run.id(), run))
                .toList();
        return new KeysetPage<>(entries, false, false, entries.size());
    }

    /** {@return every run, in no particular order} */
    public List<Run> all() {
        return List.copyOf(runs.values());
    }

    @Override
    public List<Run> running() {
        return runs.values().stream()
                .filter(run -> run.outcome() == RunOutcome.RUNNING)
                .toList();
    }

    @Override
    public void requestCancel(String runId) {}

    @Override
    public boolean isCancelRequested(String runId) {
        return false;
    }

    @Override
    public Optional<Lease> lease() {
        return Optional.ofNullable(lease);
    }

    @Override
    public synchronized boolean takeLease(Lease wanted, Instant now, Optional<String> dead) {
        if (lease != null) {
            return false;
        }
        lease = wanted;
        return true;
    }

    @Override
    public boolean renewLease(Lease longer) {
        return true;
    }

    @Override
    public void releaseLease(String holder) {
        lease = null;
    }
}
