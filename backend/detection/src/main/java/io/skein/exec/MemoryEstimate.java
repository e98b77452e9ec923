// SPDX-License-Identifier: Apache-2.0
package io.skein.exec;

/**
 * Heap a computation will need, as a range.
 *
 * @param minBytes bytes it needs in any case
 * @param maxBytes bytes it may need at worst; not below {@code minBytes}
 */
public record MemoryEstimate(long minBytes, long maxBytes) {

    public MemoryEstimate {
        if (minBytes < 0 || maxBytes < minBytes) {
            throw new IllegalArgumentException("estimate must be 0 <= min <= max, was " + minBytes + ".." + maxBytes);
        }
    }

    /** {@return both needs at the same time} */
    public MemoryEstimate plus(MemoryEstimate other) {
        return new MemoryEstimate(minBytes + other.minBytes, maxBytes + other.maxBytes);
    }
}
