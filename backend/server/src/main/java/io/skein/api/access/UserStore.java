// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import java.time.Instant;
import java.util.Optional;

/** Keeps the local users. */
public interface UserStore {

    /** {@return the user of that name} */
    Optional<User> find(String name);

    /** {@return whether there is nobody at all} */
    boolean isEmpty();

    /**
     * Adds a user.
     *
     * @throws io.skein.model.PlatformException CONFLICT if there is one of that name
     */
    void add(User user, Instant at);
}
