// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.structuring;

import io.skein.model.Channel;
import io.skein.window.TransferWindow;
import java.util.stream.IntStream;

/**
 * Which transfers are cash that a customer pays in: those by {@link Channel#CASH} from an account that nobody owns, as those of cash desks and
 * machines are, to one that somebody owns. Whose money it is, the receiver's account tells; the desk is only where it was counted.
 */
final class CashDeposits {

    private final TransferWindow window;

    CashDeposits(TransferWindow window) {
        this.window = window;
    }

    /** {@return the deposits among transfers, in their order} */
    int[] among(int[] transfers) {
        return IntStream.of(transfers).filter(this::isDeposit).toArray();
    }

    /** {@return the other transfers, in their order} */
    int[] without(int[] transfers) {
        return IntStream.of(transfers).filter(transfer -> !isDeposit(transfer)).toArray();
    }

    private boolean isDeposit(int transfer) {
        return window.channel(transfer) == Channel.CASH
                && !window.accounts().hasOwner(window.from(transfer))
                && window.accounts().hasOwner(window.to(transfer));
    }
}
