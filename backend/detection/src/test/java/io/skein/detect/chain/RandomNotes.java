// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.chain;

import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.util.List;
import java.util.Random;

/** Small random graphs of payments of a few cents each, so that {@link TracedMoney} can spend them note by note. */
public final class RandomNotes {

    private static final int MINUTES = 2_000;

    private RandomNotes() {}

    /**
     * {@return a view}
     *
     * @param random where the payments come from
     * @param facts lines about accounts and owners, and the window
     * @param identities who acts for whom
     * @param accounts who pays whom
     */
    public static GraphView view(Random random, String facts, IdentityGraph identities, List<String> accounts) {
        StringBuilder text = new StringBuilder(facts);
        for (int transfer = 5 + random.nextInt(35); transfer > 0; transfer--) {
            text.append("%s -0.%02d EUR @%dm-> %s\n"
                    .formatted(
                            accounts.get(random.nextInt(accounts.size())),
                            1 + random.nextInt(9),
                            random.nextInt(MINUTES),
                            accounts.get(random.nextInt(accounts.size()))));
        }
        TransferWindow window = TransferWindows.parse(text.toString());
        return new GraphView(
                window,
                identities,
                TransferWindows.profiles(window, text.toString()),
                RateTable.onlyBase(CurrencyUnit.of("EUR")));
    }
}
