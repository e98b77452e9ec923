// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Passwords come from files, so that none stands on a command line or in the environment. */
final class SecretFile {

    private SecretFile() {}

    /** {@return the text of the file, without the line break that editors add} */
    static String read(Path file) {
        try {
            String text = Files.readString(file).strip();
            if (text.isEmpty()) {
                throw new PlatformException(ErrorCode.INVALID_INPUT, "the password file " + file + " is empty");
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
