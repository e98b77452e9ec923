// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

/**
 * A typology that is a shape of money: it is written as a {@link Script}, for which {@link Staging} then finds accounts and days.
 */
interface Shape extends Typology {

    /** Writes one pattern: who takes part, and who pays whom how much after how long. */
    void write(Script script);

    @Override
    default void plant(Plot plot) {
        Script script = new Script(new Temper(plot.knobs(), plot.dice()));
        write(script);
        new Staging(plot, script).play();
    }
}
