// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.model.Channel;
import io.skein.model.IdentifierKind;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Device;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Ledger.Payment;
import io.skein.simulation.world.People.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Rings of shared identities: four to six late-come customers who claim to be strangers, use the same telephone or document and
 * the same device, take in small sums from people who do not know them and pass them to one of their own, who sends them abroad.
 */
final class SharedIdentityRing implements Typology {

    private static final Duration LENGTH = Duration.ofDays(20);

    @Override
    public String id() {
        return "shared-identity-ring";
    }

    @Override
    public void plant(Plot plot) {
        Dice dice = plot.dice();
        Instant begin = plot.begin(LENGTH);
        List<Person> members = new ArrayList<>();
        for (int i = dice.between(4, 6); i > 0; i--) {
            members.add(plot.newPerson(begin.minus(Duration.ofHours(dice.between(0, 40 * 24)))));
        }
        share(plot, members);
        Account abroad = plot.outsider();
        Instant day = begin;
        for (int i = 0; i < 6; i++) {
            collect(plot, members, abroad, day);
            day = plot.after(day, Duration.ofHours(20));
        }
        members.forEach(member -> plot.tell(member.party(), "member"));
    }

    // a chain of fragments: neighbours share, the first and the last need not
    private static void share(Plot plot, List<Person> members) {
        String phone = plot.register().phone();
        String document = plot.register().document();
        Device device = plot.register().device("android");
        for (int i = 0; i < members.size(); i++) {
            Person member = members.get(i);
            Instant since = member.party().joinedAt();
            if (i < members.size() - 1) {
                plot.register().identify(member.party(), IdentifierKind.PHONE, phone, since);
            }
            if (i > 0 && plot.dice().chance(0.5)) {
                plot.register().identify(member.party(), IdentifierKind.DOCUMENT, document, since);
            }
            plot.login(
                    member.party(),
                    device,
                    since.plus(Duration.ofHours(plot.dice().between(1, 200))));
            plot.login(member.party(), device, plot.period().anyTime(plot.dice()));
        }
    }

    private static void collect(Plot plot, List<Person> members, Account abroad, Instant at) {
        Person head = members.getFirst();
        Instant last = at;
        double collected = 0;
        for (Person mule : members.subList(1, members.size())) {
            Instant on = at;
            double taken = 0;
            for (int i = plot.dice().between(1, 3); i > 0; i--) {
                double gift = plot.jitter(plot.dice().logNormal(420, 0.4));
                Account giver = plot.ordinaryPerson().account();
                plot.pay(new Payment(giver, mule.account(), gift, on, Channel.MOBILE, ""), "collect");
                taken += gift;
                on = plot.after(on, Duration.ofMinutes(70));
            }
            plot.pay(new Payment(mule.account(), head.account(), taken * 0.95, on, Channel.MOBILE, ""), "pass on");
            collected += taken * 0.95;
            last = on.isAfter(last) ? on : last;
        }
        Instant out = plot.after(last, Duration.ofHours(2));
        plot.pay(new Payment(head.account(), abroad, collected * 0.97, out, Channel.MOBILE, ""), "out");
    }
}
