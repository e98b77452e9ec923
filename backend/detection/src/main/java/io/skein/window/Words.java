// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Few words that stand in many rows, each kept once; code 0 is no word. */
final class Words {

    private final List<@Nullable String> words = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();

    Words() {
        words.add(null);
    }

    int code(@Nullable String word) {
        if (word == null) {
            return 0;
        }
        Integer known = codes.putIfAbsent(word, words.size());
        if (known != null) {
            return known;
        }
        words.add(word);
        return words.size() - 1;
    }

    @Nullable
    String get(int code) {
        return words.get(code);
    }
}
