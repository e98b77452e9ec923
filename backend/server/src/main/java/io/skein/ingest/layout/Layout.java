// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import io.skein.model.FactKind;

/** What the columns of one kind of file mean. Bound to the columns of one source. */
public interface Layout {

    /** {@return a name for people, such as {@code AMLworld transfers}} */
    String name();

    /** {@return the first kind of fact its records state; files are read in that order, so that what others refer to comes first} */
    FactKind firstKind();

    /** Reads one row: states its facts, or notes what is wrong with it. */
    void read(RowValues row);
}
