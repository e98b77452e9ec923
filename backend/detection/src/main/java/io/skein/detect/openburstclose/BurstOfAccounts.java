// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.openburstclose;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Several accounts of one party that were opened for a burst and closed.
 *
 * @param lives in the order of their last transfers; no transfer belongs to two
 */
record BurstOfAccounts(List<ShortLife> lives) {

    BurstOfAccounts {
        lives = List.copyOf(lives);
    }

    int[] inflows() {
        return all(ShortLife::inflows);
    }

    int[] transfers() {
        return all(ShortLife::transfers);
    }

    double meanLifeMillis() {
        return lives.stream().mapToLong(ShortLife::lifeMillis).average().orElse(0);
    }

    private int[] all(Function<ShortLife, int[]> part) {
        return lives.stream()
                .flatMapToInt(life -> Arrays.stream(part.apply(life)))
                .sorted()
                .toArray();
    }
}
