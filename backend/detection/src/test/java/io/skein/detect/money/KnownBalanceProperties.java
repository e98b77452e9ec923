// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class KnownBalanceProperties {

    @Property(tries = 300)
    void isTheLeastThatIsNeverOverdrawn(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("account: a0 a1 a2 a3\n");
        for (int transfer = random.nextInt(30); transfer >= 0; transfer--) {
            text.append("a%d -%d.00 EUR @%dm-> a%d%n"
                    .formatted(random.nextInt(4), 1 + random.nextInt(50), random.nextInt(500), random.nextInt(4)));
        }
        TransferWindow window = TransferWindows.parse(text.toString());
        GraphView view = new GraphView(window, IdentityGraph.EMPTY, RateTable.onlyBase(CurrencyUnit.of("EUR")));
        int[] pot = {window.accounts().number("a0"), window.accounts().number("a1")};
        KnownBalance balance = KnownBalance.of(view, pot);

        double least = Double.POSITIVE_INFINITY;
        for (int place = 0; place < balance.count(); place++) {
            double after = balance.before(place) + balance.change(place);
            least = Math.min(least, Math.min(balance.before(place), after));
            if (place + 1 < balance.count()) {
                assertThat(balance.before(place + 1)).isCloseTo(after, within(1e-9));
                assertThat(balance.transfer(place + 1)).isGreaterThan(balance.transfer(place));
            }
            assertThat(balance.isPayment(place)).isEqualTo(balance.change(place) < 0);
        }
        if (balance.count() > 0) {
            assertThat(least).isBetween(-1e-9, 1e-9);
        }
    }
}
