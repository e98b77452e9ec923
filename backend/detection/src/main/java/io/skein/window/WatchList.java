// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import io.skein.model.ListEntry;
import java.util.List;

/**
 * One version of a watch-list.
 *
 * @param name of the list
 * @param version from 1
 * @param sha256 of its content, hexadecimal
 * @param entries those that have something to be matched by, by id
 */
public record WatchList(String name, int version, String sha256, List<ListEntry> entries) {

    public WatchList {
        entries = List.copyOf(entries);
    }

    /** {@return what names this version for ever} */
    public Reference reference() {
        return new Reference(name, version, sha256);
    }

    /**
     * Names one version of a list.
     *
     * @param name of the list
     * @param version from 1
     * @param sha256 of its content, hexadecimal
     */
    public record Reference(String name, int version, String sha256) {}
}
