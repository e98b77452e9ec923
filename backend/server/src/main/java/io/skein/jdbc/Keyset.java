// SPDX-License-Identifier: Apache-2.0
package io.skein.jdbc;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * An order by one column and the id, and cursors in it. A cursor holds the order's name, the value and the id, so that one of
 * another order is refused.
 *
 * @param name of the order
 * @param column sorted by
 * @param type of the column
 * @param descending whether the greatest comes first; ids always rise
 */
public record Keyset(String name, String column, Type type, boolean descending) {

    private static final String SEPARATOR = "\n";

    /** How a cursor's value is read. */
    public enum Type {
        REAL,
        DECIMAL,
        INSTANT,
        WHOLE,
        TEXT
    }

    /** {@return {@code order by} in the direction of the list, or against it} */
    public String orderBy(boolean forward) {
        return " order by " + column + (descending == forward ? " desc" : " asc") + ", id"
                + (forward ? " asc" : " desc");
    }

    /** {@return a condition that holds after a place of the order, or before it; parameters are value, value, id} */
    public String beyond(boolean forward) {
        String sign = descending == forward ? "<" : ">";
        String idSign = forward ? ">" : "<";
        return column + " " + sign + "= ? and (" + column + " " + sign + " ? or id " + idSign + " ?)";
    }

    /** {@return the cursor of a place} */
    public String cursor(Object value, String id) {
        String text = value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((name + SEPARATOR + text + SEPARATOR + id).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@return the place of a cursor}
     *
     * @throws PlatformException INVALID_INPUT if it is no cursor of this order
     */
    public Place place(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = text.split(SEPARATOR, 3);
            if (parts.length == 3 && parts[0].equals(name)) {
                return new Place(value(parts[1]), parts[2]);
            }
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new PlatformException(ErrorCode.INVALID_INPUT, "'" + cursor + "' is not a cursor", malformed);
        }
        throw new PlatformException(ErrorCode.INVALID_INPUT, "'" + cursor + "' is not a cursor of order " + name);
    }

    private Object value(String text) {
        return switch (type) {
            case REAL -> Double.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case INSTANT -> Instant.parse(text);
            case WHOLE -> Long.valueOf(text);
            case TEXT -> text;
        };
    }

    /**
     * A place in the order.
     *
     * @param value of the column
     * @param id of the row
     */
    public record Place(Object value, String id) {}
}
