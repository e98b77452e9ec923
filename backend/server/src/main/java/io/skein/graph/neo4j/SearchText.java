// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.neo4j;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The spellings under which a text may be stored: as typed, in capitals, in small letters, and each word with a capital.
 *
 * <p>The indexes of the graph know the beginning of a text in the very letters it was stored in. Looking for these four finds an account
 * number, an e-mail address or a name in whatever case it is typed, and uses the indexes; only a stored mixture such as
 * {@code McDonald} has to be typed as it is.
 */
final class SearchText {

    private static final Pattern WORD = Pattern.compile("(?U)\\w[\\w']*");

    private SearchText() {}

    /** {@return the spellings, without repetition, the typed one first} */
    static List<String> spellings(String typed) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(typed);
        spellings.add(typed.toUpperCase(Locale.ROOT));
        spellings.add(typed.toLowerCase(Locale.ROOT));
        spellings.add(WORD.matcher(typed).replaceAll(word -> Matcher.quoteReplacement(capitalized(word.group()))));
        return List.copyOf(spellings);
    }

    private static String capitalized(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT)
                + word.substring(first).toLowerCase(Locale.ROOT);
    }
}
