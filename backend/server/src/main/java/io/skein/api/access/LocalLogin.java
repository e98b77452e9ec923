// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Checks name and password of a local user.
 *
 * <p>An unknown or disabled name takes as long as a wrong password and gives the same answer, so that nobody learns who has an
 * account.
 */
@Singleton
final class LocalLogin {

    /** Checks at the same time: each costs a third of a second of one core, which must not be all there is. */
    private static final int CONCURRENT_CHECKS = 4;

    private final UserStore users;
    private final LoginThrottle throttle;
    private final String hashOfNobody = PasswordHash.of("", new SecureRandom());
    private final Semaphore checks = new Semaphore(CONCURRENT_CHECKS);

    LocalLogin(UserStore users, LoginThrottle throttle) {
        this.users = users;
        this.throttle = throttle;
    }

    /**
     * {@return the user whose password it is}
     *
     * @param address where it was typed
     * @throws PlatformException UNAUTHENTICATED if it is not, LIMIT_EXCEEDED if it is too early to try again, UNAVAILABLE if too
     *     many log in at once
     */
    User check(String typedName, String password, String address) {
        if (typedName.length() > Credentials.MAX_LENGTH || password.length() > Credentials.MAX_LENGTH) {
            throw wrong();
        }
        String name = Credentials.userName(typedName);
        throttle.waitFor(name, address).ifPresent(LocalLogin::refuse);
        Optional<User> user = users.find(name).filter(User::isEnabled);
        if (!matches(password, user.map(User::passwordHash).orElse(hashOfNobody)) || user.isEmpty()) {
            throttle.failed(name, address);
            throw wrong();
        }
        throttle.succeeded(name, address);
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
                "too many failed log-ins: try again in " + (left.toSeconds() + 1) + " seconds");
    }

    private static PlatformException wrong() {
        return new PlatformException(ErrorCode.UNAUTHENTICATED, "user name or password is wrong");
    }
}
