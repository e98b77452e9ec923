// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Asks for a new password: twice and unseen on a terminal, else as the first line of standard input. Never as an argument, which
 * every user of the machine could read.
 */
final class PasswordPrompt {

    private PasswordPrompt() {}

    /** {@return the password for a user} */
    @SuppressWarnings("SystemConsoleNull") // JDK 25 gives none again where neither input nor output is a terminal
    static String ask(String name) {
        Console console = System.console();
        return console != null && console.isTerminal() ? twice(console, name) : firstLine(System.in);
    }

    /** {@return the first line, without its end} */
    static String firstLine(InputStream in) {
        try {
            String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            if (line == null) {
                throw new PlatformException(
                        ErrorCode.INVALID_INPUT, "standard input is empty: give the password as its first line");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String twice(Console console, String name) {
        String first = read(console, "New password for " + name + ": ");
        if (!first.equals(read(console, "The same again: "))) {
            throw new PlatformException(ErrorCode.INVALID_INPUT, "the two passwords differ; nothing was changed");
        }
        return first;
    }

    private static String read(Console console, String question) {
        char[] typed = console.readPassword("%s", question);
        if (typed == null) {
            throw new PlatformException(ErrorCode.CANCELLED, "no password was typed; nothing was changed");
        }
        return String.valueOf(typed);
    }
}
