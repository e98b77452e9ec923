// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

/** A way of laundering or defrauding that the simulation can plant. One class each, listed in {@link Typologies}. */
public interface Typology {

    /** {@return its name, as in the catalogue: {@code gather-scatter}} */
    String id();

    /**
     * Plants one pattern: recruits or founds its members, registers their standing facts, schedules its payments and tells who takes
     * part. All chance comes from the plot's dice, so that no pattern depends on another.
     */
    void plant(Plot plot);
}
