// SPDX-License-Identifier: Apache-2.0
package io.skein.model;

/**
 * What a watch-list knows somebody, an account or a place by, in the spelling in which the bank's own facts are stored.
 *
 * @param kind what sort of key
 * @param value normalised value; of a corridor two country codes with {@code >} between
 */
public record ListKey(Kind kind, String value) {

    private static final char SEPARATOR = ':';

    public ListKey {
        Ids.require("value of a list key", value);
    }

    /** {@return the key that was written as that text} */
    public static ListKey parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        if (separator < 0) {
            throw new IllegalArgumentException("a list key is written as KIND:value, was '" + text + "'");
        }
        return new ListKey(Kind.valueOf(text.substring(0, separator)), text.substring(separator + 1));
    }

    /** {@return kind and value; for documents, telephone numbers and e-mail addresses the id of the identifier's node} */
    public String text() {
        return kind.name() + SEPARATOR + value;
    }

    /** What sort of key. */
    public enum Kind {
        /** The bank's own id of a customer. */
        CUSTOMER,
        /** The bank's own id of an account. */
        ACCOUNT,
        /** Number of an account at any bank: IBAN, local number, address of a wallet. */
        ACCOUNT_NUMBER,
        DOCUMENT,
        PHONE,
        EMAIL,
        /** ISO 3166-1 alpha-2 code of a place. */
        COUNTRY,
        /** From one country to another. */
        CORRIDOR;

        /** {@return the kind of that identifier} */
        public static Kind of(IdentifierKind kind) {
            return valueOf(kind.name());
        }
    }
}
