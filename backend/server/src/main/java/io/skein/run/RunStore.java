// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.paging.KeysetPage;
import io.skein.paging.PageSlice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the history of runs and the lease that allows one run at a time over all processes. */
public interface RunStore {

    /** Adds a run. */
    void add(Run run);

    /** Replaces what is stored about a run. */
    void update(Run run);

    /** {@return the run of that id} */
    Optional<Run> find(String id);

    /**
     * {@return a page of runs}
     *
     * @throws io.skein.model.PlatformException INVALID_INPUT if the cursor is not one of this order
     */
    KeysetPage<Run> page(RunFilter filter, RunSort sort, PageSlice slice);

    /** {@return all runs that are stored as under way} */
    List<Run> running();

    /** Asks whichever process conducts a run to stop it. */
    void requestCancel(String runId);

    /** {@return whether somebody asked for the run to stop} */
    boolean isCancelRequested(String runId);

    /** {@return the lease, if one is held or was left behind} */
    Optional<Lease> lease();

    /**
     * Takes the lease if it is free, ran out, or is still the one that was found dead.
     *
     * @param lease who wants it, until when
     * @param now present time
     * @param dead holder whose lease may be taken although it has not run out; empty for nobody
     * @return whether it was taken
     */
    boolean takeLease(Lease lease, Instant now, Optional<String> dead);

    /** {@return whether the holder still had the lease and now has it longer} */
    boolean renewLease(Lease lease);

    /** Gives the lease back, if the holder has it. */
    void releaseLease(String holder);

    /**
     * The right to run.
     *
     * @param holder names the process
     * @param until when it runs out unless renewed
     */
    record Lease(String holder, Instant until) {}
}
