// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record, cut into fields, or the reason why it cannot be.
 *
 * @param line number of its first physical line, from 1
 * @param fields by column number of the header; null elements are absent (JSON only); empty if there is a problem
 * @param problem what is wrong with the record as a whole, or null
 */
public record Row(
        long line, List<@Nullable String> fields, @Nullable Problem problem) {

    /** {@return a sound row} */
    public static Row of(long line, List<@Nullable String> fields) {
        return new Row(line, fields, null);
    }

    static Row rejected(long line, Problem problem) {
        return new Row(line, List.of(), problem);
    }
}
