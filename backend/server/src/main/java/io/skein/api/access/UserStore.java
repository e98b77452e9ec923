// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the local users. What changes a user ends the sessions of that user, by raising the session version. */
public interface UserStore {

    /** {@return the user of that name} */
    Optional<User> find(String name);

    /** {@return all users, by name} */
    List<User> all();

    /** {@return whether there is nobody at all} */
    boolean isEmpty();

    /**
     * Adds a user.
     *
     * @throws io.skein.model.PlatformException CONFLICT if there is one of that name
     */
    void add(User user);

    /** {@return whether there is such a user, who now has another password and no session} */
    boolean changePassword(String name, String passwordHash);

    /**
     * {@return whether there is such a user, who now has no session}
     *
     * @param disabledAt since when the user may not log in; null lets the user log in again
     */
    boolean changeDisabled(String name, @Nullable Instant disabledAt);

    /** {@return whether there is such a user, who now has no session} */
    boolean endSessions(String name);
}
