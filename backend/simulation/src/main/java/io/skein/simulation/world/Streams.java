// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.world;

/**
 * Independent random streams by purpose and entity: what one person does on one day depends on the seed, the purpose, the person
 * and the day, never on what was drawn before. So one more planted pattern changes nobody else's life.
 */
public final class Streams {

    private final long seed;

    /** Streams of that seed. */
    public Streams(long seed) {
        this.seed = mix(seed + 0x632be59bd9b4e019L);
    }

    /** {@return the key of a purpose; compute it once, in a constant} */
    public static long purpose(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /** {@return dice for a purpose} */
    public Dice dice(long purpose) {
        return new Dice(mix(seed ^ purpose));
    }

    /** {@return dice for a purpose and an entity} */
    public Dice dice(long purpose, long entity) {
        return new Dice(mix(mix(seed ^ purpose) + entity * 0xd1342543de82ef95L));
    }

    /** {@return dice for a purpose, an entity and a day, or whatever else tells two occasions apart} */
    public Dice dice(long purpose, long entity, long occasion) {
        return new Dice(mix(mix(mix(seed ^ purpose) + entity * 0xd1342543de82ef95L) + occasion * 0xaf251af3b0f025b5L));
    }

    /** {@return the bits well stirred; a bijection} */
    static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
