// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One logger of the Java platform over ours.
 *
 * <p>Ours is made with the first message: the platform asks for loggers before the state directory, and with it the log file, is
 * known, and a command such as {@code --help} must leave no file behind. {@code Level} is the platform's here, since it is a member.
 */
final class LogFileLogger implements System.Logger {

    private final String name;
    private volatile @Nullable Logger log;

    LogFileLogger(String name) {
        this.name = name;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isLoggable(System.Logger.Level level) {
        org.slf4j.event.Level ours = ours(level);
        return ours != null && hasFile() && log().isEnabledForLevel(ours);
    }

    @Override
    public void log(
            System.Logger.Level level,
            @Nullable ResourceBundle bundle,
            @Nullable String text,
            @Nullable Throwable thrown) {
        org.slf4j.event.Level ours = ours(level);
        if (ours != null && isLoggable(level)) {
            log().atLevel(ours).setCause(thrown).log(localized(bundle, text));
        }
    }

    @Override
    public void log(
            System.Logger.Level level,
            @Nullable ResourceBundle bundle,
            @Nullable String format,
            @Nullable Object @Nullable ... parameters) {
        if (isLoggable(level)) {
            log(level, null, formatted(localized(bundle, format), parameters), (Throwable) null);
        }
    }

    private static boolean hasFile() {
        return System.getProperty(StateDirectory.LOG_FILE_PROPERTY) != null;
    }

    private Logger log() {
        Logger made = log;
        if (made == null) {
            made = LoggerFactory.getLogger(name);
            log = made;
        }
        return made;
    }

    private static org.slf4j.event.@Nullable Level ours(System.Logger.Level level) {
        return switch (level) {
            case OFF -> null;
            case ALL, TRACE -> org.slf4j.event.Level.TRACE;
            case DEBUG -> org.slf4j.event.Level.DEBUG;
            case INFO -> org.slf4j.event.Level.INFO;
            case WARNING -> org.slf4j.event.Level.WARN;
            case ERROR -> org.slf4j.event.Level.ERROR;
        };
    }

    private static String localized(@Nullable ResourceBundle bundle, @Nullable String key) {
        if (bundle == null || key == null) {
            return String.valueOf(key);
        }
        try {
            return bundle.getString(key);
        } catch (MissingResourceException untranslated) {
            return key;
        }
    }

    private static String formatted(String format, @Nullable Object @Nullable [] parameters) {
        if (parameters == null || parameters.length == 0) {
            return format;
        }
        try {
            return MessageFormat.format(format, parameters);
        } catch (IllegalArgumentException malformed) {
            return format;
        }
    }
}
