// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.life;

import io.skein.model.Channel;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Day;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Ledger;
import io.skein.simulation.world.People.Company;
import io.skein.simulation.world.Streams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What companies sell to and buy from companies of the rest of the country, so that their books balance within some per cent: an employer whose customers are
 * all elsewhere is paid by them, a shop that sells more in town than it spends there buys elsewhere.
 *
 * <p>The larger the company, the more payments. Who deals with whom stays: eight partners each. That margins are within ten per cent is an assumption.
 */
final class TradeElsewhere implements Routine {

    private static final long TRADE = Streams.purpose("trade elsewhere");
    private static final int PARTNERS = 8;
    private static final double WORKDAYS_A_MONTH = 21.7;
    private static final double LEAST_A_MONTH = 300;
    private static final double SPREAD = 0.6;
    private static final List<String> REFERENCES =
            List.of("", "goods", "services", "invoice", "as agreed", "commission");

    private final Community community;
    private final Map<Company, Double> gaps = new HashMap<>();

    TradeElsewhere(Community community) {
        this.community = community;
        Turnover turnover = Turnover.of(community);
        for (Company company : community.town().companies()) {
            double margin = community.streams().dice(TRADE, company.key(), 0).between(0.9, 1.1);
            gaps.put(company, -turnover.surplus(company) * margin);
        }
    }

    @Override
    public void live(Day day, Ledger ledger) {
        if (!day.isWorkday()) {
            return;
        }
        for (Company company : community.town().companies()) {
            double gap = gaps.getOrDefault(company, 0.0);
            if (StrictMath.abs(gap) >= LEAST_A_MONTH) {
                trade(company, gap, day, ledger);
            }
        }
    }

    private void trade(Company company, double gap, Day day, Ledger ledger) {
        Dice dice = community.streams().dice(TRADE, company.key(), day.number());
        double rate = StrictMath.min(4, 0.25 + 0.02 * company.size());
        double mean = StrictMath.abs(gap) / WORKDAYS_A_MONTH / rate;
        double median = mean * StrictMath.exp(-SPREAD * SPREAD / 2);
        for (int i = dice.poisson(rate); i > 0; i--) {
            Account partner =
                    community.outsider(community.streams().dice(TRADE, company.key() + dice.between(1, PARTNERS)));
            Account from = gap > 0 ? partner : company.account();
            Account to = gap > 0 ? company.account() : partner;
            Channel channel = dice.chance(0.7) ? Channel.ACH : dice.chance(0.8) ? Channel.WIRE : Channel.CHEQUE;
            double sum = dice.logNormal(median, SPREAD);
            ledger.pay(from, to, sum, day.around(8, 18, dice), channel, dice.pick(REFERENCES));
        }
    }
}
