// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.cycle;

import io.skein.detect.money.Legs;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How likely it is that the legs of a round trip follow one another although nobody passes anything on.
 *
 * <p>If an account makes n payments of such an amount in the whole window, evenly spread, it makes one within a time d with likelihood 1 -
 * exp(-n d / window). The legs after the first are taken as independent, so these likelihoods are multiplied. Where n is small the
 * account has made a payment that it does not usually make just after money came in; where it is large it has done what it does every day.
 */
final class Chance {

    private final Legs legs;
    private final TransferWindow window;
    private final LegAmounts amounts;
    private final double least;
    private final double windowMillis;

    /**
     * @param legs where the payments are
     * @param least share, and by its inverse also the greatest, that another payment has of a leg to be of such an amount; 0 for any
     */
    Chance(Legs legs, double least) {
        this.legs = legs;
        this.window = legs.window();
        this.amounts = new LegAmounts(legs);
        this.least = least;
        this.windowMillis = Duration.between(
                        window.interval().from(), window.interval().to())
                .toMillis();
    }

    /**
     * {@return the likelihood}
     *
     * @param cycle legs in time order
     * @param evidence transfers of the same ring, which say nothing of what the accounts do otherwise
     */
    double of(int[] cycle, IntSet evidence) {
        double chance = 1;
        for (int leg = 1; leg < cycle.length; leg++) {
            double dwell = legs.epochMillis(cycle[leg]) - legs.epochMillis(cycle[leg - 1]);
            chance *= Math.abs(Math.expm1(-alike(cycle[leg], evidence) * dwell / windowMillis));
        }
        return chance;
    }

    /** {@return how many other payments of such an amount the payer of a leg makes} */
    private int alike(int leg, IntSet evidence) {
        int payer = legs.from(leg);
        int alike = 0;
        for (int place = window.outStart(payer); place < window.outEnd(payer); place++) {
            int other = window.outTransfer(place);
            if (!evidence.contains(other)) {
                OptionalDouble share = amounts.paidShare(leg, other);
                alike += share.isPresent() && share.getAsDouble() >= least && share.getAsDouble() * least <= 1 ? 1 : 0;
            }
        }
        return alike;
    }
}
