// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest.record;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one record, without its line end. Valid until the splitter is asked for the next one.
 *
 * @param line number of its first physical line, from 1
 * @param buffer holds the bytes
 * @param offset where they begin
 * @param length how many there are; of a faulty record only the first ones
 * @param lines physical lines it spans, at least 1
 * @param fault why it is no record, or null if it is one
 */
record RawRecord(
        long line,
        byte[] buffer,
        int offset,
        int length,
        int lines,
        @Nullable Reason fault) {

    private static final char REPLACEMENT = '\uFFFD';

    /** {@return the text, or null if the bytes are not UTF-8} */
    @Nullable
    String text() {
        String text = lenientText();
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        // Either the source itself holds U+FFFD, which is legal, or the decoder put it there.
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(buffer, offset, length))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    /** {@return the text with everything that is not UTF-8 replaced, for showing it} */
    String lenientText() {
        return new String(buffer, offset, length, StandardCharsets.UTF_8);
    }
}
