// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.life;

import io.skein.simulation.world.Account;
import io.skein.simulation.world.People.Company;
import io.skein.simulation.world.People.Household;
import io.skein.simulation.world.People.Person;
import io.skein.simulation.world.Trade;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a company is to expect from the town and to pay into it in a month, in dollars: wages, rents, purchases, utilities, invoices. */
final class Turnover {

    private final Community community;
    private final Map<Account, Double> net = new HashMap<>();

    private Turnover(Community community) {
        this.community = community;
    }

    /** {@return the turnover of all companies of a community} */
    static Turnover of(Community community) {
        Turnover turnover = new Turnover(community);
        turnover.people();
        turnover.shops();
        SupplyChains chains = new SupplyChains(community);
        for (Company company : community.town().companies()) {
            chains.expected(company, turnover::move);
        }
        return turnover;
    }

    /** {@return what a company gets in a month more than it pays, as far as it deals with the town; below zero if it pays more} */
    double surplus(Company company) {
        return net.getOrDefault(company.account(), 0.0);
    }

    private void people() {
        for (Person person : community.town().persons()) {
            Account payer = person.work().payer();
            if (payer != null) {
                net.merge(payer, -person.work().income(), Double::sum);
            }
        }
        List<Company> utilities = community.town().companies(Trade.UTILITY);
        for (Household household : community.town().households()) {
            net.merge(Housing.utility(household, utilities), Housing.POWER, Double::sum);
            Account landlord = household.landlord();
            if (landlord != null) {
                net.merge(landlord, Housing.rent(household), Double::sum);
            }
        }
    }

    // the shop of rank r sells the share of the town's purchases with which Dice.popular draws r
    private void shops() {
        List<Company> shops = community.town().companies(Trade.SHOP);
        double spent = Shopping.SPENT_IN_TOWN * community.town().persons().size();
        double before = 0;
        for (int i = 0; i < shops.size(); i++) {
            double upTo = StrictMath.pow((i + 1.0) / shops.size(), 0.4);
            net.merge(shops.get(i).account(), spent * (upTo - before), Double::sum);
            before = upTo;
        }
    }

    private void move(Account from, Account to, double dollars) {
        net.merge(from, -dollars, Double::sum);
        net.merge(to, dollars, Double::sum);
    }
}
