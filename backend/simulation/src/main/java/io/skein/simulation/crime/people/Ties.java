// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import io.skein.model.IdentifierKind;
import io.skein.simulation.world.Device;
import io.skein.simulation.world.Dice;
import io.skein.simulation.world.Names;
import io.skein.simulation.world.Party;
import io.skein.simulation.world.Register;
import java.time.Instant;
import java.util.List;

/**
 * What ties members to each other in the bank's files. In the textbook all of them share one thing. As more stays unseen, a member
 * who is not known by it shares another fragment with the member before, so that the group hangs together by a chain.
 */
final class Ties {

    private static final double FRAGMENTS_UNSEEN_PER_ACCOUNT_UNSEEN = 2;
    private static final double MOST_UNSEEN = 0.8;

    private final Act act;
    private final Register register;
    private final Dice dice;

    Ties(Act act) {
        this.act = act;
        this.register = act.plot().register();
        this.dice = act.dice();
    }

    /** {@return whether a fragment made it into the files: they go missing twice as often as accounts lie elsewhere} */
    boolean seen() {
        double unseen = act.plot().knobs().unseen() * FRAGMENTS_UNSEEN_PER_ACCOUNT_UNSEEN;
        return !dice.chance(Math.min(MOST_UNSEEN, unseen));
    }

    /**
     * Lets members share identifiers.
     *
     * @param common what all share in the textbook
     * @param fragments what the others may share with their neighbour
     */
    void share(List<Party> members, IdentifierKind common, List<IdentifierKind> fragments, Instant since) {
        String value = value(common);
        identify(members.getFirst(), common, value, since);
        for (int i = 1; i < members.size(); i++) {
            if (seen()) {
                identify(members.get(i), common, value, since);
            } else {
                IdentifierKind kind = dice.pick(fragments);
                String fragment = value(kind);
                identify(members.get(i - 1), kind, fragment, since);
                identify(members.get(i), kind, fragment, since);
            }
        }
    }

    /** Lets members use an identifier that is another's, as far as it is seen; the first one always. */
    void lend(Party holder, IdentifierKind kind, List<Party> members) {
        String value = value(kind);
        identify(holder, kind, value, holder.joinedAt());
        for (int i = 0; i < members.size(); i++) {
            if (i == 0 || seen()) {
                identify(members.get(i), kind, value, members.get(i).joinedAt());
            }
        }
    }

    /** Lets members log in from one device, as far as it is seen; the first two always. */
    Device shareDevice(List<Party> members, Instant from, int times) {
        Device device = register.device(dice.chance(0.7) ? "android" : "ios");
        for (int i = 0; i < members.size(); i++) {
            if (i < 2 || seen()) {
                visit(members.get(i), device, from, times);
            }
        }
        return device;
    }

    /** Lets a member log in from a device some times, hours apart. */
    Instant visit(Party member, Device device, Instant from, int times) {
        Instant at = from;
        for (int i = 0; i < times; i++) {
            at = act.later(at, 0.5, 20);
            act.plot().login(member, device, at);
        }
        return at;
    }

    /** {@return a value of that kind that nobody has yet} */
    String value(IdentifierKind kind) {
        return switch (kind) {
            case DOCUMENT -> register.document();
            case PHONE -> register.phone();
            case EMAIL -> "box" + register.phone().substring(1) + "@mail.example.org";
            case ADDRESS -> new Names(dice).address();
        };
    }

    private void identify(Party party, IdentifierKind kind, String value, Instant since) {
        register.identify(party, kind, value, Act.latest(since, party.joinedAt()));
    }
}
