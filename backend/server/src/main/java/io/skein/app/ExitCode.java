// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

/** What a command tells the shell or scheduler that started it. */
final class ExitCode {

    /** Everything asked for is done. */
    static final int DONE = 0;

    /** Done, but some records were rejected; the quarantine file names them. */
    static final int DONE_WITH_REJECTS = 1;

    /** Nothing usable came out; one line on standard error says why. */
    static final int FAILED = 2;

    private ExitCode() {}
}
