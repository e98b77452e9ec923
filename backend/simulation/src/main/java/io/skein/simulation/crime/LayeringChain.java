// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.simulation.world.Account;
import io.skein.simulation.world.Ledger.Payment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Layering chains: a sum passes through three to six accounts within a day or so each, less a commission, may be split on the way
 * through one of them and joined again at the next, and ends at another bank.
 */
final class LayeringChain implements Typology {

    @Override
    public String id() {
        return "layering-chain";
    }

    @Override
    public void plant(Plot plot) {
        List<Account> chain = new ArrayList<>();
        chain.add(plot.company().account());
        for (int i = plot.dice().between(3, 6); i > 0; i--) {
            chain.add(plot.middleman(0.4));
        }
        chain.add(plot.outsider());
        double dollars = plot.dice().logNormal(45_000, 0.6);
        Instant at = plot.begin(Duration.ofHours(12).multipliedBy(chain.size()));
        int split = plot.dice().between(1, chain.size() - 3);
        for (int i = 0; i + 1 < chain.size(); i++) {
            Flow flow = i == split
                    ? aside(plot, chain.get(i), chain.get(i + 1), new Flow(dollars, at))
                    : straight(plot, chain.get(i), chain.get(i + 1), new Flow(dollars, at));
            dollars = Math.min(
                    flow.dollars, plot.jitter(flow.dollars * plot.dice().between(0.96, 0.99)));
            at = plot.after(flow.at, Duration.ofHours(8));
        }
        chain.forEach(account -> plot.tell(account, account == chain.getFirst() ? "source" : "middle"));
    }

    private static Flow straight(Plot plot, Account from, Account to, Flow flow) {
        plot.pay(new Payment(from, to, flow.dollars, flow.at, plot.someChannel(), "services"), "leg");
        return flow;
    }

    // the parts take a side way each, through an account of its own, and meet again
    private static Flow aside(Plot plot, Account from, Account to, Flow flow) {
        Instant out = flow.at;
        Instant last = flow.at;
        double joined = 0;
        List<Double> parts = plot.split(flow.dollars);
        if (parts.size() == 1) {
            return straight(plot, from, to, flow);
        }
        for (double part : parts) {
            Account side = plot.middleman(0.3);
            plot.tell(side, "middle");
            plot.pay(new Payment(from, side, part, out, plot.someChannel(), "services"), "split");
            double rest = part * plot.dice().between(0.96, 0.99);
            Instant on = plot.after(out, Duration.ofHours(5));
            plot.pay(new Payment(side, to, rest, on, plot.someChannel(), "services"), "join");
            joined += rest;
            last = on.isAfter(last) ? on : last;
            out = plot.after(out, Duration.ofMinutes(40));
        }
        return new Flow(joined, last);
    }

    private record Flow(double dollars, Instant at) {}
}
