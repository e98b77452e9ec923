// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import io.micronaut.security.authentication.Authentication;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which tokens still count. A token carries the session version that its user had when it was made; whatever ends the sessions of
 * a user raises it.
 *
 * <p>Thread-safe. The versions of the users seen last are remembered for five seconds, so that long a session ended by another
 * process goes on.
 */
@Singleton
final class Sessions {

    private static final String VERSION = "session_version";
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MAX_REMEMBERED = 1_000;

    private final UserStore users;
    private final InstantSource clock;
    private final Map<String, Seen> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };

    Sessions(UserStore users, InstantSource clock) {
        this.users = users;
        this.clock = clock;
    }

    /** {@return what the token of a new session says} */
    static Authentication begin(User user) {
        return Authentication.build(user.name(), Map.of(VERSION, user.sessionVersion()));
    }

    /** {@return whether the session that a token says has not been ended} */
    boolean isLive(Authentication token) {
        Object version = token.getAttributes().get(VERSION);
        return version instanceof Number number
                && liveVersion(token.getName())
                        .filter(live -> live == number.longValue())
                        .isPresent();
    }

    /** Ends all sessions of a user, at once in this process. */
    void end(String name) {
        users.endSessions(name);
        synchronized (seen) {
            seen.remove(name);
        }
    }

    /** {@return a user whose sessions have just been ended, by another password, so that a new one may begin at once} */
    User renewed(String name) {
        synchronized (seen) {
            seen.remove(name);
        }
        return users.find(name)
                .filter(User::isEnabled)
                .orElseThrow(
                        () -> new PlatformException(ErrorCode.UNAUTHENTICATED, "the user may not log in any more"));
    }

    private Optional<Integer> liveVersion(String name) {
        Instant now = clock.instant();
        synchronized (seen) {
            Seen before = seen.get(name);
            if (before != null && now.isBefore(before.until())) {
                return before.version();
            }
        }
        Optional<Integer> version = users.find(name).filter(User::isEnabled).map(User::sessionVersion);
        synchronized (seen) {
            seen.put(name, new Seen(version, now.plus(REMEMBERED)));
        }
        return version;
    }

    /** The version of a user who may have a session; nothing if the user may not. */
    private record Seen(Optional<Integer> version, Instant until) {}
}
