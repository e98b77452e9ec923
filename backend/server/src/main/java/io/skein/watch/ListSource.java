// SPDX-License-Identifier: Apache-2.0
package io.skein.watch;

import io.skein.window.WatchList;
import io.skein.window.WatchLists;
import java.util.List;

/** Where scans and proofs have their watch-lists from. */
public interface ListSource {

    /** {@return the latest version of each list} */
    WatchLists inForce();

    /**
     * {@return these versions}
     *
     * @throws io.skein.model.PlatformException NOT_FOUND if one is not there or has other content
     */
    WatchLists of(List<WatchList.Reference> references);
}
