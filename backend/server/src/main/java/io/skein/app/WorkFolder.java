// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder for what must be remembered while files are read, gone afterwards.
 *
 * @param path where it is
 */
record WorkFolder(Path path) implements AutoCloseable {

    static WorkFolder temporary() {
        try {
            return new WorkFolder(Files.createTempDirectory("skein-read-"));
        } catch (IOException failed) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE, "cannot make a temporary folder: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> found = Files.walk(path)) {
            for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException failed) {
            throw new PlatformException(ErrorCode.UNAVAILABLE, "cannot remove " + path, failed);
        }
    }
}
