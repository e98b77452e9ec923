// SPDX-License-Identifier: Apache-2.0
package io.skein.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a watch-list.
 *
 * @param listName the list
 * @param number from 1, in the order of the imports
 * @param content what it holds
 * @param origin where it came from
 */
public record ListVersion(String listName, int number, Content content, Origin origin) {

    /** {@return list and number, its name among all versions} */
    public String id() {
        return listName + "/" + number;
    }

    /**
     * What a version holds.
     *
     * @param sha256 of all entries, whatever their order, hexadecimal
     * @param entries how many
     * @param matchable how many of them have something to be matched by
     * @param rejected records of the source that were no entries
     */
    public record Content(String sha256, long entries, long matchable, long rejected) {}

    /**
     * Where a version came from.
     *
     * @param source name of the file
     * @param asOf up to when its publisher says that it is true, if anybody said so
     * @param importedAt when it was imported
     * @param importedBy who did
     */
    public record Origin(String source, @Nullable Instant asOf, Instant importedAt, String importedBy) {}
}
