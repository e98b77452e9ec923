// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.record;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts one record into its fields after RFC 4180: commas, double quotes, doubled quotes inside quotes. */
final class CsvFields {

    private CsvFields() {}

    /** {@return the fields, or null if text follows a closing quote or a quote is not closed} */
    static @Nullable List<@Nullable String> split(String record) {
        List<@Nullable String> fields = new ArrayList<>();
        int from = 0;
        while (from >= 0) {
            from = isQuoted(record, from) ? quotedField(record, from, fields) : plainField(record, from, fields);
        }
        return from == MALFORMED ? null : fields;
    }

    private static final int LAST = -1;
    private static final int MALFORMED = -2;

    private static boolean isQuoted(String record, int from) {
        return from < record.length() && record.charAt(from) == '"';
    }

    private static int plainField(String record, int from, List<@Nullable String> fields) {
        int comma = record.indexOf(',', from);
        fields.add(comma < 0 ? record.substring(from) : record.substring(from, comma));
        return comma < 0 ? LAST : comma + 1;
    }

    private static int quotedField(String record, int from, List<@Nullable String> fields) {
        StringBuilder text = new StringBuilder();
        int at = from + 1;
        while (true) {
            int quote = record.indexOf('"', at);
            if (quote < 0) {
                return MALFORMED;
            }
            text.append(record, at, quote);
            at = quote + 1;
            if (at == record.length() || record.charAt(at) != '"') {
                break;
            }
            text.append('"');
            at++;
        }
        fields.add(text.toString());
        if (at == record.length()) {
            return LAST;
        }
        return record.charAt(at) == ',' ? at + 1 : MALFORMED;
    }
}
