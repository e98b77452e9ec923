// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

/**
 * The one unchecked exception of the platform.
 *
 * <p>Its message is meant for a person: it names the value, the permitted range and what to do, and nothing identifying.
 */
public final class PlatformException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    public PlatformException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    public PlatformException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** {@return what went wrong} */
    public ErrorCode code() {
        return code;
    }
}
