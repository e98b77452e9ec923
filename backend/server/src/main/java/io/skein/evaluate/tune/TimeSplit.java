// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.tune;

import io.skein.evaluate.measure.Workload;
import io.skein.evaluate.truth.PlantedPattern;
import io.skein.evaluate.truth.Truth;
import io.skein.evaluate.tune.LabelledBank.Counted;
import io.skein.model.TimeWindow;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * One bank as two: its first part, as it was known then, and the rest.
 *
 * <p>A pattern belongs to the part in which its last transfer lies, one without transfers to the rest. So a pattern that goes over the cut does
 * not count in the first part, and a finding about it is not false there. The rest is looked at with all that came before, as a bank would;
 * findings that had ended before the cut do not count.
 *
 * @param first to tune on
 * @param rest to report on
 */
public record TimeSplit(LabelledBank first, LabelledBank rest) {

    /**
     * Divides a bank.
     *
     * @param whole the bank
     * @param cut where the rest begins
     * @param reader reads a part of its period as a scan at the end of that part would
     * @throws IllegalArgumentException if the cut does not lie inside the period
     */
    public static TimeSplit at(LabelledBank whole, Instant cut, Function<TimeWindow, GraphView> reader) {
        TimeWindow period = whole.view().transfers().interval();
        if (!cut.isAfter(period.from()) || !cut.isBefore(period.to())) {
            throw new IllegalArgumentException(
                    "the cut must lie inside " + period.from() + " to " + period.to() + ", was " + cut);
        }
        Set<String> later = later(whole, cut);
        Set<String> earlier = new HashSet<>(whole.counted().patternIds());
        earlier.removeAll(later);
        GraphView before = reader.apply(new TimeWindow(period.from(), cut));
        Truth known = whole.truth().within(before);
        Workload all = whole.workload();
        double days = all.days()
                * Duration.between(cut, period.to()).toMillis()
                / period.length().toMillis();
        return new TimeSplit(
                new LabelledBank(
                        whole.name() + " until " + cut,
                        whole.digest() + "<" + cut,
                        before,
                        known,
                        new Counted(earlier, Instant.MIN),
                        Workload.of(before)),
                new LabelledBank(
                        whole.name() + " from " + cut,
                        whole.digest() + ">" + cut,
                        whole.view(),
                        whole.truth(),
                        new Counted(later, cut),
                        new Workload(all.customers(), days, all.accounts(), all.transfers())));
    }

    /** {@return the instant at which that share of a bank's period is over} */
    public static Instant at(LabelledBank bank, double share) {
        TimeWindow period = bank.view().transfers().interval();
        return period.from().plusMillis(Math.round(period.length().toMillis() * share));
    }

    private static Set<String> later(LabelledBank whole, Instant cut) {
        TransferWindow window = whole.view().transfers();
        Set<String> after = new HashSet<>();
        for (int transfer = 0; transfer < window.transferCount(); transfer++) {
            if (window.epochMillis(transfer) >= cut.toEpochMilli()) {
                after.add(window.transferId(transfer));
            }
        }
        Set<String> later = new HashSet<>();
        for (PlantedPattern pattern : whole.truth().patterns()) {
            boolean isLater = pattern.transferIds().isEmpty()
                    || pattern.transferIds().stream().anyMatch(after::contains);
            if (isLater && whole.counted().patternIds().contains(pattern.id())) {
                later.add(pattern.id());
            }
        }
        return later;
    }
}
