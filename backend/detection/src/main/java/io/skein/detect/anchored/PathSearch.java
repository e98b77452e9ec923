// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.anchored;

import io.skein.exec.RunContext;
import io.skein.model.TimeWindow;
import io.skein.window.GraphView;
import java.util.List;

/** Finds the paths of one typology that run through one account. Stateless and deterministic. */
public interface PathSearch {

    /** {@return what a store that walks itself has to hold to; it may walk further than {@link #among} then accepts} */
    PathBounds bounds();

    /**
     * {@return the paths through an account of a window}
     *
     * @param view the window, which may be longer than what is asked about
     * @param account number of the account
     * @param interval only transfers in it count
     * @param context polled for cancellation; its limits bound the number of paths and the steps
     * @throws io.skein.exec.CancelledException if the context says so
     */
    PathsFound near(GraphView view, int account, TimeWindow interval, RunContext context);

    /**
     * {@return the paths that a store's walks amount to, in the same order as {@link #near} gives them}
     *
     * @param view the transfers of the walks and the owners of their accounts
     * @param account number of the account
     * @param walks transfers in time order: cycles through the account, or what leads away from it or to it
     * @param context as with {@link #near}
     */
    PathsFound among(GraphView view, int account, List<int[]> walks, RunContext context);
}
