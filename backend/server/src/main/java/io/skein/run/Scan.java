// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.exec.Cancellation;

/** The work of one run. */
@FunctionalInterface
public interface Scan {

    /**
     * Does it.
     *
     * @param request what to scan
     * @param log what is done is written down here
     * @param cancellation may stop it
     * @throws io.skein.exec.CancelledException if the cancellation says so
     */
    void run(ScanRequest request, RunLog log, Cancellation cancellation);
}
