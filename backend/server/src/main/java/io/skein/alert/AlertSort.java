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
    FIRST_EVENT_ASC,
    LAST_EVENT_DESC,
    LAST_EVENT_ASC,
    TRANSFERS_DESC,
    TRANSFERS_ASC,
    TYPOLOGY_DESC,
    TYPOLOGY_ASC,
    STATUS_DESC,
    STATUS_ASC;

    /** {@return whether the greatest comes first} */
    public boolean isDescending() {
        return name().endsWith("_DESC");
    }
}
