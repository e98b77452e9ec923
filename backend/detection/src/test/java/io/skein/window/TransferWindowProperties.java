// SPDX-License-Identifier: Apache-2.0
package io.skein.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TransferWindowProperties {

    private static final TimeWindow INTERVAL =
            new TimeWindow(TransferWindows.ORIGIN, TransferWindows.ORIGIN.plusSeconds(3_600L * 20));

    @Property(tries = 200)
    void windowDoesNotDependOnTheOrderOfFacts(@ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int transfers) {
        List<Transfer> facts = RandomTransfers.of(seed, 6, transfers, 25);
        List<Transfer> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed ^ 1));

        assertThat(TransferWindows.format(window(shuffled, true)))
                .isEqualTo(TransferWindows.format(window(facts, false)));
    }

    @Property(tries = 200)
    void windowHoldsExactlyTheTransfersOfItsInterval(@ForAll long seed) {
        List<Transfer> facts = RandomTransfers.of(seed, 6, 60, 25);

        assertThat(transfers(window(facts, false)))
                .containsExactlyInAnyOrderElementsOf(facts.stream()
                        .filter(transfer -> INTERVAL.contains(transfer.at()))
                        .toList());
    }

    @Property(tries = 200)
    void textReadsBackTheSame(@ForAll long seed) {
        String text = TransferWindows.format(window(RandomTransfers.of(seed, 6, 40, 20), false));

        assertThat(TransferWindows.format(TransferWindows.parse(text))).isEqualTo(text);
    }

    @Property(tries = 200)
    void bucketsHoldEachAccountsTransfersInOrder(@ForAll long seed) {
        TransferWindow window = window(RandomTransfers.of(seed, 6, 60, 25), false);
        for (int account = 0; account < window.accountCount(); account++) {
            List<Integer> out = new ArrayList<>();
            List<Integer> in = new ArrayList<>();
            for (int transfer = 0; transfer < window.transferCount(); transfer++) {
                if (window.from(transfer) == account) {
                    out.add(transfer);
                }
                if (window.to(transfer) == account) {
                    in.add(transfer);
                }
            }
            assertThat(positions(window.outStart(account), window.outEnd(account))
                            .map(window::outTransfer))
                    .isEqualTo(out);
            assertThat(positions(window.inStart(account), window.inEnd(account)).map(window::inTransfer))
                    .isEqualTo(in);
        }
    }

    @Property(tries = 200)
    void searchFindsTheFirstLaterTransferAsALinearScanDoes(@ForAll long seed) {
        TransferWindow window = window(RandomTransfers.of(seed, 6, 60, 25), false);
        for (int account = 0; account < window.accountCount(); account++) {
            for (int hour = -1; hour <= 21; hour++) {
                long instant = TransferWindows.ORIGIN.plusSeconds(3_600L * hour).toEpochMilli();
                int out = window.outStart(account);
                while (out < window.outEnd(account) && window.epochMillis(window.outTransfer(out)) <= instant) {
                    out++;
                }
                int in = window.inStart(account);
                while (in < window.inEnd(account) && window.epochMillis(window.inTransfer(in)) <= instant) {
                    in++;
                }
                assertThat(window.firstOutAfter(account, instant)).isEqualTo(out);
                assertThat(window.firstInAfter(account, instant)).isEqualTo(in);
            }
        }
    }

    private static Positions positions(int start, int end) {
        return new Positions(start, end);
    }

    private static List<Transfer> transfers(TransferWindow window) {
        List<Transfer> found = new ArrayList<>();
        for (int transfer = 0; transfer < window.transferCount(); transfer++) {
            found.add(window.transfer(transfer));
        }
        return found;
    }

    private static TransferWindow window(List<Transfer> facts, boolean accountsFirst) {
        TransferWindowBuilder builder = new TransferWindowBuilder(INTERVAL);
        if (accountsFirst) {
            builder.owner("a3", "zoe").owner("a1", "abe").owner("a3", "abe");
        }
        facts.forEach(builder::transfer);
        if (!accountsFirst) {
            builder.owner("a1", "abe").owner("a3", "abe").owner("a3", "zoe").owner("a3", "abe");
        }
        return builder.build();
    }

    /** Positions {@code [start, end)} of an index. */
    private record Positions(int start, int end) {

        List<Integer> map(IntUnaryOperator transferAt) {
            List<Integer> found = new ArrayList<>();
            for (int position = start; position < end; position++) {
                found.add(transferAt.applyAsInt(position));
            }
            return found;
        }
    }
}
