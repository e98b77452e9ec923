// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.tune;

/**
 * What a detector with some values does on all banks of a set together.
 *
 * @param planted patterns of the typologies it is made for
 * @param found those of which one finding holds at least half
 * @param trueFindings findings that hold at least half of a laundering pattern, or of which at least half is laundering
 * @param falseFindings all others
 * @param falsePerThousandMonth false findings for 1,000 customers and month
 */
public record Outcome(int planted, int found, int trueFindings, int falseFindings, double falsePerThousandMonth) {

    /** Nothing measured yet. */
    public static final Outcome NOTHING = new Outcome(0, 0, 0, 0, 0);

    /** {@return share of the planted patterns that was found; 0 if none was planted} */
    public double recall() {
        return planted == 0 ? 0 : (double) found / planted;
    }

    /** {@return share of the findings that is true; 0 if there is none} */
    public double precision() {
        int findings = trueFindings + falseFindings;
        return findings == 0 ? 0 : (double) trueFindings / findings;
    }

    /**
     * {@return how good it is: recall, less the part of the allowance that false findings use} A detector that finds everything and uses
     * its whole allowance is as good as one that finds nothing and is silent.
     *
     * @param allowance false findings for 1,000 customers and month that this detector may make, above zero
     */
    public double utility(double allowance) {
        return recall() - falsePerThousandMonth / allowance;
    }
}
