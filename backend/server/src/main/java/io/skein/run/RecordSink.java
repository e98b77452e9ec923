// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

/** Takes sound records, stores them and tells the tally about each. */
interface RecordSink extends AutoCloseable {

    void accept(PendingRecord record);

    /** Stores what is still waiting. */
    void finish();

    @Override
    void close();
}
