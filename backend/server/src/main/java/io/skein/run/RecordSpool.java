// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.ingest.FactCodec;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import io.skein.model.RecordedFact;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps records on disk, in order, until they are wanted. */
final class RecordSpool implements AutoCloseable {

    private final Path directory;
    private @Nullable Path file;
    private @Nullable DataOutputStream out;
    private long count;

    RecordSpool(Path directory) {
        this.directory = directory;
    }

    void add(PendingRecord record) {
        try {
            DataOutputStream to = out == null ? open() : out;
            to.writeUTF(record.source());
            to.writeLong(record.line());
            to.writeBoolean(record.stored());
            to.writeInt(record.facts().size());
            for (RecordedFact fact : record.facts()) {
                FactCodec.write(fact, to);
            }
            count++;
        } catch (IOException failed) {
            throw unavailable(failed);
        }
    }

    /** Hands out every record, in the order in which they came. */
    void replay(Consumer<PendingRecord> receiver) {
        if (out == null || file == null) {
            return;
        }
        try {
            out.close();
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                for (long i = 0; i < count; i++) {
                    receiver.accept(read(in));
                }
            }
        } catch (IOException failed) {
            throw unavailable(failed);
        }
    }

    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
            }
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw unavailable(failed);
        }
    }

    private DataOutputStream open() throws IOException {
        Path created = Files.createTempFile(directory, "suspects", ".bin");
        DataOutputStream opened = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(created)));
        file = created;
        out = opened;
        return opened;
    }

    private static PendingRecord read(DataInputStream in) throws IOException {
        String source = in.readUTF();
        long line = in.readLong();
        boolean stored = in.readBoolean();
        int size = in.readInt();
        List<RecordedFact> facts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            facts.add(FactCodec.read(in));
        }
        return new PendingRecord(source, line, facts, stored);
    }

    private PlatformException unavailable(IOException cause) {
        return new PlatformException(
                ErrorCode.UNAVAILABLE, "cannot use working files in " + directory + ": " + cause.getMessage(), cause);
    }
}
