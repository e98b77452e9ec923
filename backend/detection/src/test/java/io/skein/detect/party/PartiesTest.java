// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.party;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.IdentityGraph.DeclaredTie;
import io.skein.window.IdentityGraph.Link;
import io.skein.window.IdentityGraph.Sort;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartiesTest {

    private static final String TRANSFERS = """
            a -10.00 EUR @0h-> b
            b -10.00 EUR @1h-> c
            c -10.00 EUR @2h-> d
            a -10.00 EUR @3h-> d
            """;

    @Test
    void accountWithoutOwnerIsItsOwnParty() {
        assertThat(parties(TRANSFERS, List.of())).contains("a", "b", "c", "d");
    }

    @Test
    void joinsAccountsOfOneOwner() {
        assertThat(parties("owner: alice a c\n" + TRANSFERS, List.of())).contains("a c", "b", "d");
    }

    @Test
    void joinsThroughJointAccounts() {
        assertThat(parties("owner: alice a b\nowner: bob b c\n" + TRANSFERS, List.of()))
                .contains("a b c", "d");
    }

    @Test
    void joinsOwnersWhoShowOneDocument() {
        List<Link> links =
                List.of(new Link("alice", "passport-1", Sort.DOCUMENT), new Link("bob", "passport-1", Sort.DOCUMENT));

        assertThat(parties("owner: alice a\nowner: bob d\n" + TRANSFERS, links)).contains("a d", "b", "c");
    }

    @Test
    void doesNotJoinOwnersWhoShareATelephoneOrAHousehold() {
        List<Link> links = List.of(new Link("alice", "phone-1", Sort.PHONE), new Link("bob", "phone-1", Sort.PHONE));

        assertThat(parties("owner: alice a\nowner: bob d\n" + TRANSFERS, links)).contains("a", "b", "c", "d");
    }

    @Test
    void agentWithVeryManyAccountsJoinsNone() {
        String many = IntStream.rangeClosed(0, Parties.MOST_ACCOUNTS)
                .mapToObj("client%02d"::formatted)
                .collect(Collectors.joining(" "));
        String text = "owner: agent " + many + "\n"
                + Arrays.stream(many.split(" "))
                        .map(client -> client + " -1.00 EUR @0h-> shop\n")
                        .collect(Collectors.joining());

        assertThat(parties(text, List.of())).contains("client00", "client50");
    }

    @Test
    void documentWithVeryManyUsersJoinsNone() {
        StringBuilder text = new StringBuilder(TRANSFERS);
        List<Link> links = IntStream.rangeClosed(0, Parties.MOST_USERS)
                .mapToObj(user -> new Link("user%02d".formatted(user), "placeholder-document", Sort.DOCUMENT))
                .toList();
        text.insert(0, "owner: user00 a\nowner: user01 b\n");

        assertThat(parties(text.toString(), links)).contains("a", "b");
    }

    @Test
    void leavesOutTransfersWithinAParty() {
        TransferWindow window = TransferWindows.parse("owner: alice a b\n" + TRANSFERS);
        GraphView view = view(window, List.of());
        Parties parties = Parties.of(view);
        PartyTransfers transfers = new PartyTransfers(window, parties);
        int alice = parties.of(window.accounts().number("a"));
        int dora = parties.of(window.accounts().number("d"));

        assertThat(ids(window, transfers.of(alice, Direction.OUT))).containsExactly("t2", "t4");
        assertThat(transfers.of(alice, Direction.IN)).isEmpty();
        assertThat(ids(window, transfers.of(dora, Direction.IN))).containsExactly("t3", "t4");
        assertThat(transfers.count(dora, Direction.IN)).isEqualTo(2);
        assertThat(transfers.counterparty(transfers.of(dora, Direction.IN)[1], Direction.IN))
                .isEqualTo(alice);
        assertThat(parties.customerIds(alice)).containsExactly("alice");
        assertThat(parties.customerIds(dora)).isEmpty();
    }

    private static List<String> ids(TransferWindow window, int[] transfers) {
        return Arrays.stream(transfers).mapToObj(window::transferId).toList();
    }

    private static List<String> parties(String text, List<Link> links) {
        TransferWindow window = TransferWindows.parse(text);
        Parties parties = Parties.of(view(window, links));
        return IntStream.range(0, parties.count())
                .mapToObj(party -> Arrays.stream(parties.accounts(party))
                        .mapToObj(window.accounts()::id)
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static GraphView view(TransferWindow window, List<Link> links) {
        IdentityGraph identities = new IdentityGraph(links, List.of(new DeclaredTie("alice", "bob")));
        return new GraphView(window, identities, RateTable.onlyBase(CurrencyUnit.of("EUR")));
    }
}
