// SPDX-License-Identifier: Apache-2.0
package io.skein.api.schedule;

import java.time.Instant;
import java.util.Optional;

/** Remembers up to when a schedule was kept, so that what fell due while no server ran can be told. */
public interface ScheduleStore {

    /** {@return up to when everything due was started or reported; empty if this schedule was never kept} */
    Optional<Instant> keptUntil(String schedule);

    /** Notes that everything due up to an instant was started or reported. Forgets all other schedules. */
    void keepUntil(String schedule, Instant instant);
}
