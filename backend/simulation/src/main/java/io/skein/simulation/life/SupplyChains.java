// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.life;

import io.skein.model.Channel;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Day;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Ledger;
import io.skein.simulation.world.People.Company;
import io.skein.simulation.world.Streams;
import io.skein.simulation.world.Trade;
import java.util.List;

/**
 * Invoices, tier by tier: shops pay the same few wholesalers, who pay the same few manufacturers within the week, who buy abroad through
 * importers. A wholesaler so gathers from many and pays to many. Importers pay the same partners abroad in their currency month after
 * month: a trade corridor.
 */
final class SupplyChains implements Routine {

    private static final long INVOICE = Streams.purpose("invoice");
    private static final long CORRIDOR = Streams.purpose("corridor");
    private static final int PARTNERS = 5;
    private static final double SPREAD = 0.9;
    private static final double WORKDAYS_A_MONTH = 21.7;

    private final Community community;

    SupplyChains(Community community) {
        this.community = community;
    }

    @Override
    public void live(Day day, Ledger ledger) {
        if (!day.isWorkday()) {
            return;
        }
        for (Company company : community.town().companies()) {
            Dice dice = community.streams().dice(INVOICE, company.key(), day.number());
            for (int i = dice.poisson(invoicesADay(company)); i > 0; i--) {
                Dice partner = partner(company, dice.between(1, PARTNERS));
                double sum = dice.logNormal(medianInvoice(company), SPREAD);
                long at = day.around(8, 18, dice);
                Channel channel = dice.chance(0.6) ? Channel.ACH : dice.chance(0.8) ? Channel.WIRE : Channel.CHEQUE;
                ledger.pay(company.account(), supplier(company.trade(), partner), sum, at, channel, "invoice");
            }
            if (company.trade() == Trade.IMPORTER) {
                corridor(company, day, ledger);
            }
        }
    }

    /** States what a company is to pay in a month for invoices. */
    void expected(Company company, Flow flow) {
        double mean = medianInvoice(company) * StrictMath.exp(SPREAD * SPREAD / 2);
        double sum = invoicesADay(company) * WORKDAYS_A_MONTH * mean / PARTNERS;
        for (int i = 1; i <= PARTNERS; i++) {
            flow.move(company.account(), supplier(company.trade(), partner(company, i)), sum);
        }
    }

    /** Takes what is to be paid in a month. */
    @FunctionalInterface
    interface Flow {
        void move(Account from, Account to, double dollars);
    }

    private Dice partner(Company company, int number) {
        return community.streams().dice(INVOICE, company.key() + number);
    }

    private static double invoicesADay(Company company) {
        return Math.min(20, rate(company.trade()) * (2 + 0.1 * company.size()));
    }

    private static double medianInvoice(Company company) {
        return 900 + 60.0 * Math.min(60, company.size());
    }

    private static double rate(Trade trade) {
        return switch (trade) {
            case SHOP -> 0.1;
            case WHOLESALER -> 0.6;
            case MANUFACTURER -> 0.3;
            case IMPORTER, UTILITY -> 0.2;
            case PAYROLL_AGENT, MARKETPLACE, ESCROW_AGENT, LENDER, CHARITY, PLATFORM, LANDLORD -> 0.05;
        };
    }

    private Account supplier(Trade trade, Dice partner) {
        if (partner.chance(0.3)) {
            return community.outsider(partner);
        }
        List<Company> suppliers = community
                .town()
                .companies(
                        switch (trade) {
                            case WHOLESALER -> Trade.MANUFACTURER;
                            case MANUFACTURER, UTILITY -> Trade.IMPORTER;
                            case SHOP,
                                    IMPORTER,
                                    PAYROLL_AGENT,
                                    MARKETPLACE,
                                    ESCROW_AGENT,
                                    LENDER,
                                    CHARITY,
                                    PLATFORM,
                                    LANDLORD -> Trade.WHOLESALER;
                        });
        return partner.pick(suppliers).account();
    }

    private void corridor(Company importer, Day day, Ledger ledger) {
        Dice habit = community.streams().dice(CORRIDOR, importer.key());
        Account partner = community.abroad(habit);
        int due = habit.between(1, 5);
        if (day.ofWeek() == due) {
            Dice dice = community.streams().dice(CORRIDOR, importer.key(), day.number());
            double sum = dice.logNormal(8_000 + 300.0 * importer.size(), 0.4);
            ledger.pay(importer.account(), partner, sum, day.at(8, 16, dice), Channel.WIRE, "import");
            if (dice.chance(0.1)) {
                ledger.pay(partner, importer.account(), sum * 0.2, day.at(16, 20, dice), Channel.WIRE, "export");
            }
        }
    }
}
