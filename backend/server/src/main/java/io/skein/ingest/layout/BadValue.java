// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import io.skein.ingest.record.Reason;

/** A value that cannot be read. Thrown by value readers, turned into a problem by {@link RowValues}; never leaves this package. */
final class BadValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    BadValue(Reason reason) {
        // No stack trace: bad values are data and may come by the million.
        super(reason.words(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
