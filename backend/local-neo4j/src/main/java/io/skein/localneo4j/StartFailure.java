// SPDX-License-Identifier: Apache-2.0
package io.skein.localneo4j;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.util.List;
import java.util.Locale;

/** Says in one line why Neo4j died while it started. */
final class StartFailure {

    private static final int LINES_READ = 200;
    private static final int LINES_SHOWN = 3;

    private StartFailure() {}

    static PlatformException of(Neo4jHome home, int exitValue) {
        List<String> lines = home.lastConsoleLines(LINES_READ);
        return new PlatformException(ErrorCode.UNAVAILABLE, reason(home, exitValue, lines));
    }

    private static String reason(Neo4jHome home, int exitValue, List<String> lines) {
        String text = String.join("\n", lines).toLowerCase(Locale.ROOT);
        if (text.contains("address already in use") || text.contains("bindexception")) {
            return "Neo4j's port was taken while it started; try again or choose another port";
        }
        if (text.contains("no space left on device")) {
            return "disk of " + home.path() + " is full; free some space or choose another state directory";
        }
        if (text.contains("lock file has been locked") || text.contains("filelockexception")) {
            return "Neo4j's files in " + home.path() + " are locked by another process; stop that one first";
        }
        if (text.contains("could not reserve enough space") || text.contains("outofmemoryerror")) {
            return "not enough memory for Neo4j; give it a smaller heap or free some memory";
        }
        List<String> last = lines.stream()
                .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("at "))
                .toList();
        return "Neo4j ended with " + exitValue + " while it started: "
                + String.join(" / ", last.subList(Math.max(0, last.size() - LINES_SHOWN), last.size())) + " (see "
                + home.consoleLog() + ")";
    }
}
