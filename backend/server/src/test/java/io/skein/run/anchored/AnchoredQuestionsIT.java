// SPDX-License-Identifier: Apache-2.0
package io.skein.run.anchored;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.alert.evidence.Derivation.Rate;
import io.skein.detect.ParameterValues;
import io.skein.detect.cycle.AnchoredCycles;
import io.skein.detect.cycle.CycleDetector;
import io.skein.detect.layering.AnchoredChains;
import io.skein.detect.layering.LayeringDetector;
import io.skein.exec.RunContext;
import io.skein.graph.neo4j.BaseValues;
import io.skein.graph.neo4j.EmptyGraph;
import io.skein.graph.neo4j.GraphStore;
import io.skein.graph.neo4j.Neo4jFactWriter;
import io.skein.graph.neo4j.Neo4jGraphReader;
import io.skein.graph.neo4j.Neo4jPathReader;
import io.skein.graph.neo4j.Neo4jWindowFeed;
import io.skein.graph.neo4j.Neo4jWindowReader;
import io.skein.model.Account;
import io.skein.model.AccountKind;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Customer;
import io.skein.model.Fact;
import io.skein.model.Money;
import io.skein.model.Ownership;
import io.skein.model.PartyKind;
import io.skein.model.RecordedFact;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.run.DetectorSet;
import io.skein.run.Rates;
import io.skein.run.anchored.AnchoredAnswer.Engine;
import io.skein.run.anchored.AnchoredQuestion.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchoredQuestionsIT {

    @RegisterExtension
    static final EmptyGraph GRAPH = new EmptyGraph();

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final TimeWindow MOST =
            new TimeWindow(START.plus(Duration.ofHours(2)), START.plus(Duration.ofHours(38)));
    private static final CurrencyUnit EURO = CurrencyUnit.of("EUR");
    private static final int GRAPHS = 8;
    private static final int ACCOUNTS = 8;

    private final GraphStore store = GRAPH.store();

    /** The statement is the second implementation of the search, and the other way round. */
    @ParameterizedTest
    @ValueSource(longs = {20261122, 7})
    void theGraphStoreAnswersAsTheKernelDoes(long seed) {
        Random random = new Random(seed);
        int found = 0;
        for (int graph = 0; graph < GRAPHS; graph++) {
            String prefix = seed + "-" + graph + "-";
            fill(prefix, random);
            AnchoredQuestions questions = questions();
            Map<String, String> cycles = cycleValues(random);
            Map<String, String> chains = chainValues(random);
            for (int account = 0; account < ACCOUNTS; account++) {
                found += same(questions, Kind.CYCLES, prefix + account, cycles);
                found += same(questions, Kind.CHAINS, prefix + account, chains);
            }
        }
        assertThat(found).as("paths compared").isGreaterThan(100);
    }

    @Test
    void saysWhoAnsweredAndWhy() {
        write(IntStream.range(0, 3)
                .mapToObj(number ->
                        new Account("a" + number, "B1", "a" + number, AccountKind.CURRENT, null, EURO, null, null))
                .toList());
        write(List.of(transfer("t1", "a0", "a1", 3, 40, EURO), transfer("t2", "a1", "a0", 5, 40, EURO)));
        AnchoredQuestions questions = questions();
        ParameterValues pairs = new ParameterValues(
                Map.of("minHops", "2", "minParties", "2", "minAmount", "0", "ignoreRefunds", "false"));
        AnchoredQuestion question = new AnchoredQuestion(Kind.CYCLES, "a0", MOST, pairs, null);

        AnchoredAnswer first = questions.ask(question);
        AnchoredAnswer second = questions.ask(question);
        write(List.of(transfer("late", "a0", "a1", 39, 10, EURO)));
        AnchoredAnswer afterChange = questions.ask(question);
        AnchoredAnswer then = questions.ask(question);

        assertThat(first.reason().english()).contains("without the rates");
        assertThat(second.reason().english()).contains("in memory and up to date");
        assertThat(afterChange.engine()).isEqualTo(Engine.CYPHER);
        assertThat(afterChange.reason().english()).contains("not up to date");
        assertThat(then.engine()).isEqualTo(Engine.KERNEL);
        assertThat(List.of(first, second, afterChange, then))
                .allSatisfy(answer -> assertThat(answer.paths()).hasSize(1));
    }

    private static int same(AnchoredQuestions questions, Kind kind, String account, Map<String, String> values) {
        AnchoredAnswer kernel =
                questions.ask(new AnchoredQuestion(kind, account, MOST, new ParameterValues(values), Engine.KERNEL));
        AnchoredAnswer cypher =
                questions.ask(new AnchoredQuestion(kind, account, MOST, new ParameterValues(values), Engine.CYPHER));
        assertThat(kernel.engine()).isEqualTo(Engine.KERNEL);
        assertThat(cypher.engine()).isEqualTo(Engine.CYPHER);
        assertThat(cypher.paths()).as("%s of %s with %s", kind, account, values).isEqualTo(kernel.paths());
        return kernel.paths().size();
    }

    private AnchoredQuestions questions() {
        Rates rates = new Rates(
                EURO,
                List.of(
                        new Rate(LocalDate.parse("2026-02-27"), CurrencyUnit.of("USD"), 0.9),
                        new Rate(LocalDate.parse("2026-03-02"), CurrencyUnit.of("USD"), 0.95)));
        Neo4jWindowReader windows = new Neo4jWindowReader(store);
        WarmWindow warm = new WarmWindow(
                windows,
                new Neo4jWindowFeed(store),
                rates,
                RunContext.plain(),
                Runnable::run,
                new WarmWindow.Holding(1_000_000, Duration.ZERO));
        return new AnchoredQuestions(
                new AnchoredQuestions.Typologies(new AnchoredCycles(), new AnchoredChains()),
                DetectorSet.configured(List.of(new CycleDetector(), new LayeringDetector()), Map.of()),
                warm,
                new AnchoredQuestions.Ends(
                        new Neo4jPathReader(store),
                        new Neo4jGraphReader(store, BaseValues.at(rates.table(), START)),
                        windows,
                        rates),
                Router.DEFAULT,
                RunContext.plain());
    }

    private static Map<String, String> cycleValues(Random random) {
        return Map.of(
                "maxSpan", "PT" + (10 + random.nextInt(30)) + "H",
                "maxGap", "PT" + (2 + random.nextInt(20)) + "H",
                "minHops", String.valueOf(2 + random.nextInt(2)),
                "maxHops", String.valueOf(3 + random.nextInt(6)),
                "minReturnedShare", List.of("0", "0.3", "0.6").get(random.nextInt(3)),
                "minAmount", List.of("0", "30").get(random.nextInt(2)),
                "minParties", String.valueOf(1 + random.nextInt(2)),
                "hubDegree", String.valueOf(8 + random.nextInt(20)));
    }

    private static Map<String, String> chainValues(Random random) {
        return Map.of(
                "maxDwell", "PT" + (2 + random.nextInt(10)) + "H",
                "minForwardedShare", List.of("0.4", "0.7").get(random.nextInt(2)),
                "minHops", String.valueOf(2 + random.nextInt(2)),
                "maxHops", String.valueOf(3 + random.nextInt(4)),
                "minAmount", List.of("0", "50").get(random.nextInt(2)),
                "hubDegree", String.valueOf(8 + random.nextInt(20)));
    }

    /** Transfers in two currencies with a rate that changes and, in every other graph, one without; some self-transfers and ties. */
    private void fill(String prefix, Random random) {
        List<Fact> nodes = new ArrayList<>();
        IntStream.range(0, ACCOUNTS)
                .forEach(number -> nodes.add(new Account(
                        prefix + number, "B1", prefix + number, AccountKind.CURRENT, null, EURO, null, null)));
        write(nodes);
        write(IntStream.range(0, 3)
                .mapToObj(number -> new Customer(prefix + "c" + number, PartyKind.NATURAL, "N", null, null, null))
                .toList());
        write(IntStream.range(0, 4)
                .mapToObj(number ->
                        new Ownership(prefix + "c" + random.nextInt(3), prefix + number, Ownership.Role.OWNER, null))
                .toList());
        List<String> currencies = random.nextBoolean() ? List.of("EUR", "EUR", "USD") : List.of("EUR", "USD", "CHF");
        write(IntStream.range(0, 60)
                .mapToObj(number -> transfer(
                        prefix + "t" + number,
                        prefix + random.nextInt(ACCOUNTS),
                        prefix + random.nextInt(ACCOUNTS),
                        random.nextInt(40),
                        20 + random.nextInt(80),
                        CurrencyUnit.of(currencies.get(random.nextInt(3)))))
                .toList());
    }

    private static Transfer transfer(String id, String from, String to, int hour, int major, CurrencyUnit currency) {
        Money paid = new Money(major * 100L, currency);
        Money received = major % 7 == 0 ? new Money(major * 90L, EURO) : paid;
        return new Transfer(id, from, to, START.plus(Duration.ofHours(hour)), paid, received, Channel.WIRE, null);
    }

    private void write(List<? extends Fact> facts) {
        new Neo4jFactWriter(store)
                .write(facts.stream()
                        .map(fact -> new RecordedFact(fact, START.plus(Duration.ofDays(9)), "test"))
                        .toList());
    }
}
