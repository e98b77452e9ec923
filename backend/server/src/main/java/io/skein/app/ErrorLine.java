// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.skein.exec.CancelledException;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The one place that turns a failure into one line for a person; the stack trace goes to the log. */
final class ErrorLine {

    private static final int MAX_CAUSES = 20;

    private ErrorLine() {}

    /** {@return the exit code for a failure, after saying it in one line} */
    static int print(Throwable failure, PrintWriter err) {
        if (System.getProperty(StateDirectory.LOG_FILE_PROPERTY) != null) {
            LoggerFactory.getLogger(ErrorLine.class).error("command failed", failure);
        }
        Throwable reason = LocalEnvironment.lost().<Throwable>map(lost -> lost).orElse(failure);
        err.println("skein: " + (LocalEnvironment.isProcessEnding() ? "stopped" : of(reason)));
        return ExitCode.FAILED;
    }

    /** {@return what went wrong and what to do about it, in one line} */
    static String of(Throwable failure) {
        List<Throwable> causes = causes(failure);
        for (Throwable cause : causes) {
            String known = known(cause);
            if (known != null) {
                return oneLine(known);
            }
        }
        for (Throwable cause : causes) {
            if (cause instanceof IOException) {
                return oneLine("input or output failed: " + describe(cause));
            }
        }
        return oneLine("unexpected error: " + describe(causes.getLast()) + logHint());
    }

    /** {@return the text without line breaks, so that a message stays one line} */
    static String oneLine(@Nullable String text) {
        return Objects.requireNonNullElse(text, "no message").strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static @Nullable String known(Throwable cause) {
        if (isDiskFull(cause)) {
            return "the disk is full: free some space, or choose a directory on another disk with --state DIR";
        }
        return switch (cause) {
            case PlatformException known -> known.getMessage();
            case IllegalArgumentException setting when isAboutASetting(setting) -> setting.getMessage();
            case ConversionErrorException setting ->
                "a setting has a value that cannot be read: " + setting.getMessage();
            case CancelledException cancelled -> "stopped before it was done";
            case BindException taken ->
                "cannot listen on the port asked for (" + taken.getMessage()
                        + "): stop the program that uses it, or choose another with --port N";
            case NoSuchFileException missing -> "no such file or directory: " + missing.getFile();
            case AccessDeniedException denied -> "no permission to use " + denied.getFile();
            case UnknownHostException unknown ->
                "cannot find the host " + unknown.getMessage() + ": check the name and the network";
            case ConnectException refused ->
                "cannot connect: " + refused.getMessage() + ": check the address and the network";
            case OutOfMemoryError full ->
                "out of memory at " + Runtime.getRuntime().maxMemory() / (1 << 20)
                        + " MB of heap: give more with SKEIN_JAVA_OPTIONS=-Xmx8g";
            case UnsupportedClassVersionError old ->
                "this Java is too old (" + Runtime.version() + "): Skein needs JDK 25 or later";
            default -> null;
        };
    }

    /** The records that settings are bound to refuse a value by naming it in full. */
    private static boolean isAboutASetting(IllegalArgumentException failure) {
        return failure.getMessage() != null && failure.getMessage().startsWith("skein.");
    }

    private static boolean isDiskFull(Throwable cause) {
        String message = cause.getMessage();
        return message != null
                && (message.contains("No space left on device") || message.contains("Disk quota exceeded"));
    }

    private static String describe(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static String logHint() {
        String logFile = System.getProperty(StateDirectory.LOG_FILE_PROPERTY);
        return logFile == null ? "" : " (details in " + logFile + ")";
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable next = failure; next != null && causes.size() < MAX_CAUSES; next = next.getCause()) {
            causes.add(next);
        }
        return causes;
    }
}
