// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

/**
 * A person who may log in.
 *
 * @param name lower case
 * @param passwordHash as made by {@link PasswordHash}; never printed
 */
public record User(String name, String passwordHash) {

    @Override
    public String toString() {
        return "User[" + name + "]";
    }
}
