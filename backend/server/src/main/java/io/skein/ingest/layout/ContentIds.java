// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.layout;

import io.skein.model.Transfer;

/** Names transfers whose source gives them no id. */
@FunctionalInterface
public interface ContentIds {

    /**
     * {@return a stable id for a transfer with that content}
     *
     * @param content the transfer with any id; all its other values count
     */
    String idOf(Transfer content);
}
