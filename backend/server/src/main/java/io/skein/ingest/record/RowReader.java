// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.record;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** Rows of one source, one after the other. Not thread-safe. */
public interface RowReader extends Closeable {

    /** Most bytes of one record, 1 MiB. */
    int RECORD_LIMIT = 1 << 20;

    /** {@return the next row, sound or not; null at the end} */
    @Nullable
    Row next();

    /** {@return the columns that {@link Row#fields()} follows} */
    Columns columns();
}
