// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.party;

import io.skein.detect.Require;
import io.skein.window.IdentityGraph.Sort;

/**
 * What ties customers who share identifiers.
 *
 * @param weights how strongly an identifier of each sort ties the customers who use it
 * @param minTie least joint weight of all identifiers two customers share; above 0, at most 1
 * @param maxDegree identifiers with more users tie nobody; at least 2
 */
public record TieRules(Weights weights, double minTie, int maxDegree) {

    public TieRules {
        Require.that(0 < minTie && minTie <= 1, "minTie must be above 0 and at most 1, was " + minTie);
        Require.that(maxDegree >= 2, "maxDegree must be at least 2, was " + maxDegree);
    }

    /**
     * Weights from 0 (ties nobody) to 1 (proves that the customers belong together).
     *
     * @param document identity document or registration number
     * @param device telephone or computer used to log in
     * @param phone telephone number
     * @param email e-mail address
     * @param address postal address
     */
    public record Weights(double document, double device, double phone, double email, double address) {

        /**
         * One document names one person by law; a device is rarely in the hands of strangers; families share numbers and numbers are
         * re-issued; an e-mail address is personal as a rule, but small firms share one; a house holds many households.
         */
        public static final Weights USUAL = new Weights(0.95, 0.7, 0.65, 0.65, 0.25);

        public Weights {
            for (double weight : new double[] {document, device, phone, email, address}) {
                Require.that(0 <= weight && weight <= 1, "weights must be from 0 to 1, one was " + weight);
            }
        }

        /** {@return the weight of an identifier of that sort with two users} */
        public double of(Sort sort) {
            return switch (sort) {
                case DOCUMENT -> document;
                case DEVICE -> device;
                case PHONE -> phone;
                case EMAIL -> email;
                case ADDRESS -> address;
            };
        }
    }

    /**
     * {@return the weight of an identifier: that of its sort, falling in a straight line with the number of users, to 0 above {@code
     * maxDegree}}
     *
     * @param sort what it is
     * @param degree customers of the whole graph who use it, at least 2
     */
    public double weight(Sort sort, int degree) {
        return weights.of(sort) * demotion(degree);
    }

    /** {@return how much of its weight what so many share keeps: all of it for two, none above {@code maxDegree}} */
    public double demotion(int degree) {
        return degree > maxDegree ? 0 : (double) (maxDegree + 1 - degree) / (maxDegree - 1);
    }
}
