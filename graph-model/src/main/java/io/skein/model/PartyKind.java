// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

/** Whether a party is a human being or an organisation. */
public enum PartyKind {
    NATURAL,
    LEGAL
}
