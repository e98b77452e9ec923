// SPDX-License-Identifier: Apache-2.0
package io.skein.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ErrorLineTest {

    @Test
    void saysThatTheDiskIsFullHoweverDeepItIs() {
        IOException full = new FileSystemException("/data/x", null, "No space left on device");

        assertThat(ErrorLine.of(new IllegalStateException("cannot write", new UncheckedIOException(full))))
                .startsWith("the disk is full");
    }

    @Test
    void namesThePortOptionWhenAPortIsTaken() {
        assertThat(ErrorLine.of(new IllegalStateException("start", new BindException("Address already in use"))))
                .contains("Address already in use")
                .contains("--port N");
    }

    @Test
    void namesTheMissingFileAndTheUnknownHost() {
        assertThat(ErrorLine.of(new NoSuchFileException("transfers.csv")))
                .isEqualTo("no such file or directory: transfers.csv");
        assertThat(ErrorLine.of(new UncheckedIOException(new UnknownHostException("graph.example"))))
                .contains("graph.example");
    }

    @Test
    void repeatsWhatThePlatformSays() {
        PlatformException failure = new PlatformException(ErrorCode.LIMIT_EXCEEDED, "hops was 99:\n  must be 2 to 8");

        assertThat(ErrorLine.of(new IllegalStateException(failure))).isEqualTo("hops was 99: must be 2 to 8");
    }

    @Test
    void printsExactlyOneLineForTheUnexpected() {
        StringWriter printed = new StringWriter();

        int exitCode = ErrorLine.print(new IllegalStateException("first\nsecond"), new PrintWriter(printed, true));

        assertThat(exitCode).isEqualTo(2);
        assertThat(printed.toString().lines())
                .singleElement()
                .asString()
                .startsWith("skein: unexpected error: first second");
    }
}
