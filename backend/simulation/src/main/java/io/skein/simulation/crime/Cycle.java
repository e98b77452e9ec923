// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.model.Channel;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Ledger.Payment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Round trips: money leaves an account, passes through two to five others, each of which keeps one to four per cent, and comes
 * home within days. Some go round twice.
 */
final class Cycle implements Typology {

    @Override
    public String id() {
        return "cycle";
    }

    @Override
    public void plant(Plot plot) {
        Dice dice = plot.dice();
        List<Account> ring = new ArrayList<>();
        ring.add(plot.company().account());
        for (int i = dice.between(2, 5); i > 0; i--) {
            ring.add(plot.middleman(0.7));
        }
        int legs = ring.size() * (dice.chance(0.3) ? 2 : 1);
        double dollars = StrictMath.round(dice.logNormal(60_000, 0.7) / 500) * 500.0;
        Instant at = plot.begin(Duration.ofHours(18).multipliedBy(legs));
        for (int leg = 0; leg < legs; leg++) {
            Account from = ring.get(leg % ring.size());
            Account to = ring.get((leg + 1) % ring.size());
            Channel channel = dice.chance(0.7) ? Channel.WIRE : Channel.ACH;
            plot.pay(new Payment(from, to, dollars, at, channel, "consulting"), "leg-" + (leg + 1));
            dollars = Math.min(dollars, plot.jitter(dollars * dice.between(0.96, 0.99)));
            at = plot.after(at, Duration.ofHours(11));
        }
        plot.tell(ring.getFirst(), "origin");
        ring.stream().skip(1).forEach(account -> plot.tell(account, "middle"));
    }
}
