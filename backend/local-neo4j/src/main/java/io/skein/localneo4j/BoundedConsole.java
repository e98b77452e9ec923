// SPDX-License-Identifier: Apache-2.0
package io.skein.localneo4j;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What a process writes to a file that begins anew when it has grown to a bound, so that a server which runs for years fills no disk.
 * The file must have been opened for appending. Thread-safe.
 */
final class BoundedConsole extends FilterOutputStream {

    /** Property: the file that standard output goes to. */
    static final String FILE = "skein.console-file";

    static final long MAX_BYTES = 5_000_000;

    private final Path file;
    private final long maxBytes;
    private long sinceLook;

    BoundedConsole(OutputStream appending, Path file, long maxBytes) {
        super(appending);
        this.file = file;
        this.maxBytes = maxBytes;
    }

    /** Bounds both outputs of this process, if its parent has said to which file they go. */
    static void boundOutputs() {
        String file = System.getProperty(FILE);
        if (file != null) {
            OutputStream bounded =
                    new BoundedConsole(new FileOutputStream(FileDescriptor.out), Path.of(file), MAX_BYTES);
            PrintStream both = new PrintStream(bounded, true, StandardCharsets.UTF_8);
            System.setOut(both);
            System.setErr(both);
        }
    }

    @Override
    public synchronized void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int count) throws IOException {
        sinceLook += count;
        if (sinceLook > maxBytes / 10) {
            sinceLook = 0;
            beginAnewIfFull();
        }
        out.write(bytes, from, count);
    }

    private void beginAnewIfFull() throws IOException {
        out.flush();
        if (Files.exists(file) && Files.size(file) > maxBytes * 9 / 10) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(0);
            }
            out.write("(earlier lines were dropped)\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
