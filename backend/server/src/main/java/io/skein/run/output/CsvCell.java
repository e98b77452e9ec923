// SPDX-License-Identifier: Apache-2.0
package io.skein.run.output;

/**
 * One value of a line of comma-separated values (RFC 4180).
 *
 * <p>A text that a spreadsheet would take for a formula (first character one of {@code = + - @}, tab or carriage return) gets an
 * apostrophe in front.
 */
public final class CsvCell {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvCell() {}

    /** {@return the cell of a text} */
    public static String of(String value) {
        String safe = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** {@return the cell of a number or a text: a number may be below zero and is no formula} */
    public static String ofValue(String value) {
        return value.matches("-?[0-9.]+(E-?[0-9]+)?") ? value : of(value);
    }
}
