// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

/** What an identifier names a party by. */
public enum IdentifierKind {
    /** Identity document or registration number, with the issuing country in front: {@code CN:110101199003070011}. */
    DOCUMENT,
    /** Telephone number in E.164: {@code +8613812345678}. */
    PHONE,
    /** E-mail address in lower case. */
    EMAIL,
    /** Postal address, normalised. */
    ADDRESS
}
