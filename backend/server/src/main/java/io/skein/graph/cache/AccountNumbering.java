// SPDX-License-Identifier: Apache-2.0
package io.skein.graph.cache;

import io.skein.window.TransferWindow;
import java.util.Arrays;

/** Numbers for the accounts of a window in the order in which its transfers name them, so that sections write each id once. */
final class AccountNumbering {

    private static final int UNKNOWN = -1;

    private final TransferWindow window;
    private final int[] numbers;
    private int count;

    AccountNumbering(TransferWindow window) {
        this.window = window;
        this.numbers = new int[window.accountCount()];
        Arrays.fill(numbers, UNKNOWN);
    }

    /** {@return how many accounts have a number} */
    int count() {
        return count;
    }

    /** {@return the number of an account, whose id goes to the texts if it is new} */
    int of(int account, SectionTexts added) {
        if (numbers[account] == UNKNOWN) {
            numbers[account] = count++;
            added.add(window.accounts().id(account));
        }
        return numbers[account];
    }
}
