// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.shellcluster;

import java.util.SortedSet;

/**
 * Companies tied to each other, with the money among them.
 *
 * @param companies sorted
 * @param parties how many they are, a declared group counting as one
 * @param strongestTie greatest joint weight of two of them
 * @param agents human beings who act for several of them
 * @param flow the money
 */
record Cluster(SortedSet<String> companies, int parties, double strongestTie, Agents agents, Flow flow) {

    /**
     * Who acts for several of the companies.
     *
     * @param customerIds sorted
     * @param controlShare greatest share of the companies for which one of them acts
     */
    record Agents(SortedSet<String> customerIds, double controlShare) {}

    /**
     * Money among the companies.
     *
     * @param accounts all that they own, ascending
     * @param transfers from one to another that is not of the same declared group, in the window's order
     * @param mutualShare share of all that they receive and pay
     * @param density share of the pairs, declared groups apart, between which money moves
     */
    record Flow(int[] accounts, int[] transfers, double mutualShare, double density) {}
}
