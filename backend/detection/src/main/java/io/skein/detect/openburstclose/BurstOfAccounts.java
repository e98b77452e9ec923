// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.openburstclose;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several accounts of one party, or of parties that dispose of the same accounts, that were opened for a burst and closed.
 *
 * @param lives in the order of their last transfers; one for each account
 */
record BurstOfAccounts(List<ShortLife> lives) {

    BurstOfAccounts {
        lives = List.copyOf(lives);
    }

    /**
     * {@return bursts of which no two begin with the same account} An account belongs to its owner and to who signs for it, so
     * both have a burst that begins with it: together they are one.
     */
    static List<BurstOfAccounts> joined(List<BurstOfAccounts> bursts) {
        Map<Integer, BurstOfAccounts> byFirst = new LinkedHashMap<>();
        bursts.forEach(burst -> byFirst.merge(burst.lives().getFirst().account(), burst, BurstOfAccounts::with));
        return List.copyOf(byFirst.values());
    }

    private BurstOfAccounts with(BurstOfAccounts other) {
        Set<Integer> mine = lives.stream().map(ShortLife::account).collect(Collectors.toSet());
        return new BurstOfAccounts(Stream.concat(
                        lives.stream(), other.lives.stream().filter(life -> !mine.contains(life.account())))
                .sorted(Comparator.comparingInt(ShortLife::last))
                .toList());
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
                .distinct()
                .toArray();
    }
}
