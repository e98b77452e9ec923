// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.api.access.FirstUser;
import io.skein.api.access.FirstUser.NewUser;
import java.io.PrintWriter;
import java.util.Optional;

/** The first user's log-in: printed once, or for the demo at every start from a file that only its owner may read. */
final class LogIn {

    private static final String FILE = "demo-log-in";

    private final LocalEnvironment environment;

    LogIn(LocalEnvironment environment) {
        this.environment = environment;
    }

    /** Makes the first user if there is none, and says the password this one time. */
    void printOnce(PrintWriter out) {
        create().ifPresent(text -> out.println("Log in with " + text + " (shown only now; keep it)"));
    }

    /** Says the log-in of the demo, as at every start. */
    void printAlways(PrintWriter out) {
        StateDirectory state = environment.bean(StateDirectory.class);
        create().ifPresent(text -> state.keepSecret(FILE, text));
        out.println(state.keptSecret(FILE)
                .map(text -> "Log in with " + text)
                .orElse("Log in with the user made at an earlier start, or begin afresh with --reset"));
    }

    private Optional<String> create() {
        Optional<NewUser> made = environment.bean(FirstUser.class).create();
        return made.map(user -> "user name " + user.name() + " and password " + user.password());
    }
}
