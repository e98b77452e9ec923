// SPDX-License-Identifier: Apache-2.0
package io.skein.run.output;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A text file that appears whole or not at all: written under another name, moved when complete. */
public final class NewFile implements AutoCloseable {

    private final Path target;
    private final Path partial;
    private final BufferedWriter writer;

    /**
     * Opens it under another name.
     *
     * @throws PlatformException UNAVAILABLE if it cannot be written
     */
    public NewFile(Path target) {
        this.target = target;
        this.partial = target.resolveSibling("." + target.getFileName() + ".partial");
        try {
            this.writer = Files.newBufferedWriter(partial);
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    /** Adds text. */
    public NewFile write(CharSequence text) {
        try {
            writer.append(text);
            return this;
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    /** Moves the complete file to its name. */
    public void complete() {
        try {
            writer.close();
            move();
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    private void move() throws IOException {
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unusualFileSystem) {
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Leaves nothing behind unless the file was completed. */
    @Override
    public void close() {
        try {
            writer.close();
            Files.deleteIfExists(partial);
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    private PlatformException failed(IOException failure) {
        return new PlatformException(
                ErrorCode.UNAVAILABLE, "cannot write " + target + ": " + failure.getMessage(), failure);
    }
}
