// SPDX-License-Identifier: Apache-2.0
package io.skein.graph;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Looks accounts up by their numbers. */
@FunctionalInterface
public interface NumberReader {

    /**
     * {@return ids of the accounts that had one of these numbers, by number, sorted; a number that no account had is left out}
     *
     * @param numbers as stored
     * @param knownAt facts recorded later, and corrections made later, are not seen
     */
    Map<String, List<String>> accounts(Collection<String> numbers, Instant knownAt);
}
