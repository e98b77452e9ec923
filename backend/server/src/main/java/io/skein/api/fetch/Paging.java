// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import io.skein.api.graphql.PageSize;
import io.skein.graph.GraphReader.PageRequest;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.paging.PageSlice;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads which page is asked for, by the rules of Relay connections. */
final class Paging {

    private static final Pattern OFFSET = Pattern.compile("after:(\\d{1,9})");

    private Paging() {}

    /**
     * {@return the part of a keyset list}
     *
     * @throws PlatformException INVALID_INPUT that names what is wrong and what is permitted
     */
    static PageSlice slice(Arguments arguments) {
        Integer first = arguments.optional("first", Integer.class);
        Integer last = arguments.optional("last", Integer.class);
        String after = arguments.optional("after", String.class);
        String before = arguments.optional("before", String.class);
        if (first != null && last != null) {
            throw invalid("give first or last, not both");
        }
        if (last == null && before != null) {
            throw invalid("before goes with last: say how many items before the cursor");
        }
        if (last != null && after != null) {
            throw invalid("after goes with first, before with last");
        }
        return last != null
                ? PageSlice.before(inRange("last", last), before)
                : PageSlice.after(inRange("first", Objects.requireNonNullElse(first, PageSize.DEFAULT)), after);
    }

    /**
     * {@return the part of a list that is counted through}
     *
     * @throws PlatformException INVALID_INPUT that names what is wrong and what is permitted
     */
    static PageRequest request(Arguments arguments) {
        return new PageRequest(offset(arguments.optional("after", String.class)), size(arguments));
    }

    /** {@return {@code first}, checked} */
    static int size(Arguments arguments) {
        return inRange(
                "first", Objects.requireNonNullElse(arguments.optional("first", Integer.class), PageSize.DEFAULT));
    }

    /** {@return the cursor of the item at a place, from 0} */
    static String cursor(int place) {
        byte[] text = ("after:" + (place + 1)).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    private static int offset(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        Matcher matcher = OFFSET.matcher(decoded(cursor));
        if (!matcher.matches()) {
            throw foreign();
        }
        return Integer.parseInt(matcher.group(1));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException notBase64) {
            throw foreign();
        }
    }

    private static int inRange(String name, int value) {
        if (value < 1 || value > PageSize.MAX) {
            throw invalid(name + " must be 1 to " + PageSize.MAX + ", was " + value);
        }
        return value;
    }

    private static PlatformException foreign() {
        return invalid("the cursor is not one of this list: take it from pageInfo or an edge of it");
    }

    private static PlatformException invalid(String message) {
        return new PlatformException(ErrorCode.INVALID_INPUT, message);
    }
}
