// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.crime.Seat.Who;

/**
 * Layering: a sum passes through the accounts of others, each of whom keeps a fee, is split among several at some of them and
 * joined again at the next, and ends at another bank.
 *
 * <p>Three to four hops at depth 1, up to one more for every further depth; three hops in ten go by two or more branches that join again
 * (FATF, Professional money laundering, 2018, describes such chains of mule and shell accounts; how long they are is an assumption).
 */
final class LayeringChain implements Shape {

    private static final double SPLITS_HERE = 0.3;

    @Override
    public String id() {
        return "layering-chain";
    }

    @Override
    public void write(Script script) {
        int stations = script.temper().size(3, 1);
        Load load = script.begin(
                script.seat(Who.CUSTOMER, "source"), script.temper().sum(45_000, 0.6), 0);
        load = script.send(load, script.seat(Who.CUSTOMER, "middle"), "leg");
        for (int station = 1; station < stations; station++) {
            boolean last = station == stations - 1;
            Seat next = script.seat(last ? Who.OUTSIDER : Who.ANYONE, last ? "sink" : "middle");
            load = script.dice().chance(SPLITS_HERE) ? around(script, load, next) : script.forward(load, next, "leg");
        }
    }

    private static Load around(Script script, Load load, Seat next) {
        int ways = 1 + script.temper().size(1, 1);
        return script.gather(script.scatter(load, script.seats(ways, Who.ANYONE, "branch"), "split"), next, "join");
    }
}
