// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.record;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a byte stream into records at line ends ({@code \n}, {@code \r\n} or {@code \r}) outside quotes; empty lines are no records.
 *
 * <p>A record longer than the limit is reported once and skipped up to its line end. A quote that is never closed costs the line
 * it stands on and no more: reading goes on with the next physical line. A stream that breaks off (a truncated gzip file) ends in
 * one faulty record, because its last line cannot be trusted. Memory: the limit plus one buffer.
 */
final class RecordSplitter implements Closeable {

    /** Most physical lines a quoted record may span; more means that a closing quote is missing. */
    static final int MAX_LINES = 100;

    private static final int CHUNK = 1 << 16;
    private static final int SHOWN_OF_FAULT = 200;

    private final InputStream in;
    private final boolean quoted;
    private final int limit;

    private byte[] buffer = new byte[CHUNK];
    private int position;
    private int end;
    private boolean finished;
    private boolean broken;
    private long line = 1;

    // of the record being scanned
    private int firstBreak;
    private int breaks;

    /**
     * @param in read to its end, closed with this
     * @param quoted whether double quotes protect line ends (CSV) or not (JSON lines)
     * @param limit most bytes of a record
     */
    RecordSplitter(InputStream in, boolean quoted, int limit) {
        this.in = in;
        this.quoted = quoted;
        this.limit = limit;
    }

    /** {@return the next record, faulty or not; null at the end} */
    @Nullable
    RawRecord next() {
        compact();
        skipEmptyLines();
        if (position == end) {
            return broken ? breakage() : null;
        }
        firstBreak = -1;
        breaks = 0;
        int stop = quoted ? quotedEnd() : plainEnd(position);
        if (breaks > MAX_LINES || (stop < 0 && firstBreak >= 0)) {
            return firstLine(Reason.BAD_QUOTES);
        }
        if (stop < 0) {
            return tooLong();
        }
        return stop == end && broken ? breakage() : record(stop, breaks + 1, null);
    }

    /** Goes back to the second physical line of that record, the last one read, so that only its first line is lost. */
    void retreatToSecondLine(RawRecord last) {
        if (last.lines() > 1) {
            position = firstBreak + 1;
            line = last.line() + 1;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void skipEmptyLines() {
        while (available(position) && isBreak(buffer[position])) {
            line += endsLine(position) ? 1 : 0;
            position++;
            discardIfRead();
        }
    }

    /** Moves what is left to the front once half of the buffer is read: each byte moves at most once or twice. */
    private void compact() {
        if (position >= buffer.length / 2) {
            System.arraycopy(buffer, position, buffer, 0, end - position);
            end -= position;
            position = 0;
        }
    }

    private void discardIfRead() {
        if (position == end) {
            position = 0;
            end = 0;
        }
    }

    private RawRecord record(int stop, int lines, @Nullable Reason fault) {
        RawRecord found = new RawRecord(line, buffer, position, stop - position, lines, fault);
        position = stop;
        line += lines - 1;
        // The line end itself is consumed as an empty line is, so that the bytes of this record stay in place.
        return found;
    }

    private RawRecord firstLine(Reason fault) {
        int shown = Math.min(firstBreak - position, SHOWN_OF_FAULT);
        RawRecord found = new RawRecord(line, buffer, position, shown, 1, fault);
        position = firstBreak;
        return found;
    }

    private RawRecord breakage() {
        broken = false;
        int shown = Math.min(end - position, SHOWN_OF_FAULT);
        RawRecord found = new RawRecord(line, buffer, position, shown, 1, Reason.UNREADABLE);
        position = end;
        return found;
    }

    private RawRecord tooLong() {
        byte[] shown = Arrays.copyOfRange(buffer, position, Math.min(end, position + SHOWN_OF_FAULT));
        long at = line;
        while (available(position) && !isBreak(buffer[position])) {
            position++;
            discardIfRead();
        }
        return new RawRecord(at, shown, 0, shown.length, 1, Reason.RECORD_TOO_LONG);
    }

    private int plainEnd(int from) {
        int at = from;
        while (available(at)) {
            if (isBreak(buffer[at])) {
                return at;
            }
            at++;
            if (at - position > limit) {
                return -1;
            }
        }
        return at;
    }

    /** End of a record in which quotes protect line ends; -1 if the limit or the stream ends it inside quotes. */
    private int quotedEnd() {
        int at = position;
        Place place = Place.FIELD_START;
        while (available(at)) {
            byte b = buffer[at];
            if (place == Place.QUOTED) {
                countBreak(at);
            } else if (isBreak(b)) {
                return at;
            }
            place = place.after(b);
            at++;
            if (at - position > limit || breaks > MAX_LINES) {
                return -1;
            }
        }
        return place == Place.QUOTED && firstBreak >= 0 ? -1 : at;
    }

    private void countBreak(int at) {
        if (endsLine(at)) {
            breaks++;
            firstBreak = firstBreak < 0 ? at : firstBreak;
        }
    }

    /** Whether a line ends at that byte: at a line feed, or at a carriage return that none follows. */
    private boolean endsLine(int at) {
        return buffer[at] == '\n' || (buffer[at] == '\r' && !(available(at + 1) && buffer[at + 1] == '\n'));
    }

    /** Where a byte stands in a row. A quote opens a field only at its start; elsewhere it is a character like others. */
    private enum Place {
        FIELD_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE;

        Place after(byte b) {
            return switch (this) {
                case FIELD_START -> b == '"' ? QUOTED : plainAfter(b);
                case PLAIN -> plainAfter(b);
                case QUOTED -> b == '"' ? AFTER_QUOTE : QUOTED;
                case AFTER_QUOTE -> b == '"' ? QUOTED : plainAfter(b);
            };
        }

        private static Place plainAfter(byte b) {
            return b == ',' ? FIELD_START : PLAIN;
        }
    }

    private static boolean isBreak(byte b) {
        return b == '\n' || b == '\r';
    }

    /** Whether there is a byte at that place, reading on if need be. */
    private boolean available(int at) {
        while (at >= end && !finished) {
            fill();
        }
        return at < end;
    }

    private void fill() {
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        try {
            int count = in.read(buffer, end, buffer.length - end);
            finished = count < 0;
            end += Math.max(0, count);
        } catch (IOException breakOff) {
            // A truncated or damaged file is bad data, like a bad record: it is reported and other files go on.
            finished = true;
            broken = true;
        }
    }
}
