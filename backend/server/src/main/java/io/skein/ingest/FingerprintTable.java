// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Counts fingerprints, in a memory-mapped file that the system pages in and out: heap use does not depend on how many there are.
 *
 * <p>Open addressing with linear probing, 24 bytes a slot, doubled when 60 % full: 40 to 80 bytes of disk per fingerprint. The file is
 * deleted as soon as it is open, so a killed process leaves nothing. Not thread-safe.
 */
public final class FingerprintTable implements AutoCloseable {

    private static final long FIRST_SLOTS = 1 << 14;
    private static final int SLOT_BYTES = 24;
    private static final int HIGH = 0;
    private static final int LOW = 8;
    private static final int COUNT = 16;

    private final Path directory;
    private Arena arena;
    private MemorySegment slots;
    private long slotCount;
    private long size;

    /**
     * @param directory where its file lies; must exist
     */
    public FingerprintTable(Path directory) {
        this.directory = directory;
        this.slotCount = FIRST_SLOTS;
        this.arena = Arena.ofShared();
        this.slots = map(arena, FIRST_SLOTS);
    }

    /** {@return how many different fingerprints were added} */
    public long size() {
        return size;
    }

    /** {@return how often that one was added} */
    public long count(Fingerprint print) {
        return slots.get(ValueLayout.JAVA_LONG, slotOf(print.high(), print.low()) + COUNT);
    }

    /** Counts that one. {@return how often it was added, this time included} */
    public long add(Fingerprint print) {
        long slot = slotOf(print.high(), print.low());
        long count = slots.get(ValueLayout.JAVA_LONG, slot + COUNT) + 1;
        put(slot, print.high(), print.low(), count);
        if (count == 1) {
            size++;
            growIfFull();
        }
        return count;
    }

    @Override
    public void close() {
        arena.close();
    }

    /** Byte position of the slot that holds the fingerprint, or of the free one where it belongs. */
    private long slotOf(long high, long low) {
        long number = low & (slotCount - 1);
        while (true) {
            long slot = number * SLOT_BYTES;
            boolean free = slots.get(ValueLayout.JAVA_LONG, slot + COUNT) == 0;
            boolean same = slots.get(ValueLayout.JAVA_LONG, slot + HIGH) == high
                    && slots.get(ValueLayout.JAVA_LONG, slot + LOW) == low;
            if (free || same) {
                return slot;
            }
            number = (number + 1) & (slotCount - 1);
        }
    }

    private void put(long slot, long high, long low, long count) {
        slots.set(ValueLayout.JAVA_LONG, slot + HIGH, high);
        slots.set(ValueLayout.JAVA_LONG, slot + LOW, low);
        slots.set(ValueLayout.JAVA_LONG, slot + COUNT, count);
    }

    private void growIfFull() {
        if (size * 10 < slotCount * 6) {
            return;
        }
        Arena former = arena;
        MemorySegment formerSlots = slots;
        long formerBytes = slotCount * SLOT_BYTES;
        arena = Arena.ofShared();
        slotCount *= 2;
        slots = map(arena, slotCount);
        for (long slot = 0; slot < formerBytes; slot += SLOT_BYTES) {
            long count = formerSlots.get(ValueLayout.JAVA_LONG, slot + COUNT);
            if (count > 0) {
                long high = formerSlots.get(ValueLayout.JAVA_LONG, slot + HIGH);
                long low = formerSlots.get(ValueLayout.JAVA_LONG, slot + LOW);
                put(slotOf(high, low), high, low, count);
            }
        }
        former.close();
    }

    private MemorySegment map(Arena owner, long count) {
        Path file = directory.resolve("fingerprints-" + UUID.randomUUID());
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MemorySegment mapped = channel.map(FileChannel.MapMode.READ_WRITE, 0, count * SLOT_BYTES, owner);
            Files.delete(file);
            return mapped;
        } catch (IOException noRoom) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE,
                    "cannot write working files in " + directory + ": is the disk full or read-only?",
                    noRoom);
        }
    }
}
