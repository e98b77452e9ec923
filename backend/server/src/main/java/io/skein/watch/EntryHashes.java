// SPDX-License-Identifier: Apache-2.0
package io.skein.watch;

import io.skein.model.ListEntry;
import io.skein.model.ListKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Content of a list, whatever the order of its entries: the SHA-256 of the sorted SHA-256 of each. 32 bytes an entry. */
final class EntryHashes {

    private final MessageDigest digest = sha256();
    private final List<byte[]> hashes = new ArrayList<>();

    void add(ListEntry entry) {
        part(entry.id());
        part(entry.kind().name());
        part(entry.name());
        part(entry.reason());
        part(String.valueOf(entry.validFrom()));
        part(String.valueOf(entry.validTo()));
        for (ListKey key : entry.keys()) {
            part(key.text());
        }
        hashes.add(digest.digest());
    }

    String sha256Hex() {
        hashes.sort(Arrays::compareUnsigned);
        hashes.forEach(digest::update);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Lengths go in front, so that no two entries read the same. */
    private void part(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
