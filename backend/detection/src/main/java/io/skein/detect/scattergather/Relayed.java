// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.scattergather;

import io.skein.detect.money.BaseSum;
import io.skein.detect.sweep.Episode;
import io.skein.detect.sweep.Relays;
import java.util.stream.IntStream;

/**
 * A sum that went from one source to one sink through middlemen.
 *
 * @param sink who received it
 * @param bundle all relays between the two
 * @param episode where among them
 * @param amount what reached the sink in the busiest window
 */
record Relayed(int sink, Relays.Bundle bundle, Episode episode, BaseSum amount) {

    int middles() {
        return (int) episode.peak().measure();
    }

    int[] transfers() {
        return both(episode.begin(), episode.end());
    }

    int[] peak() {
        return both(episode.peak().begin(), episode.peak().end());
    }

    int[] peakFirst() {
        return bundle.first(episode.peak().begin(), episode.peak().end());
    }

    int[] peakSecond() {
        return IntStream.range(episode.peak().begin(), episode.peak().end())
                .map(bundle.second()::getInt)
                .toArray();
    }

    private int[] both(int begin, int end) {
        return IntStream.concat(
                        IntStream.of(bundle.first(begin, end)),
                        IntStream.range(begin, end).map(bundle.second()::getInt))
                .distinct()
                .sorted()
                .toArray();
    }
}
