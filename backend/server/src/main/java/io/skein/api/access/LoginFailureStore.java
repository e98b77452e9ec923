// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Remembers wrong log-ins, over restarts and for all servers of one relational store. */
public interface LoginFailureStore {

    /** {@return what is remembered of these, without those of which nothing is} */
    Map<Subject, Failures> failures(Collection<Subject> subjects);

    /**
     * Counts one more failure of each.
     *
     * @param at when it happened
     * @param forgetBefore failures before are forgotten, of everybody
     */
    void add(Collection<Subject> subjects, Instant at, Instant forgetBefore);

    /** Forgets the failures of these. */
    void forget(Collection<Subject> subjects);

    /** Forgets all failures of a name: anywhere, and at each address. */
    void forgetName(String name);

    /** {@return whether that user has logged in from that address since} */
    boolean isKnownAddress(String name, String address, Instant since);

    /**
     * Remembers that a user has logged in from an address.
     *
     * @param at when
     * @param forgetBefore addresses last used before are forgotten, of everybody
     */
    void rememberAddress(String name, String address, Instant at, Instant forgetBefore);

    /** What failures are counted by. */
    enum Scope {
        /** One name, tried from one address. */
        NAME_AT_ADDRESS,
        /** One name, wherever it was tried from. */
        NAME,
        /** One address, whatever names were tried from it. */
        ADDRESS
    }

    /**
     * Whose failures are counted.
     *
     * @param scope what kind of subject
     * @param text name, address, or both
     */
    record Subject(Scope scope, String text) {}

    /**
     * Wrong log-ins in a row.
     *
     * @param count how many, 1 or more
     * @param lastAt when the last one was
     */
    record Failures(int count, Instant lastAt) {}
}
