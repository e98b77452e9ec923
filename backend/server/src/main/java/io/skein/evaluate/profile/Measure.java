// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.profile;

/** What is counted of each account, customer or transfer. */
public enum Measure {
    PAYEES("payees", "different payees of an account that pays", "accounts", true),
    PAYERS("payers", "different payers of an account that is paid", "accounts", true),
    TRANSFERS("transfers", "transfers of an account", "accounts", true),
    AMOUNT("amount", "amount paid, in the base currency", "transfers", false),
    REST("rest", "days from a transfer of an account to its next", "transfers", false),
    LIFE("life", "days from the first to the last transfer of an account", "accounts", false),
    ACCOUNTS("accounts", "accounts of a customer", "customers", true);

    private final String key;
    private final String words;
    private final String counted;
    private final boolean whole;

    Measure(String key, String words, String counted, boolean whole) {
        this.key = key;
        this.words = words;
        this.counted = counted;
        this.whole = whole;
    }

    /** {@return its name in files} */
    public String key() {
        return key;
    }

    /** {@return what it is} */
    public String words() {
        return words;
    }

    /** {@return what has such a value: {@code accounts}, {@code customers} or {@code transfers}} */
    public String counted() {
        return counted;
    }

    /** {@return whether its values are whole numbers} */
    public boolean isWhole() {
        return whole;
    }
}
