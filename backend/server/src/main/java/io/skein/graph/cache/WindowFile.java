// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.cache;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A file of sections that is either replaced as a whole or appended to, and whose content at any moment is what was committed last.
 *
 * <p>Two heads of {@value #HEAD} bytes at the front take turns: each holds magic number, format, sequence, committed length
 * and a checksum. The valid one of higher sequence counts, so an append that is cut short by a crash leaves what was there
 * before. Then come sections: kind, length, checksum (CRC-32C over all three), content. All numbers are little-endian.
 */
final class WindowFile {

    /** Format of the file; another one is not read. */
    static final int FORMAT = 5;

    static final int HEAD = 64;

    private static final long MAGIC = 0x534B_4549_4E57_494EL;
    private static final int HEAD_CONTENT = 2 * Long.BYTES + Integer.BYTES + Long.BYTES;
    private static final int SECTION_HEAD = 2 * Integer.BYTES + Long.BYTES;
    private static final int CHUNK = 1 << 26;

    private final Path path;

    WindowFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /**
     * {@return the committed sections, in memory that lives as long as the arena}
     *
     * @throws DamagedFileException if anything in it is not as it was written
     */
    Committed open(Arena arena) throws IOException, DamagedFileException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            Head head = head(channel);
            if (head.length > channel.size()) {
                throw new DamagedFileException("it is cut off");
            }
            MemorySegment all = channel.map(FileChannel.MapMode.READ_ONLY, 0, head.length, arena);
            return new Committed(head, sections(all));
        }
    }

    /** {@return a writer of a new file that takes this one's place when it is committed} */
    Writer replace() throws IOException {
        Path unfinished = path.resolveSibling(path.getFileName() + ".new");
        FileChannel channel = FileChannel.open(
                unfinished, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        return new Writer(channel, new Head(0, 2L * HEAD), unfinished);
    }

    /** {@return a writer of further sections} */
    Writer append(Committed committed) throws IOException {
        return new Writer(FileChannel.open(path, StandardOpenOption.WRITE), committed.head, path);
    }

    private static Head head(FileChannel channel) throws IOException, DamagedFileException {
        ByteBuffer both = ByteBuffer.allocate(2 * HEAD).order(ByteOrder.LITTLE_ENDIAN);
        channel.read(both, 0);
        Head first = head(both.slice(0, HEAD).order(ByteOrder.LITTLE_ENDIAN));
        Head second = head(both.slice(HEAD, HEAD).order(ByteOrder.LITTLE_ENDIAN));
        Head head = first.sequence > second.sequence ? first : second;
        if (head.sequence < 0) {
            throw new DamagedFileException("its head is damaged");
        }
        return head;
    }

    private static Head head(ByteBuffer bytes) throws DamagedFileException {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.slice(0, HEAD_CONTENT));
        if (bytes.getLong() != MAGIC || bytes.getInt(HEAD_CONTENT) != (int) checksum.getValue()) {
            return Head.NONE;
        }
        int format = bytes.getInt();
        if (format != FORMAT) {
            throw new DamagedFileException("it has format " + format + ", this version writes " + FORMAT);
        }
        return new Head(bytes.getLong(), bytes.getLong());
    }

    private static List<Section> sections(MemorySegment all) throws DamagedFileException {
        ValueLayout.OfInt ints = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
        ValueLayout.OfLong longs = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
        List<Section> sections = new ArrayList<>();
        long position = 2L * HEAD;
        while (position < all.byteSize()) {
            if (all.byteSize() - position < SECTION_HEAD) {
                throw new DamagedFileException("a section is cut off");
            }
            int kind = all.get(ints, position);
            long length = all.get(longs, position + Integer.BYTES);
            int expected = all.get(ints, position + Integer.BYTES + Long.BYTES);
            position += SECTION_HEAD;
            boolean possible = kind >= 0
                    && kind < SectionKind.values().length
                    && length >= 0
                    && length <= all.byteSize() - position;
            if (!possible || checksum(kind, all.asSlice(position, length)) != expected) {
                throw new DamagedFileException("checksum of section " + sections.size() + " is wrong");
            }
            sections.add(new Section(SectionKind.values()[kind], all.asSlice(position, length)));
            position += length;
        }
        return sections;
    }

    private static int checksum(int kind, MemorySegment content) {
        CRC32C checksum = new CRC32C();
        checksum.update(new SectionBytes().put(kind).put(content.byteSize()).content());
        for (long done = 0; done < content.byteSize(); done += CHUNK) {
            checksum.update(content.asSlice(done, Math.min(CHUNK, content.byteSize() - done))
                    .asByteBuffer());
        }
        return (int) checksum.getValue();
    }

    private record Head(long sequence, long length) {

        static final Head NONE = new Head(-1, 0);
    }

    /** What was committed last. */
    static final class Committed {

        private final Head head;
        private final List<Section> sections;

        private Committed(Head head, List<Section> sections) {
            this.head = head;
            this.sections = List.copyOf(sections);
        }

        List<Section> sections() {
            return sections;
        }
    }

    /** Writes sections; without {@link #commit} nothing has happened. */
    static final class Writer implements AutoCloseable {

        private final FileChannel channel;
        private final Head before;
        private final Path written;
        private long position;
        private boolean committed;

        private Writer(FileChannel channel, Head before, Path written) {
            this.channel = channel;
            this.before = before;
            this.written = written;
            this.position = before.length;
        }

        void add(SectionKind kind, SectionBytes bytes) throws IOException {
            add(kind, MemorySegment.ofBuffer(bytes.content()));
        }

        void add(SectionKind kind, MemorySegment content) throws IOException {
            SectionBytes head = new SectionBytes()
                    .put(kind.ordinal())
                    .put(content.byteSize())
                    .put(checksum(kind.ordinal(), content));
            write(head.content());
            for (long done = 0; done < content.byteSize(); done += CHUNK) {
                write(content.asSlice(done, Math.min(CHUNK, content.byteSize() - done))
                        .asByteBuffer());
            }
        }

        /** Makes what was written the content of the file, through a crash at any moment. */
        void commit(Path place) throws IOException {
            channel.force(true);
            long sequence = before.sequence + 1;
            SectionBytes head =
                    new SectionBytes().put(MAGIC).put(FORMAT).put(sequence).put(position);
            CRC32C checksum = new CRC32C();
            checksum.update(head.content());
            head.put((int) checksum.getValue());
            ByteBuffer bytes = head.content();
            long at = sequence % 2 * HEAD;
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
            channel.force(true);
            if (!written.equals(place)) {
                Files.move(written, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                forceDirectory(place);
            }
            committed = true;
        }

        @Override
        public void close() throws IOException {
            channel.close();
            if (!committed && before.sequence == 0) {
                Files.deleteIfExists(written);
            }
        }

        private void write(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                position += channel.write(bytes, position);
            }
        }

        private static void forceDirectory(Path file) throws IOException {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                try (FileChannel opened = FileChannel.open(directory, StandardOpenOption.READ)) {
                    opened.force(true);
                }
            }
        }
    }
}
