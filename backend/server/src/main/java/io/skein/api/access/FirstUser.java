// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/** Makes the user with whom everything begins, so that no installation has a password known beforehand. */
@Singleton
public final class FirstUser {

    private static final String NAME = "investigator";

    /** Letters and digits that nobody mistakes for another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /** 20 of 54 characters are 115 bits. */
    private static final int PASSWORD_LENGTH = 20;

    private final UserStore users;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    FirstUser(UserStore users, InstantSource clock) {
        this.users = users;
        this.clock = clock;
    }

    /** {@return the user just made, with the only chance to see the password; nothing if there was a user already} */
    public Optional<NewUser> create() {
        if (!users.isEmpty()) {
            return Optional.empty();
        }
        String password = randomPassword();
        users.add(new User(NAME, PasswordHash.of(password, random), User.FIRST_SESSION_VERSION, clock.instant(), null));
        return Optional.of(new NewUser(NAME, password));
    }

    private String randomPassword() {
        StringBuilder password = new StringBuilder(PASSWORD_LENGTH);
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /**
     * A user with the password in clear, to be shown once.
     *
     * @param name the name to log in with
     * @param password the password
     */
    public record NewUser(String name, String password) {

        @Override
        public String toString() {
            return "NewUser[" + name + "]";
        }
    }
}
