// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

/** Guesses which name somebody meant. */
final class NearName {

    private NearName() {}

    /** {@return the name that takes the fewest letters inserted, left out or replaced; of equally near ones the first} */
    static String of(String typed, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt((String name) -> distance(typed, name))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** {@return the Levenshtein distance of two texts} */
    static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        Arrays.setAll(above, column -> column);
        for (int row = 1; row <= one.length(); row++) {
            int[] here = new int[other.length() + 1];
            here[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int replaced = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(replaced, 1 + Math.min(above[column], here[column - 1]));
            }
            above = here;
        }
        return above[other.length()];
    }
}
