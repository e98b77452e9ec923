// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import io.skein.ingest.record.Reason;
import java.util.Locale;
import java.util.Set;

/** Reads ids, free text and words from closed lists. */
final class Texts {

    private static final int MAX_ID = 200;
    private static final int MAX_TEXT = 2_000;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Texts() {}

    /** {@return a business id as it stands, without surrounding blanks} */
    static String id(String text) {
        return limited(clean(text, false), MAX_ID);
    }

    /** {@return free text; line ends and tabs inside it become a blank, other control characters are refused} */
    static String free(String text) {
        return limited(clean(text, true), MAX_TEXT);
    }

    /** {@return the constant of that name, in any case} */
    static <E extends Enum<E>> E choice(String text, Class<E> type) {
        String wanted = text.toUpperCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
        }
        throw new BadValue(Reason.UNKNOWN_VALUE);
    }

    /** {@return an ISO 3166-1 alpha-2 code} */
    static String country(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) {
            throw new BadValue(Reason.UNKNOWN_COUNTRY);
        }
        return code;
    }

    private static String clean(String text, boolean breaksAllowed) {
        boolean folded = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                folded = folded || refuseUnless(breaksAllowed && (c == '\n' || c == '\r' || c == '\t'));
            } else if (Character.isSurrogate(c)) {
                i += refuseUnless(isPair(text, i)) ? 1 : 0;
            }
        }
        return folded ? text.replaceAll("[\\n\\r\\t]+", " ") : text;
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    private static boolean refuseUnless(boolean allowed) {
        if (!allowed) {
            throw new BadValue(Reason.CONTROL_CHARACTER);
        }
        return true;
    }

    private static String limited(String text, int max) {
        if (text.length() > max) {
            throw new BadValue(Reason.VALUE_TOO_LONG);
        }
        return text;
    }
}
