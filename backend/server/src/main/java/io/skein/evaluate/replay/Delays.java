// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.replay;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Time to detection of every laundering pattern that has transfers.
 *
 * <p>Scans are batches, so a pattern is found by the first scan after enough of it has happened. The time to detection is from the transfer
 * with which half of the pattern had been executed to the first replayed scan of which one finding holds at least half of it; it is too
 * long by up to one step, because nobody looked between two scans.
 *
 * @param step time between two replayed scans
 * @param scans how many were replayed; 0 if none
 * @param delays one per pattern
 */
public record Delays(Duration step, int scans, List<Delay> delays) {

    /** Nothing was replayed. */
    public static final Delays NONE = new Delays(Duration.ZERO, 0, List.of());

    public Delays {
        delays = List.copyOf(delays);
    }

    /**
     * One pattern.
     *
     * @param patternId the pattern
     * @param typology its typology
     * @param span from its first transfer to its last
     * @param own time to detection by a detector made for it; absent if none found it
     * @param any time to detection by any detector; absent if none found it
     */
    public record Delay(
            String patternId,
            String typology,
            Duration span,
            @Nullable Duration own,
            @Nullable Duration any) {}

    /** {@return the median time to detection by any detector of those found, or null if none was} */
    public @Nullable Duration median() {
        List<Duration> found = delays.stream()
                .map(Delay::any)
                .<Duration>mapMulti((delay, sink) -> {
                    if (delay != null) {
                        sink.accept(delay);
                    }
                })
                .sorted()
                .toList();
        return found.isEmpty() ? null : found.get((found.size() - 1) / 2);
    }
}
