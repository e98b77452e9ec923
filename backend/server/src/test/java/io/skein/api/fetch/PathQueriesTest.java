// SPDX-License-Identifier: Apache-2.0
package io.skein.api.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.skein.api.ApiServer;
import io.skein.api.FakeAnchored;
import io.skein.api.FakeGraph;
import io.skein.graph.GraphReader.AccountDetails;
import io.skein.model.Account;
import io.skein.model.AccountKind;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.model.Transfer;
import io.skein.run.anchored.AnchoredQuestion;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PathQueriesTest {

    private static final String FIELDS = "{ totalCount engine reason { english } hubIds dataWatermark"
            + " pageInfo { hasNextPage endCursor } edges { node { accountIds transfers { id at paid { amount currency } } } } }";

    private ApiServer server;
    private FakeAnchored anchored;

    @BeforeEach
    void start() throws Exception {
        server = ApiServer.overFakes(Map.of());
        anchored = server.bean(FakeAnchored.class);
        Account account = new Account("a", "BANK", "number", AccountKind.CURRENT, null, null, null, null);
        server.bean(FakeGraph.class).accounts.put("a", new AccountDetails(account, List.of(), null));
        anchored.paths.add(path("a", "b", "c"));
        anchored.paths.add(path("b", "a", "c"));
        anchored.paths.add(path("b", "c", "a"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void handsOverWhatIsAskedAndPagesThroughThePaths() throws Exception {
        JsonNode first = chains("first: 2, from: \"2026-01-01T00:00:00Z\", question: {maxDwell: \"PT5H\", minHops: 2,"
                + " minForwardedShare: 0.5, minAmount: \"12.5\"}, engine: CYPHER");

        AnchoredQuestion asked = anchored.asked.getLast();
        assertThat(asked.kind()).isEqualTo(AnchoredQuestion.Kind.CHAINS);
        assertThat(asked.accountId()).isEqualTo("a");
        assertThat(asked.interval().from()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(asked.values().byName())
                .isEqualTo(Map.of("maxDwell", "PT5H", "minHops", "2", "minForwardedShare", "0.5", "minAmount", "12.5"));
        assertThat(asked.engine()).hasToString("CYPHER");
        assertThat(first.at("/totalCount").asInt()).isEqualTo(3);
        assertThat(first.at("/edges/0/node/accountIds").toString()).isEqualTo("[\"a\",\"b\",\"c\"]");
        assertThat(first.at("/edges/0/node/transfers/0/paid/amount").asText()).isEqualTo("10.00");
        assertThat(first.at("/hubIds/0").asText()).isEqualTo("hub");
        assertThat(first.at("/reason/english").asText()).isEqualTo("because");

        JsonNode second = chains("first: 2, after: " + first.at("/pageInfo/endCursor"));
        assertThat(second.at("/edges")).hasSize(1);
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void tellsPathsThatStartPassOrEndAtTheAccountApart() throws Exception {
        assertThat(chains("place: START").at("/edges/0/node/accountIds/0").asText())
                .isEqualTo("a");
        assertThat(chains("place: MIDDLE").at("/edges/0/node/accountIds/1").asText())
                .isEqualTo("a");
        assertThat(chains("place: END").at("/edges/0/node/accountIds/2").asText())
                .isEqualTo("a");
        assertThat(chains("place: END").at("/totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void refusesAPageThatIsTooLargeAndAQueryThatAsksTooOften() throws Exception {
        JsonNode tooLarge = server.query("{ account(id: \"a\") { cycles(first: 201) { totalCount } } }");
        assertThat(tooLarge.at("/errors/0/message").asText()).contains("first must be 1 to 200, was 201");

        String many = String.join(
                " ",
                IntStream.range(0, 21)
                        .mapToObj(number -> "c" + number + ": cycles { totalCount }")
                        .toList());
        JsonNode tooOften = server.query("{ account(id: \"a\") { " + many + " } }");
        assertThat(tooOften.at("/errors/0/extensions/code").asText()).isEqualTo("LIMIT_EXCEEDED");
    }

    private JsonNode chains(String arguments) throws IOException, InterruptedException {
        JsonNode answer = server.query("{ account(id: \"a\") { chains(" + arguments + ") " + FIELDS + " } }");
        assertThat(answer.path("errors")).as(answer.toString()).isEmpty();
        return answer.at("/data/account/chains");
    }

    private static List<Transfer> path(String one, String two, String three) {
        return List.of(transfer(one, two, 1), transfer(two, three, 2));
    }

    private static Transfer transfer(String from, String to, int hour) {
        Money paid = new Money(1_000, CurrencyUnit.of("EUR"));
        Instant at = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(3_600L * hour);
        return new Transfer(from + to + hour, from, to, at, paid, paid, Channel.WIRE, null);
    }
}
