// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.life;

import io.skein.model.AccountKind;
import io.skein.model.Channel;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Day;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Ledger;
import io.skein.simulation.world.People.Company;
import io.skein.simulation.world.People.Person;
import io.skein.simulation.world.Streams;
import io.skein.simulation.world.Trade;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Those through whom money passes by trade: marketplaces that settle with their merchants every Friday, escrow agents of house sales, and
 * platforms that hold their clients' money in custody and take their fee from it once a month.
 *
 * <p>Houses: 4.09 million existing homes were sold in 2023, at a median of $389,800, among some 131 million households: one household in 390 a
 * month.
 */
final class Platforms implements Routine {

    private static final long ORDER = Streams.purpose("order");
    private static final long HOUSE = Streams.purpose("house");
    private static final long CUSTODY = Streams.purpose("custody");
    private static final double HOUSES_A_HOUSEHOLD_AND_DAY = 0.031 / 365;

    private final Community community;
    private final Map<Company, Account> custody = new LinkedHashMap<>();
    private final Map<Company, Account> ownFunds = new LinkedHashMap<>();

    Platforms(Community community) {
        this.community = community;
        for (Company platform : community.town().companies(Trade.PLATFORM)) {
            custody.put(platform, open(platform, AccountKind.CUSTODY));
            ownFunds.put(platform, open(platform, AccountKind.OWN_FUNDS));
        }
    }

    private Account open(Company platform, AccountKind kind) {
        return community
                .register()
                .account(platform.party(), kind, platform.account().openedAt());
    }

    @Override
    public void live(Day day, Ledger ledger) {
        for (Person person : community.town().everybody()) {
            if ((person.key() >>> 36 & 3) == 1) {
                orders(person, day, ledger);
            }
            if ((person.key() >>> 40 & 15) == 2 && day.ofMonth() == 5) {
                deposits(person, day, ledger);
            }
        }
        if (day.ofWeek() == 5) {
            settlements(day, ledger);
        }
        if (day.isLastOfMonth()) {
            fees(day, ledger);
        }
        houses(day, ledger);
    }

    private void orders(Person person, Day day, Ledger ledger) {
        Dice dice = community.streams().dice(ORDER, person.key(), day.number());
        if (dice.chance(0.06)) {
            Account market = community.some(Trade.MARKETPLACE, dice).account();
            double price = dice.logNormal(42, 0.9);
            ledger.pay(person.account(), market, price, day.around(8, 24, dice), Channel.THIRD_PARTY, "order");
        }
    }

    private void settlements(Day day, Ledger ledger) {
        for (Company shop : community.town().companies(Trade.SHOP)) {
            if ((shop.key() >>> 14 & 3) == 0) {
                Dice dice = community.streams().dice(ORDER, shop.key(), day.number());
                Account market = community.some(Trade.MARKETPLACE, dice).account();
                double share = dice.logNormal(340, 0.7);
                ledger.pay(market, shop.account(), share, day.at(10, 12, dice), Channel.ACH, "settlement");
            }
        }
    }

    // clients put money into custody and take some back later
    private void deposits(Person person, Day day, Ledger ledger) {
        Dice dice = community.streams().dice(CUSTODY, person.key(), day.number());
        Company platform = community.some(Trade.PLATFORM, community.streams().dice(CUSTODY, person.key()));
        Account held = custody.get(platform);
        if (held == null) {
            return;
        }
        double sum = 50 * dice.between(2, 20);
        if (dice.chance(0.7)) {
            ledger.pay(person.account(), held, sum, day.at(8, 20, dice), Channel.ACH, "into custody");
        } else {
            ledger.pay(held, person.account(), sum, day.at(8, 20, dice), Channel.ACH, "from custody");
        }
    }

    private void fees(Day day, Ledger ledger) {
        custody.forEach((platform, held) -> {
            Account own = ownFunds.get(platform);
            Dice dice = community.streams().dice(CUSTODY, platform.key(), day.number());
            if (own != null) {
                double fee = dice.logNormal(200 + 20.0 * platform.size(), 0.2);
                long at = day.at(18, 20, dice);
                ledger.pay(held, own, fee, at, Channel.BOOK, "fee settlement");
                ledger.pay(own, platform.account(), fee * 0.9, at + 3_600, Channel.BOOK, "fee income");
            }
        });
    }

    // loan and savings come in, and the whole goes out to the escrow agent within hours; a day later the seller has it
    private void houses(Day day, Ledger ledger) {
        List<Person> persons = community.town().persons();
        Dice dice = community.streams().dice(HOUSE, day.number());
        int sales = dice.poisson(
                HOUSES_A_HOUSEHOLD_AND_DAY * community.town().households().size());
        for (int i = 0; day.isWorkday() && i < sales; i++) {
            Account buyer = dice.pick(persons).account();
            Account seller = dice.chance(0.5) ? dice.pick(persons).account() : community.outsider(dice);
            Account agent = community.some(Trade.ESCROW_AGENT, dice).account();
            Account lender = community.some(Trade.LENDER, dice).account();
            double price = StrictMath.round(dice.logNormal(389_800, 0.45) / 500) * 500.0;
            long at = day.at(8, 11, dice);
            ledger.pay(lender, buyer, price * 0.8, at, Channel.WIRE, "mortgage");
            ledger.pay(community.outsider(dice), buyer, price * 0.2, at + 3_000, Channel.WIRE, "own share");
            ledger.pay(buyer, agent, price, at + dice.between(4_000, 20_000), Channel.WIRE, "house purchase");
            ledger.pay(agent, seller, price * 0.985, at + 86_400 + dice.between(0, 20_000), Channel.WIRE, "house sale");
        }
    }
}
