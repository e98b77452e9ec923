// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Checks name and password of a local user.
 *
 * <p>An unknown name takes as long as a wrong password and gives the same answer, so that nobody learns who has an account.
 */
@Singleton
final class LocalLogin {

    private static final int MAX_LENGTH = 200;

    /** Checks at the same time: each costs a third of a second of one core, which must not be all there is. */
    private static final int CONCURRENT_CHECKS = 4;

    private final UserStore users;
    private final LoginAttempts attempts;
    private final String hashOfNobody = PasswordHash.of("", new SecureRandom());
    private final Semaphore checks = new Semaphore(CONCURRENT_CHECKS);

    LocalLogin(UserStore users, LoginAttempts attempts) {
        this.users = users;
        this.attempts = attempts;
    }

    /**
     * {@return the user whose password it is}
     *
     * @throws PlatformException UNAUTHENTICATED if it is not, LIMIT_EXCEEDED if the name is locked, UNAVAILABLE if too many log
     *     in at once
     */
    User check(String givenName, String password) {
        if (givenName.length() > MAX_LENGTH || password.length() > MAX_LENGTH) {
            throw wrong();
        }
        String name = givenName.strip().toLowerCase(Locale.ROOT);
        attempts.lockedFor(name).ifPresent(LocalLogin::refuse);
        Optional<User> user = users.find(name);
        if (!matches(password, user.map(User::passwordHash).orElse(hashOfNobody)) || user.isEmpty()) {
            attempts.failed(name);
            throw wrong();
        }
        attempts.succeeded(name);
        return user.get();
    }

    private boolean matches(String password, String hash) {
        if (!checks.tryAcquire()) {
            throw new PlatformException(
                    ErrorCode.UNAVAILABLE, "too many people are logging in at once: try again in a few seconds");
        }
        try {
            return PasswordHash.matches(password, hash);
        } finally {
            checks.release();
        }
    }

    private static void refuse(Duration left) {
        throw new PlatformException(
                ErrorCode.LIMIT_EXCEEDED,
                "too many failed log-ins under this name: it is locked for another " + (left.toSeconds() + 1)
                        + " seconds");
    }

    private static PlatformException wrong() {
        return new PlatformException(ErrorCode.UNAUTHENTICATED, "user name or password is wrong");
    }
}
