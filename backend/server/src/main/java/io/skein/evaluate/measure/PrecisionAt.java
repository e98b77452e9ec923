// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How many of the strongest alerts are true.
 *
 * @param alerts how many of the strongest were looked at; fewer than asked for if there are no more
 * @param asked how many were asked for
 * @param trueAlerts those that are true
 */
public record PrecisionAt(int asked, int alerts, int trueAlerts) {

    /** Lengths of the list that are looked at. */
    public static final List<Integer> LENGTHS = List.of(10, 50, 100, 500);

    /** {@return the share that is true; 0 if there is no alert} */
    public double precision() {
        return alerts == 0 ? 0 : (double) trueAlerts / alerts;
    }

    /** {@return one for each of {@link #LENGTHS}} */
    public static List<PrecisionAt> of(List<AlertOutcome> strongestFirst) {
        return of(strongestFirst, AlertOutcome::isTrue);
    }

    /**
     * {@return one for each of {@link #LENGTHS}}
     *
     * @param strongestFirst alerts, or items of work
     * @param isTrue which of them are true
     * @param <T> what they are
     */
    static <T> List<PrecisionAt> of(List<T> strongestFirst, Predicate<? super T> isTrue) {
        List<PrecisionAt> all = new ArrayList<>();
        for (int asked : LENGTHS) {
            int length = Math.min(asked, strongestFirst.size());
            long hits =
                    strongestFirst.subList(0, length).stream().filter(isTrue).count();
            all.add(new PrecisionAt(asked, length, Math.toIntExact(hits)));
        }
        return all;
    }
}
