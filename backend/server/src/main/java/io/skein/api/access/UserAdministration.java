// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an operator does with users. Names are taken in any case. */
@Singleton
public final class UserAdministration {

    private final UserStore users;
    private final LoginThrottle throttle;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    UserAdministration(UserStore users, LoginThrottle throttle, InstantSource clock) {
        this.users = users;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** {@return all users, by name} */
    public List<User> all() {
        return users.all();
    }

    /**
     * {@return the name of the user who may now log in with that password}
     *
     * @throws PlatformException CONFLICT if there is one of that name, INVALID_INPUT if name or password cannot be one
     */
    public String add(String typedName, String password) {
        String name = Credentials.newUserName(typedName);
        requireNew(name);
        Credentials.requireGoodPassword(name, password);
        users.add(new User(name, PasswordHash.of(password, random), User.FIRST_SESSION_VERSION, clock.instant(), null));
        return name;
    }

    /**
     * {@return the name of the user who now has another password, no session, and may try again at once}
     *
     * @throws PlatformException NOT_FOUND if there is no such user, INVALID_INPUT if the password cannot be one
     */
    public String changePassword(String typedName, String password) {
        String name = Credentials.userName(typedName);
        requireKnown(users.find(name).isPresent(), name);
        Credentials.requireGoodPassword(name, password);
        requireKnown(users.changePassword(name, PasswordHash.of(password, random)), name);
        throttle.forget(name);
        return name;
    }

    /**
     * {@return the name of the user who may not log in any more, and whose sessions have ended}
     *
     * @throws PlatformException NOT_FOUND if there is no such user
     */
    public String disable(String typedName) {
        return changeDisabled(typedName, clock.instant());
    }

    /**
     * {@return the name of the user who may log in again}
     *
     * @throws PlatformException NOT_FOUND if there is no such user
     */
    public String enable(String typedName) {
        return changeDisabled(typedName, null);
    }

    /**
     * Fails early, before a password is asked for, if a user cannot be added.
     *
     * @throws PlatformException CONFLICT if there is one of that name, INVALID_INPUT if it cannot be one
     */
    public void requireNew(String typedName) {
        String name = Credentials.newUserName(typedName);
        if (users.find(name).isPresent()) {
            throw new PlatformException(ErrorCode.CONFLICT, "there is a user '" + name + "' already");
        }
    }

    /**
     * Fails early, before a password is asked for, if there is no such user.
     *
     * @throws PlatformException NOT_FOUND
     */
    public void requireKnown(String typedName) {
        String name = Credentials.userName(typedName);
        requireKnown(users.find(name).isPresent(), name);
    }

    private String changeDisabled(String typedName, @Nullable Instant disabledAt) {
        String name = Credentials.userName(typedName);
        requireKnown(users.changeDisabled(name, disabledAt), name);
        return name;
    }

    private static void requireKnown(boolean isKnown, String name) {
        if (!isKnown) {
            throw new PlatformException(
                    ErrorCode.NOT_FOUND, "there is no user '" + name + "'; './skein user list' names them");
        }
    }
}
