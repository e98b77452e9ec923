// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import io.skein.ingest.record.Columns;

/** Files beside a data set that hold nothing but its answers. They are passed over, and named when they are. */
final class LabelFiles {

    private LabelFiles() {}

    /** {@return whether that header belongs to such a file} */
    static boolean isOne(Columns header) {
        return header.find("alert_type") >= 0
                || header.find("pattern_id") >= 0
                || header.name(0).startsWith("BEGIN LAUNDERING ATTEMPT");
    }
}
