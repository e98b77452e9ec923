// SPDX-License-Identifier: Apache-2.0
package io.skein.api;

import io.skein.alert.Alert;
import io.skein.alert.AlertDossier;
import io.skein.alert.AlertDraft;
import io.skein.alert.AlertFilter;
import io.skein.alert.AlertNeighbours;
import io.skein.alert.AlertSort;
import io.skein.alert.AlertStore;
import io.skein.alert.KeysetPage;
import io.skein.alert.PageSlice;
import io.skein.alert.StatusChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** No alerts, or a failure where a test wants one. */
final class FakeAlerts implements AlertStore {

    /** What {@link #find} does. */
    Runnable beforeFind = () -> {};

    final List<PageSlice> asked = new ArrayList<>();

    @Override
    public IntakeCounts takeIn(List<AlertDraft> drafts, String runId, Instant at) {
        return IntakeCounts.ZERO;
    }

    @Override
    public KeysetPage<Alert> page(AlertFilter filter, AlertSort sort, PageSlice slice) {
        asked.add(slice);
        return new KeysetPage<>(List.of(), false, false, 0);
    }

    @Override
    public Optional<Alert> find(String id) {
        beforeFind.run();
        return Optional.empty();
    }

    @Override
    public Map<String, AlertDossier> dossiers(Collection<String> ids) {
        return Map.of();
    }

    @Override
    public Optional<StoredEvidence> storedEvidence(String id) {
        return Optional.empty();
    }

    @Override
    public AlertNeighbours neighbours(String id, AlertFilter filter, AlertSort sort) {
        return new AlertNeighbours(null, null, 1, 1);
    }

    @Override
    public Alert changeStatus(StatusChange change) {
        throw new UnsupportedOperationException("no test with this store changes an alert");
    }

    @Override
    public void openScores(Consumer<OpenScore> receiver) {}
}
