// SPDX-License-Identifier: Apache-2.0
package io.skein.detect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Makes canonical keys: SHA-256 over the detector id and the members that identify a sub-graph, length-prefixed. */
public final class CanonicalKey {

    private static final int KEPT_BYTES = 16;

    private CanonicalKey() {}

    /**
     * {@return {@code detectorId:} and 32 hexadecimal digits}
     *
     * @param detectorId the detector
     * @param members business ids in the detector's canonical order
     */
    public static String of(String detectorId, List<String> members) {
        MessageDigest digest = sha256();
        for (String member : members) {
            byte[] bytes = member.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return detectorId + ":" + HexFormat.of().formatHex(digest.digest(), 0, KEPT_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
