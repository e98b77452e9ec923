// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

/** The kinds of fact, in the order in which they must be stored: what others refer to comes first. */
public enum FactKind {
    CUSTOMER,
    ACCOUNT,
    DEVICE,
    IDENTIFIER_USE,
    OWNERSHIP,
    LOGIN,
    TRANSFER
}
