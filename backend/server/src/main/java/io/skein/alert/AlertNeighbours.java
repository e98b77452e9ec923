// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import org.jspecify.annotations.Nullable;

/**
 * Where an alert stands in a list.
 *
 * @param previousId the one before, if any
 * @param nextId the one after, if any
 * @param position from 1
 * @param total length of the list
 */
public record AlertNeighbours(
        @Nullable String previousId, @Nullable String nextId, long position, long total) {}
