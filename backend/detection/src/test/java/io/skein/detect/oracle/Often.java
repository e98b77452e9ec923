// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.oracle;

import java.util.Collection;
import net.jqwik.api.statistics.Statistics;

/**
 * Keeps a comparison from comparing nothing with nothing: fails a property in too few of whose tries anything is found.
 *
 * <p>Tries are random. So the least share lies far enough below what a property has (five standard deviations, mostly a third) that chance
 * alone fails none.
 */
public final class Often {

    private Often() {}

    /** Counts a try of the property at hand, of which more than a share, in per cent, must have findings. */
    public static void found(Collection<?> findings, double leastPercent) {
        holds("has findings", !findings.isEmpty(), leastPercent);
    }

    /** Counts a try of the property at hand, in more than a share of which, in per cent, something must hold. */
    public static void holds(String what, boolean holds, double leastPercent) {
        Statistics.label(what)
                .collect(holds)
                .coverage(each -> each.check(true).percentage(share -> share > leastPercent));
    }
}
