// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sweep;

import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;

/**
 * What a search found, subject by subject.
 *
 * @param matches in the order of the subjects
 * @param isComplete whether all subjects were looked at; false if the work limit came first
 * @param <M> type of a match
 */
public record Subjects<M>(List<M> matches, boolean isComplete) {

    /**
     * Looks at one subject after the other.
     *
     * @param count how many subjects there are
     * @param transfers how many transfers each has: the work it makes, and the progress
     * @param context may stop it
     * @param search what to do with each
     * @param <M> type of a match
     */
    public static <M> Subjects<M> search(
            int count, IntToLongFunction transfers, RunContext context, IntFunction<List<M>> search) {
        Pace pace = new Pace(context);
        List<M> matches = new ArrayList<>();
        boolean complete = true;
        for (int subject = 0; subject < count && complete; subject++) {
            long size = transfers.applyAsLong(subject);
            pace.step(1 + size);
            matches.addAll(search.apply(subject));
            pace.finished(size);
            complete = subject == count - 1 || !pace.isSpent();
        }
        pace.tell();
        return new Subjects<>(matches, complete);
    }
}
