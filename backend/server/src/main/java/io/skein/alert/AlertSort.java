// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

/** Order of a list of alerts. Ties are broken by id, so that every order is total. */
public enum AlertSort {
    SCORE_DESC,
    SCORE_ASC,
    UPDATED_DESC,
    UPDATED_ASC,
    AMOUNT_DESC,
    AMOUNT_ASC,
    FIRST_EVENT_DESC,
    FIRST_EVENT_ASC;

    /** {@return whether the greatest comes first} */
    public boolean isDescending() {
        return switch (this) {
            case SCORE_DESC, UPDATED_DESC, AMOUNT_DESC, FIRST_EVENT_DESC -> true;
            case SCORE_ASC, UPDATED_ASC, AMOUNT_ASC, FIRST_EVENT_ASC -> false;
        };
    }
}
