// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import io.skein.model.AccountKind;
import io.skein.model.Channel;
import io.skein.model.IdentifierKind;
import io.skein.model.Ownership.Role;
import io.skein.simulation.crime.Plot;
import io.skein.simulation.crime.Typology;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Ledger.Payment;
import io.skein.simulation.world.Names;
import io.skein.simulation.world.Party;
import io.skein.simulation.world.People.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Four to six companies without business, with one registered office, one agent and one nominee director between them, pay each other
 * back and forth; money from outside goes in at one end and out at the other.
 *
 * <p>Sources: FATF and Egmont Group, Concealment of beneficial ownership (July 2018): shell companies, nominee directors, one
 * address for many; FinCEN, Potential money laundering risks related to shell companies, FIN-2006-G014 (November 2006): businesses that deal
 * with each other share an address or have only a registered agent's, payments have no stated purpose. Sizes and sums are assumptions.
 *
 * <p>Easy: same address, same agent's telephone, same director. Medium: some ties are missing, some ordinary bills are paid. Hard:
 * neighbours share one fragment each, payments are slow and in parts, ordinary business beside.
 */
final class ShellCluster implements Typology {

    private static final int DAYS = 60;
    private static final List<IdentifierKind> FRAGMENTS =
            List.of(IdentifierKind.PHONE, IdentifierKind.EMAIL, IdentifierKind.ADDRESS);

    @Override
    public String id() {
        return "shell-cluster";
    }

    @Override
    public void plant(Plot plot) {
        Act act = new Act(plot, DAYS, 0);
        List<Account> accounts = new ArrayList<>();
        for (int i = plot.dice().between(4, 6); i > 0; i--) {
            accounts.add(found(act));
        }
        tie(act, accounts);
        for (Account account : accounts) {
            plot.tell(Act.ownerOf(account), "shell");
            plot.tell(account, "shell");
            doBusiness(act, account);
        }
        circulate(act, accounts);
    }

    private static Account found(Act act) {
        Plot plot = act.plot();
        Instant joined = act.before(500);
        LocalDate registered =
                LocalDate.ofInstant(joined, ZoneOffset.UTC).minusDays(act.dice().between(5, 120));
        Party company = plot.register().company(new Names(act.dice()).company(), registered, "small business", joined);
        plot.register()
                .identify(company, IdentifierKind.DOCUMENT, plot.register().document(), joined);
        return plot.register().account(company, AccountKind.CURRENT, joined);
    }

    private static void tie(Act act, List<Account> accounts) {
        Ties ties = new Ties(act);
        List<Party> companies = accounts.stream().map(Act::ownerOf).toList();
        ties.share(companies, IdentifierKind.ADDRESS, FRAGMENTS, act.before(1));
        ties.share(companies, IdentifierKind.PHONE, FRAGMENTS, act.before(1));
        Person director = act.stranger(act.before(600));
        act.plot().tell(director.party(), "director");
        for (Account account : accounts) {
            if (ties.seen()) {
                act.plot()
                        .register()
                        .own(
                                director.party(),
                                account,
                                Role.SIGNATORY,
                                Act.latest(account.openedAt(), director.party().joinedAt()));
            }
        }
    }

    private static void circulate(Act act, List<Account> accounts) {
        Plot plot = act.plot();
        Instant at = act.daytime(1);
        for (int round = plot.dice().between(3, 5); round > 0; round--) {
            double dollars = plot.dice().logNormal(25_000, 0.5);
            act.pay(plot.outsider(), accounts.getFirst(), dollars, at, "in");
            for (int i = 0; i < 2 * accounts.size() - 2; i++) {
                // out along the row of companies and back again
                int from = i < accounts.size() ? i : 2 * accounts.size() - 2 - i;
                int to = i < accounts.size() - 1 ? i + 1 : 2 * accounts.size() - 3 - i;
                at = act.rest(at, 2, 14);
                at = act.payInParts(accounts.get(from), accounts.get(to), plot.jitter(dollars * 0.98), at, "between");
            }
            at = act.payInParts(accounts.getFirst(), plot.outsider(), dollars * 0.9, act.rest(at, 2, 14), "out");
            at = act.rest(at, 10, 60);
        }
    }

    private static void doBusiness(Act act, Account account) {
        int bills = (int) StrictMath.round(6 * act.plot().knobs().mixing());
        for (int i = 0; i < bills; i++) {
            Instant at = act.daytime(act.dice().between(0, DAYS - 1));
            double dollars = act.dice().logNormal(600, 0.8);
            Account supplier = act.plot().ordinaryCompany().account();
            act.plot().cover(new Payment(account, supplier, dollars, at, Channel.ACH, "invoice"));
        }
    }
}
