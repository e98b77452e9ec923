// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.world;

/**
 * How well the planted patterns hide.
 *
 * @param perThousand patterns of each typology per 1,000 people, 0 to 50
 * @param amountJitter standard deviation of the logarithm of amounts around their plan, 0 to 1
 * @param delay factor on the time that money rests between two legs, 0.1 to 20
 * @param splitDepth most parts into which one sum is split, 1 to 10
 * @param unseen share of middlemen whose account is at a bank that is not ours, so that what they do elsewhere stays unseen, 0 to 0.9
 * @param mixing share of members who are ordinary people and companies with a normal life beside, 0 to 1; others are founded for the
 *     purpose
 */
public record Knobs(
        double perThousand, double amountJitter, double delay, int splitDepth, double unseen, double mixing) {

    public Knobs {
        requireRange("patterns per 1,000 people", perThousand, 0, 50);
        requireRange("amount jitter", amountJitter, 0, 1);
        requireRange("delay factor", delay, 0.1, 20);
        requireRange("split depth", splitDepth, 1, 10);
        requireRange("unseen share", unseen, 0, 0.9);
        requireRange("mixing", mixing, 0, 1);
    }

    /** {@return the same with one knob turned} */
    public Knobs with(String name, double value) {
        return switch (name) {
            case "perThousand" -> new Knobs(value, amountJitter, delay, splitDepth, unseen, mixing);
            case "amountJitter" -> new Knobs(perThousand, value, delay, splitDepth, unseen, mixing);
            case "delay" -> new Knobs(perThousand, amountJitter, value, splitDepth, unseen, mixing);
            case "splitDepth" -> new Knobs(perThousand, amountJitter, delay, (int) value, unseen, mixing);
            case "unseen" -> new Knobs(perThousand, amountJitter, delay, splitDepth, value, mixing);
            case "mixing" -> new Knobs(perThousand, amountJitter, delay, splitDepth, unseen, value);
            default ->
                throw new IllegalArgumentException(
                        "knob must be perThousand, amountJitter, delay, splitDepth, unseen or mixing, was " + name);
        };
    }

    private static void requireRange(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(name + " must be " + min + " to " + max + ", was " + value);
        }
    }
}
