// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.life;

import io.skein.model.AccountKind;
import io.skein.model.Channel;
import io.skein.model.IdentifierKind;
import io.skein.model.Ownership.Role;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Day;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Founder;
import io.skein.simulation.world.Ledger;
import io.skein.simulation.world.Party;
import io.skein.simulation.world.People.Company;
import io.skein.simulation.world.Streams;
import io.skein.simulation.world.Trade;
import java.util.ArrayList;
import java.util.List;

/**
 * Treasury sweeps of larger companies, overnight and back; and declared groups: one large company in ten has two to four subsidiaries at its
 * own address and telephone, names the same person as beneficial owner of all, and lends and settles among them every week.
 */
final class CorporateGroups implements Routine {

    private static final long SWEEP = Streams.purpose("sweep");
    private static final long GROUP = Streams.purpose("group");

    private final Community community;
    private final List<List<Account>> groups = new ArrayList<>();

    CorporateGroups(Community community) {
        this.community = community;
        List<Company> companies = community.town().companies();
        for (int i = 0; i < companies.size(); i++) {
            Company parent = companies.get(i);
            Dice dice = community.streams().dice(GROUP, parent.key());
            boolean declares = parent.trade() == Trade.MANUFACTURER ? dice.chance(0.5) : dice.chance(0.03);
            if (declares || parent.equals(community.main(Trade.MANUFACTURER))) {
                groups.add(group(parent, dice));
            }
        }
    }

    private List<Account> group(Company parent, Dice dice) {
        Founder founder = new Founder(community.register(), dice);
        String phone = community.register().phone();
        String address = "Group Centre " + parent.party().id().substring(1) + ", Weaverton";
        Party owner = founder.resident(
                "Owner of " + parent.party().name(), address, parent.party().joinedAt());
        List<Account> members = new ArrayList<>();
        members.add(parent.account());
        join(owner, parent.party(), parent.account(), address, phone);
        for (int i = dice.between(2, 4); i > 0; i--) {
            Company subsidiary = founder.company(community.period().before(300, 4_000, dice));
            join(owner, subsidiary.party(), subsidiary.account(), address, phone);
            members.add(subsidiary.account());
        }
        return List.copyOf(members);
    }

    private void join(Party owner, Party company, Account account, String address, String phone) {
        community.register().identify(company, IdentifierKind.ADDRESS, address, company.joinedAt());
        community.register().identify(company, IdentifierKind.PHONE, phone, company.joinedAt());
        community.register().own(owner, account, Role.BENEFICIAL_OWNER, company.joinedAt());
    }

    @Override
    public void live(Day day, Ledger ledger) {
        if (!day.isWorkday()) {
            return;
        }
        for (Company company : community.town().companies()) {
            if (company.treasury() != company.account() && company.treasury().kind() == AccountKind.SAVINGS) {
                Dice dice = community.streams().dice(SWEEP, company.key(), day.number());
                double sum = company.size() * dice.between(400.0, 900.0);
                ledger.pay(company.treasury(), company.account(), sum, day.at(6, 7, dice), Channel.BOOK, "sweep");
                ledger.pay(company.account(), company.treasury(), sum, day.at(20, 21, dice), Channel.BOOK, "sweep");
            }
        }
        groups.forEach(group -> settle(group, day, ledger));
    }

    private void settle(List<Account> group, Day day, Ledger ledger) {
        Dice dice = community.streams().dice(GROUP, group.getFirst().key(), day.number());
        for (Account member : group) {
            if (dice.chance(0.3)) {
                Account other = dice.pick(group);
                double sum = dice.logNormal(6_000, 0.8);
                ledger.pay(member, other, sum, day.at(8, 17, dice), Channel.BOOK, "within the group");
            }
        }
    }
}
