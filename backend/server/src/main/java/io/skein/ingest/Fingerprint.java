// SPDX-License-Identifier: Apache-2.0
package io.skein.ingest;

import io.skein.model.FactKind;
import io.skein.model.Transfer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * 128 bits that stand for an id or a content.
 *
 * @param high upper half
 * @param low lower half
 */
public record Fingerprint(long high, long low) {

    private static final long PRIME_HIGH = 0x9E3779B97F4A7C15L;
    private static final long PRIME_LOW = 0xC2B2AE3D27D4EB4FL;
    private static final int ID_DIGITS = 13;
    private static final int BITS_PER_DIGIT = 5;
    private static final char SEPARATOR = '\u001F';

    /** {@return a quick fingerprint of a business id; not meant to withstand somebody who looks for collisions} */
    public static Fingerprint ofId(FactKind kind, String id) {
        // far apart for each kind: from neighbouring values, neighbouring ids of two kinds would meet at the first
        // character
        long high = mixed(PRIME_LOW + kind.ordinal());
        long low = mixed(PRIME_HIGH - kind.ordinal());
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            high = Long.rotateLeft(high ^ c, 29) * PRIME_HIGH;
            low = Long.rotateLeft(low + c, 37) * PRIME_LOW;
        }
        return new Fingerprint(mixed(high ^ id.length()), mixed(low + high));
    }

    /**
     * {@return the first half of the SHA-256 digest of everything a transfer states but its id} Part of the contract: ids that
     * were made from it stand in graphs and alerts.
     */
    public static Fingerprint ofContent(Transfer transfer) {
        String reference = transfer.reference();
        String content = "skein-transfer-1" + SEPARATOR
                + transfer.fromAccountId() + SEPARATOR
                + transfer.toAccountId() + SEPARATOR
                + transfer.at() + SEPARATOR
                + transfer.paid() + SEPARATOR
                + transfer.received() + SEPARATOR
                + transfer.channel() + SEPARATOR
                + (reference == null ? "" : reference);
        ByteBuffer digest = ByteBuffer.wrap(sha256().digest(content.getBytes(StandardCharsets.UTF_8)));
        return new Fingerprint(digest.getLong(), digest.getLong());
    }

    /** {@return 26 digits to base 32, in lower case} */
    public String toId() {
        return digits(high) + digits(low);
    }

    private static String digits(long half) {
        char[] digits = new char[ID_DIGITS];
        long rest = half;
        for (int i = ID_DIGITS - 1; i >= 0; i--) {
            digits[i] = Character.forDigit((int) (rest & 31), 1 << BITS_PER_DIGIT);
            rest >>>= BITS_PER_DIGIT;
        }
        return new String(digits);
    }

    /** The finaliser of MurmurHash3: every input bit reaches every output bit. */
    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
