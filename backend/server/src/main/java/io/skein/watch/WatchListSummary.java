// SPDX-License-Identifier: Apache-2.0
package io.skein.watch;

/**
 * A watch-list, for a list of lists.
 *
 * @param name its name
 * @param latest the version in force
 */
public record WatchListSummary(String name, ListVersion latest) {}
