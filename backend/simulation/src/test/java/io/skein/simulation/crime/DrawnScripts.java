// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.Difficulty;
import io.skein.simulation.world.Knobs;
import io.skein.simulation.world.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Many scripts of one shape: every difficulty, and the corners of the knobs. */
final class DrawnScripts {

    private static final int SEEDS = 20;
    private static final List<Knobs> CORNERS = List.of(new Knobs(1, 0, 0.1, 1, 0, 0), new Knobs(1, 1, 20, 10, 0.9, 1));

    private DrawnScripts() {}

    static Stream<Script> of(Shape shape) {
        List<Knobs> knobs = new ArrayList<>(CORNERS);
        for (Difficulty difficulty : Difficulty.values()) {
            knobs.add(difficulty.knobs());
        }
        return knobs.stream().flatMap(one -> of(shape, one));
    }

    static Stream<Script> of(Shape shape, Knobs knobs) {
        return Stream.iterate(0, seed -> seed < SEEDS, seed -> seed + 1).map(seed -> {
            long purpose = Streams.purpose(shape.id());
            Script script = new Script(new Temper(knobs, new Streams(seed).dice(purpose)));
            shape.write(script);
            return script;
        });
    }

    static List<Leg> legs(Script script, Predicate<Leg> which) {
        return script.legs().stream().filter(which).toList();
    }

    static long cents(List<Leg> legs) {
        return legs.stream().mapToLong(Leg::cents).sum();
    }

    static List<Seat> with(Script script, String role) {
        return script.seats().stream().filter(seat -> seat.role().equals(role)).toList();
    }
}
