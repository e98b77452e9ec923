// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.tune;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a detector with some values does on all banks of a set together.
 *
 * @param found keys of the planted patterns, of whatever typology, of which one finding holds at least half
 * @param trueFindings findings that hold at least half of a laundering pattern, or of which at least half is laundering
 * @param falseFindings all others
 * @param falsePerThousandMonth false findings for 1,000 customers and month, the mean of the banks
 */
public record Outcome(SortedSet<String> found, int trueFindings, int falseFindings, double falsePerThousandMonth) {

    public Outcome {
        found = Collections.unmodifiableSortedSet(new TreeSet<>(found));
    }

    /** {@return share of the findings that is true; 0 if there is none} */
    public double precision() {
        int findings = trueFindings + falseFindings;
        return findings == 0 ? 0 : (double) trueFindings / findings;
    }
}
