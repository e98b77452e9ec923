// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

/** What went wrong, in the few words that every caller can act upon. */
public enum ErrorCode {
    INVALID_INPUT,
    NOT_FOUND,
    CONFLICT,
    UNAUTHENTICATED,
    FORBIDDEN,
    LIMIT_EXCEEDED,
    CANCELLED,
    UNAVAILABLE,
    INTERNAL
}
