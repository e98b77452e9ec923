// SPDX-License-Identifier: Apache-2.0
package io.skein.api.access;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What user names and passwords may be. */
final class Credentials {

    /** Longest name or password that is looked at, so that nobody makes the server hash megabytes. */
    static final int MAX_LENGTH = 200;

    private static final int MIN_PASSWORD_LENGTH = 12;
    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    private Credentials() {}

    /** {@return the name of a user as it is stored, whatever the case it was typed in} */
    static String userName(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the name for a new user}
     *
     * @throws PlatformException INVALID_INPUT if it cannot be one
     */
    static String newUserName(String typed) {
        String name = userName(typed);
        if (!USER_NAME.matcher(name).matches()) {
            throw invalid(
                    "a user name has 1 to 64 letters a to z, digits and . _ @ - and begins with a letter or digit,"
                            + " was '" + typed + "'");
        }
        return name;
    }

    /**
     * Refuses a password that is easily guessed. Length is what counts; no mixture of characters is asked for.
     *
     * <p>Source: NIST SP 800-63B, section 5.1.1.2.
     *
     * @throws PlatformException INVALID_INPUT that says what is wrong, without the password
     */
    static void requireGoodPassword(String name, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_PASSWORD_LENGTH || password.length() > MAX_LENGTH) {
            throw invalid("a password has " + MIN_PASSWORD_LENGTH + " to " + MAX_LENGTH + " characters, this one has "
                    + length);
        }
        if (password.codePoints().distinct().count() <= 2) {
            throw invalid("this password repeats one or two characters: choose another");
        }
        if (name.length() > 2 && password.toLowerCase(Locale.ROOT).contains(name)) {
            throw invalid("a password must not contain the user name: choose another");
        }
    }

    private static PlatformException invalid(String message) {
        return new PlatformException(ErrorCode.INVALID_INPUT, message);
    }
}
