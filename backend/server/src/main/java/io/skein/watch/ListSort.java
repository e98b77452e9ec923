// SPDX-License-Identifier: Apache-2.0
package io.skein.watch;

/** Orders of the list of watch-lists; ties by name. */
public enum ListSort {
    NAME_ASC,
    NAME_DESC,
    IMPORTED_DESC,
    IMPORTED_ASC,
    ENTRIES_DESC,
    ENTRIES_ASC
}
