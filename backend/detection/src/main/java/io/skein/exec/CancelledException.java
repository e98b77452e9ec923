// SPDX-License-Identifier: Apache-2.0
package io.skein.exec;

/** Thrown by {@link Cancellation#check()}; whoever started the computation catches it. */
public final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("cancelled");
    }
}
