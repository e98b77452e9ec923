// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.world.Streams;

/** Plants patterns, each from a random stream of its own, so that more of one typology change no other. */
public final class Planting {

    private final Plot.Scene scene;
    private final Streams streams;

    /** Plants in that scene. */
    public Planting(Plot.Scene scene, Streams streams) {
        this.scene = scene;
        this.streams = streams;
    }

    /** Plants that many patterns of a typology. */
    public void plant(Typology typology, int patterns) {
        long purpose = Streams.purpose(typology.id());
        for (int i = 1; i <= patterns; i++) {
            typology.plant(new Plot(scene, typology.id(), i, streams.dice(purpose, i)));
        }
    }
}
