// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.model.IdentifierKind;
import io.skein.model.ListEntry;
import io.skein.model.ListKey;
import io.skein.simulation.output.ListSink;
import io.skein.simulation.world.Account;
import io.skein.simulation.world.Party;
import io.skein.simulation.world.People.Person;
import java.util.List;

/**
 * Whom and what the watch-list of the simulated bank names.
 *
 * <p>Places are five that the FATF named in 2025, as calling for action or under increased monitoring; which places a bank lists is its
 * own decision. Some entries are of nobody here, as most entries of a real list are.
 */
public final class Listed {

    private static final List<String> PLACES = List.of("MM", "HT", "SS", "SY", "YE");
    private static final int STRANGERS = 20;
    private static final String REASON = "reported by others";

    private Listed() {}

    /** Hands out the entries that any bank has: places, and strangers. */
    public static void tell(ListSink lists) {
        for (String place : PLACES) {
            lists.accept(
                    entry("place-" + place, ListEntry.Kind.PLACE, place, new ListKey(ListKey.Kind.COUNTRY, place)));
        }
        for (int i = 1; i <= STRANGERS; i++) {
            ListKey document = new ListKey(ListKey.Kind.DOCUMENT, "XX:%08d".formatted(i));
            lists.accept(entry("stranger-" + i, ListEntry.Kind.PERSON, "Nobody Here " + i, document));
        }
    }

    /** {@return the account of a customer who lives in a listed place} */
    static Account abroad(Plot plot) {
        return plot.newPersonIn(plot.dice().pick(PLACES), plot.longAgo()).account();
    }

    /** {@return the account of a customer who is listed by document} */
    static Account customer(Plot plot) {
        Person person = plot.newPerson(plot.longAgo());
        Party party = person.party();
        String document = plot.register().document();
        plot.register().identify(party, IdentifierKind.DOCUMENT, document, party.joinedAt());
        ListKey key = new ListKey(ListKey.Kind.DOCUMENT, document);
        plot.list(entry(plot.patternId(), ListEntry.Kind.PERSON, party.name(), key));
        return person.account();
    }

    /** {@return an account at another bank that is listed} */
    static Account outsider(Plot plot) {
        Account account = plot.outsider();
        ListKey key = new ListKey(ListKey.Kind.ACCOUNT, account.id());
        plot.list(entry(plot.patternId(), ListEntry.Kind.ACCOUNT, "", key));
        return account;
    }

    private static ListEntry entry(String id, ListEntry.Kind kind, String name, ListKey key) {
        return new ListEntry(id, kind, name, List.of(key), REASON, null, null);
    }
}
