// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.gatherscatter;

import io.skein.detect.money.BaseSum;
import io.skein.detect.sweep.Burst;
import java.util.stream.IntStream;

/**
 * A party that gathers and then scatters.
 *
 * @param gather what comes in, with what is usual
 * @param scatter what goes out, with what is usual
 * @param gathered what came in before the best instant
 * @param scattered what went out after it
 * @param strangers how many of the counterparties at the best instant the subject has no such transfer with at other times
 */
record Turn(Burst gather, Burst scatter, BaseSum gathered, BaseSum scattered, int strangers) {

    int counterparties() {
        return (int) (gather.measure() + scatter.measure());
    }

    double strangerShare() {
        return (double) strangers / counterparties();
    }

    double surprise() {
        return Math.min(gather.surprise(), scatter.surprise());
    }

    double passedShare() {
        return gathered.known() == 0 ? 0 : scattered.known() / gathered.known();
    }

    int[] transfers() {
        return merged(gather.all(), scatter.all());
    }

    int[] peak() {
        return merged(gather.peak(), scatter.peak());
    }

    private static int[] merged(int[] in, int[] out) {
        return IntStream.concat(IntStream.of(in), IntStream.of(out)).sorted().toArray();
    }
}
