// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.output;

/** Takes the ground truth of the planted patterns. */
@FunctionalInterface
public interface TruthSink {

    /** Takes one element of a pattern. */
    void accept(TruthRecord truth);

    /**
     * One element of a planted pattern.
     *
     * @param patternId id of the pattern, {@code cycle-3}
     * @param typology which typology was planted
     * @param element what sort of thing it is
     * @param id business id of the element; of a hidden transfer, which has none, pattern and number
     * @param role its part in the pattern, such as {@code source}, {@code middle}, {@code member}
     */
    record TruthRecord(String patternId, String typology, Element element, String id, String role) {}

    /** What a truth record names. */
    enum Element {
        TRANSFER,
        /** A transfer between two banks that are not ours: it belongs to the pattern, and nobody here can see it. */
        HIDDEN_TRANSFER,
        ACCOUNT,
        CUSTOMER
    }
}
