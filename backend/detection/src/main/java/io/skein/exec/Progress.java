// SPDX-License-Identifier: Apache-2.0
package io.skein.exec;

/** Hears how far a computation has come. Implementations are thread-safe and cheap: callers report about every 10,000 items. */
public interface Progress {

    /** Hears nothing. */
    Progress NONE = new Progress() {
        @Override
        public void begin(String task, long volume) {}

        @Override
        public void advance(long items) {}

        @Override
        public void end() {}
    };

    /**
     * A task begins; tasks nest.
     *
     * @param task short name for a person
     * @param volume number of items it will handle, or -1 if unknown
     */
    void begin(String task, long volume);

    /** That many further items of the innermost task are done. */
    void advance(long items);

    /** The innermost task has ended. */
    void end();
}
