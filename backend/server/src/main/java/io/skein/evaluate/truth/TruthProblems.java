// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.truth;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with one answer file. Figures from a part of the answers would be wrong, so any problem stops the reading. */
final class TruthProblems {

    private static final int SHOWN = 5;

    private final Path file;
    private final List<String> problems = new ArrayList<>();

    TruthProblems(Path file) {
        this.file = file;
    }

    void add(long line, String what) {
        problems.add("line " + line + ": " + what);
    }

    /**
     * Says what is wrong.
     *
     * @throws PlatformException INVALID_INPUT if anything is
     */
    void check() {
        if (problems.isEmpty()) {
            return;
        }
        int more = problems.size() - SHOWN;
        throw new PlatformException(
                ErrorCode.INVALID_INPUT,
                "%s: %,d lines cannot be used as truth: %s%s; mend them, because figures from a part of the answers would be wrong"
                        .formatted(
                                file,
                                problems.size(),
                                String.join("; ", problems.subList(0, Math.min(SHOWN, problems.size()))),
                                more > 0 ? "; and " + more + " more" : ""));
    }
}
