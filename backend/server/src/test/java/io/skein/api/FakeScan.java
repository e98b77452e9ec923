// SPDX-License-Identifier: Apache-2.0
package io.skein.api;

import io.skein.exec.Cancellation;
import io.skein.run.RunLog;
import io.skein.run.Scan;
import io.skein.run.ScanRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A scan that goes on until somebody cancels it. */
public final class FakeScan implements Scan {

    /** What was asked for, in order. */
    public final List<ScanRequest> requests = new CopyOnWriteArrayList<>();

    @Override
    public void run(ScanRequest request, RunLog log, Cancellation cancellation) {
        requests.add(request);
        log.stage("waiting", () -> {
            log.begin("waiting", 100);
            log.advance(25);
            while (!cancellation.isRequested()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
            return Boolean.TRUE;
        });
        cancellation.check();
    }
}
