// SPDX-License-Identifier: Apache-2.0
package io.skein.exec;

/** Tells a computation that nobody wants its result any more. Polled at least every 10,000 items. */
@FunctionalInterface
public interface Cancellation {

    /** Never cancelled. */
    Cancellation NEVER = () -> false;

    /** {@return whether the computation should stop; true for ever once it is} */
    boolean isRequested();

    /**
     * Stops the computation if that is wanted.
     *
     * @throws CancelledException if {@link #isRequested()}
     */
    default void check() {
        if (isRequested()) {
            throw new CancelledException();
        }
    }
}
