// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation;

import io.skein.simulation.world.Knobs;

/** How well the planted patterns hide: named settings of all {@link Knobs}. */
public enum Difficulty {
    /** Many patterns, made by members founded for them, nearly exact, quick, all inside our banks. */
    EASY,
    /** One middleman in seven is elsewhere, every second member has a normal life, sums are cut in two. */
    MEDIUM,
    /** Few patterns, slow, uneven, cut in up to four, four middlemen in ten elsewhere, most members with a normal life. */
    HARD;

    /** {@return its knobs} */
    public Knobs knobs() {
        return switch (this) {
            case EASY -> new Knobs(0.5, 0.02, 0.2, 1, 0, 0);
            case MEDIUM -> new Knobs(0.25, 0.08, 1, 2, 0.15, 0.5);
            case HARD -> new Knobs(0.1, 0.2, 3.5, 4, 0.4, 0.9);
        };
    }
}
