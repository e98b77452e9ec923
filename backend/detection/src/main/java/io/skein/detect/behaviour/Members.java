// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.behaviour;

import io.skein.detect.party.Direction;
import io.skein.detect.party.PartyTransfers;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The subjects that are measured, with their transfers. */
public sealed interface Members {

    /** {@return how many there are} */
    int count();

    /** {@return transfers of a subject in a direction, in time order} */
    int[] of(int subject, Direction direction);

    /** {@return the party on the other side of a transfer} */
    int counterparty(int transfer, Direction direction);

    /** {@return the subject's first account} */
    int firstAccount(int subject);

    /** {@return every party with all accounts that it controls} */
    static Members parties(GraphView view) {
        return new OfParties(PartyTransfers.of(view));
    }

    /** {@return every account by itself; what moves between accounts of one party counts, what an account pays itself does not} */
    static Members accounts(GraphView view) {
        return new OfAccounts(view.transfers(), PartyTransfers.of(view));
    }

    /** Parties. */
    record OfParties(PartyTransfers transfers) implements Members {

        @Override
        public int count() {
            return transfers.parties().count();
        }

        @Override
        public int[] of(int subject, Direction direction) {
            return transfers.of(subject, direction);
        }

        @Override
        public int counterparty(int transfer, Direction direction) {
            return transfers.counterparty(transfer, direction);
        }

        @Override
        public int firstAccount(int subject) {
            return transfers.parties().firstAccount(subject);
        }
    }

    /** Accounts. */
    record OfAccounts(TransferWindow window, PartyTransfers transfers) implements Members {

        @Override
        public int count() {
            return window.accountCount();
        }

        @Override
        public int[] of(int subject, Direction direction) {
            IntStream all = switch (direction) {
                case IN ->
                    IntStream.range(window.inStart(subject), window.inEnd(subject))
                            .map(window::inTransfer);
                case OUT ->
                    IntStream.range(window.outStart(subject), window.outEnd(subject))
                            .map(window::outTransfer);
            };
            return Arrays.stream(all.toArray())
                    .filter(transfer -> window.from(transfer) != window.to(transfer))
                    .toArray();
        }

        @Override
        public int counterparty(int transfer, Direction direction) {
            return transfers.counterparty(transfer, direction);
        }

        @Override
        public int firstAccount(int subject) {
            return subject;
        }
    }
}
