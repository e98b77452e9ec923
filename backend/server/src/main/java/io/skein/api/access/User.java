// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who may log in, or might once.
 *
 * @param name as {@link Credentials#userName} makes it
 * @param passwordHash as made by {@link PasswordHash}; never printed
 * @param sessionVersion raised by whatever ends all sessions of this user; a token carries the one it was made at
 * @param createdAt when the user was added
 * @param disabledAt since when the user may not log in, if so
 */
public record User(
        String name,
        String passwordHash,
        int sessionVersion,
        Instant createdAt,
        @Nullable Instant disabledAt) {

    /** Session version of a new user. */
    static final int FIRST_SESSION_VERSION = 1;

    /** {@return whether this user may log in} */
    public boolean isEnabled() {
        return disabledAt == null;
    }

    @Override
    public String toString() {
        return "User[" + name + "]";
    }
}
