// SPDX-License-Identifier: Apache-2.0
package io.skein.watch;

/** Orders of the entries of a watch-list; ties by id. */
public enum EntrySort {
    ID_ASC,
    ID_DESC,
    NAME_ASC,
    NAME_DESC,
    KIND_ASC,
    KIND_DESC
}
