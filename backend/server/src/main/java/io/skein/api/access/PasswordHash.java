// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 with HMAC-SHA-256, 600,000 rounds and a random salt of 16 bytes, written {@code pbkdf2-sha256$rounds$salt$key} in
 * Base64.
 *
 * <p>Cost: about a third of a second of one core, on purpose. Source: OWASP Password Storage Cheat Sheet, 2023.
 */
final class PasswordHash {

    private static final String SCHEME = "pbkdf2-sha256";
    private static final int ROUNDS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;
    private static final int PARTS = 4;

    private PasswordHash() {}

    /** {@return the text to store for a password} */
    static String of(String password, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return String.join(
                "$", SCHEME, Integer.toString(ROUNDS), encoded(salt), encoded(derive(password, salt, ROUNDS)));
    }

    /** {@return whether that is the password, in a time that does not depend on how much of it is right} */
    static boolean matches(String password, String stored) {
        String[] parts = stored.split("\\$", -1);
        if (parts.length != PARTS || !parts[0].equals(SCHEME)) {
            throw new IllegalArgumentException("a stored password is not written as " + SCHEME + "$rounds$salt$key");
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(expected, derive(password, salt, Integer.parseInt(parts[1])));
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, KEY_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the Java platform lacks PBKDF2WithHmacSHA256", impossible);
        } finally {
            spec.clearPassword();
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
