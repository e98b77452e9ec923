// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.api.access.User;
import io.skein.api.access.UserAdministration;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says who may log in. Every change but the first ends the sessions of the user. */
@Command(
        name = "user",
        description = {
            "Says who may log in to the page and the API.",
            "A new password is asked for on the terminal, or read as the first line of standard input.",
            "With the embedded store, stop the server first; with PostgreSQL it may go on, and follows within seconds."
        },
        synopsisSubcommandLabel = "COMMAND")
final class UserCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Without a subcommand there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: add, password, list, disable or enable");
    }

    @Command(description = "Adds a user.")
    int add(@Mixin RelationalOptions store, @Parameters(paramLabel = "NAME", description = "Who.") String name) {
        return with(store, users -> {
            users.requireNew(name);
            return "added " + users.add(name, PasswordPrompt.ask(name));
        });
    }

    @Command(description = "Gives a user another password and ends all sessions of the user.")
    int password(@Mixin RelationalOptions store, @Parameters(paramLabel = "NAME", description = "Who.") String name) {
        return with(store, users -> {
            users.requireKnown(name);
            return "changed the password of " + users.changePassword(name, PasswordPrompt.ask(name));
        });
    }

    @Command(description = "Keeps a user out and ends all sessions of the user.")
    int disable(@Mixin RelationalOptions store, @Parameters(paramLabel = "NAME", description = "Who.") String name) {
        return with(store, users -> "disabled " + users.disable(name));
    }

    @Command(description = "Lets a disabled user log in again.")
    int enable(@Mixin RelationalOptions store, @Parameters(paramLabel = "NAME", description = "Who.") String name) {
        return with(store, users -> "enabled " + users.enable(name));
    }

    @Command(description = "Lists the users: name, since when, and since when disabled.")
    int list(@Mixin RelationalOptions store) {
        try (RelationalEnvironment environment = RelationalEnvironment.open(store)) {
            PrintWriter out = spec.commandLine().getOut();
            environment.bean(UserAdministration.class).all().forEach(user -> out.println(line(user)));
        }
        return ExitCode.DONE;
    }

    private int with(RelationalOptions store, Function<UserAdministration, String> change) {
        try (RelationalEnvironment environment = RelationalEnvironment.open(store)) {
            spec.commandLine().getOut().println(change.apply(environment.bean(UserAdministration.class)));
        }
        return ExitCode.DONE;
    }

    private static String line(User user) {
        Instant disabledAt = user.disabledAt();
        return user.name() + "  added " + seconds(user.createdAt())
                + (disabledAt == null ? "" : "  disabled " + seconds(disabledAt));
    }

    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
