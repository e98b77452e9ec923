// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import static io.skein.simulation.crime.GeneratedBank.ids;
import static org.assertj.core.api.Assertions.assertThat;

import io.skein.model.Account;
import io.skein.model.AccountKind;
import io.skein.model.Customer;
import io.skein.model.IdentifierKind;
import io.skein.model.IdentifierUse;
import io.skein.model.ListEntry;
import io.skein.model.ListKey;
import io.skein.model.Login;
import io.skein.model.Ownership;
import io.skein.model.Transfer;
import io.skein.simulation.BankSettings;
import io.skein.simulation.Difficulty;
import io.skein.simulation.output.TruthSink.Element;
import io.skein.simulation.output.TruthSink.TruthRecord;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was planted, read from the bank's files and the truth. */
class PlantedShapesTest {

    private static final int PATTERNS = 4;
    private static final BankSettings SETTINGS = BankSettings.demo()
            .withPeople(150)
            .withPeriod(LocalDate.of(2026, 3, 1), 60)
            .withSeed(5);

    @ParameterizedTest
    @EnumSource
    void plantsAsManyPatternsAsAskedForAndNamesAllWhoTakePart(Difficulty difficulty) {
        GeneratedBank bank = bank(difficulty, PATTERNS, Set.of());
        Map<String, Set<String>> owners = owners(bank);
        shapes().forEach(shape -> {
            Map<String, List<TruthRecord>> patterns = bank.patterns(shape.id());
            assertThat(patterns).as(shape.id()).hasSize(PATTERNS);
            patterns.forEach((id, pattern) -> {
                List<String> accounts = ids(pattern, Element.ACCOUNT);
                assertThat(accounts).as(id).doesNotHaveDuplicates();
                assertThat(bank.transfers(pattern))
                        .as(id)
                        .isNotEmpty()
                        .allSatisfy(transfer ->
                                assertThat(accounts).contains(transfer.fromAccountId(), transfer.toAccountId()));
                Set<String> customers = accounts.stream()
                        .flatMap(account -> owners.getOrDefault(account, Set.of()).stream())
                        .collect(Collectors.toSet());
                assertThat(customers).as(id).containsAll(ids(pattern, Element.CUSTOMER));
                assertThat(ids(pattern, Element.CUSTOMER)).as(id).isNotEmpty().doesNotHaveDuplicates();
            });
        });
    }

    @Test
    void tellsWhichLegsNobodyHereCanSee() {
        assertThat(hidden(Difficulty.EASY)).isZero();
        assertThat(hidden(Difficulty.HARD)).isGreaterThan(20);
    }

    @Test
    void tellsEveryLegSeenOrHidden() {
        GeneratedBank bank = bank(Difficulty.HARD, 12, Set.of("fan-out", "cycle"));
        Set.of("fan-out", "cycle")
                .forEach(typology -> bank.patterns(typology).forEach((id, pattern) -> {
                    int legs = ids(pattern, Element.TRANSFER).size()
                            + ids(pattern, Element.HIDDEN_TRANSFER).size();
                    int accounts = ids(pattern, Element.ACCOUNT).size();
                    assertThat(legs).as(id).isGreaterThanOrEqualTo(typology.equals("cycle") ? accounts : accounts - 1);
                }));
    }

    @Test
    void plantsRoundTripsThatCloseInTheBooks() {
        GeneratedBank bank = bank(Difficulty.MEDIUM, 12, Set.of("cycle"));
        bank.patterns("cycle").forEach((id, pattern) -> {
            List<Transfer> legs = bank.transfers(pattern);
            String origin = ids(pattern, Element.ACCOUNT, "origin").getFirst();
            assertThat(legs.getFirst().fromAccountId()).as(id).isEqualTo(origin);
            assertThat(legs.getLast().toAccountId()).as(id).isEqualTo(origin);
            assertThat(legs).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        });
    }

    @Test
    void changesNoPatternOfOneTypologyForAnother() {
        GeneratedBank alone = bank(Difficulty.HARD, PATTERNS, Set.of("fan-in"));
        GeneratedBank all = bank(Difficulty.HARD, PATTERNS, Set.of());
        assertThat(movements(alone, "fan-in"))
                .isEqualTo(movements(all, "fan-in"))
                .isNotEmpty();
    }

    @Test
    void opensTheAccountsThatATypologyIsAbout() {
        GeneratedBank bank = bank(Difficulty.HARD, PATTERNS, Set.of());
        assertThat(accounts(bank, "loan-loop", "loan"))
                .extracting(Account::accountKind)
                .containsOnly(AccountKind.LOAN);
        assertThat(accounts(bank, "commingling", "custody"))
                .extracting(Account::accountKind)
                .containsOnly(AccountKind.CUSTODY);
        assertThat(accounts(bank, "commingling", "own funds"))
                .extracting(Account::accountKind)
                .containsOnly(AccountKind.OWN_FUNDS);
        bank.patterns("rapid-movement").values().forEach(pattern -> {
            Account account =
                    bank.account(ids(pattern, Element.ACCOUNT, "account").getFirst());
            assertThat(account.openedAt()).isNotNull();
            Transfer first = bank.transfers(pattern).getFirst();
            Duration age = Duration.between(account.openedAt(), first.at());
            assertThat(age.toDays())
                    .satisfiesAnyOf(
                            days -> assertThat(days).isBetween(1L, 26L),
                            days -> assertThat(days).isGreaterThan(150L));
        });
    }

    @Test
    void letsSmurfsBeKnownByTheSameThing() {
        GeneratedBank bank = bank(Difficulty.HARD, 8, Set.of("smurfing"));
        bank.patterns("smurfing").forEach((id, pattern) -> {
            Set<String> common = new HashSet<>();
            for (String smurf : ids(pattern, Element.CUSTOMER, "smurf")) {
                Set<String> known = knownBy(bank, smurf);
                if (common.isEmpty()) {
                    common.addAll(known);
                }
                common.retainAll(known);
            }
            assertThat(common).as(id).isNotEmpty();
        });
    }

    @Test
    void writesAWatchListThatNamesTheListed() {
        GeneratedBank bank = bank(Difficulty.MEDIUM, 8, Set.of("exposure", "geography"));
        Set<ListKey> keys =
                bank.entries().stream().flatMap(entry -> entry.keys().stream()).collect(Collectors.toSet());
        bank.patterns("exposure").forEach((id, pattern) -> {
            String listed = ids(pattern, Element.ACCOUNT, "listed").getFirst();
            Set<ListKey> known = ids(pattern, Element.CUSTOMER, "listed").stream()
                    .flatMap(customer -> documents(bank, customer))
                    .collect(Collectors.toSet());
            known.add(new ListKey(ListKey.Kind.ACCOUNT, listed));
            assertThat(keys).as(id).containsAnyElementsOf(known);
        });
        Set<String> places = bank.entries().stream()
                .filter(entry -> entry.kind() == ListEntry.Kind.PLACE)
                .map(entry -> entry.keys().getFirst().value())
                .collect(Collectors.toSet());
        Map<String, String> countries = bank.facts(Customer.class).stream()
                .collect(Collectors.toMap(Customer::id, customer -> String.valueOf(customer.country())));
        assertThat(records(bank, "geography", Element.CUSTOMER).stream()
                        .filter(it -> it.role().equals("listed place")))
                .hasSize(8)
                .allSatisfy(record -> assertThat(places).contains(countries.get(record.id())));
    }

    private static GeneratedBank bank(Difficulty difficulty, int patterns, Set<String> typologies) {
        return new GeneratedBank(
                SETTINGS.withKnobs(difficulty.knobs()).withPatterns(patterns).withTypologies(typologies));
    }

    private static Stream<Typology> shapes() {
        return ShapeTypologies.all().stream().filter(Shape.class::isInstance);
    }

    private static long hidden(Difficulty difficulty) {
        GeneratedBank bank = bank(difficulty, PATTERNS, Set.of());
        return shapes().mapToLong(shape ->
                        records(bank, shape.id(), Element.HIDDEN_TRANSFER).size())
                .sum();
    }

    private static List<TruthRecord> records(GeneratedBank bank, String typology, Element element) {
        return bank.patterns(typology).values().stream()
                .flatMap(List::stream)
                .filter(record -> record.element() == element)
                .toList();
    }

    private static List<Account> accounts(GeneratedBank bank, String typology, String role) {
        return records(bank, typology, Element.ACCOUNT).stream()
                .filter(record -> record.role().equals(role))
                .map(record -> bank.account(record.id()))
                .toList();
    }

    private static List<String> movements(GeneratedBank bank, String typology) {
        return bank.patterns(typology).values().stream()
                .flatMap(pattern -> bank.transfers(pattern).stream())
                .map(it -> it.fromAccountId() + " " + it.toAccountId() + " " + it.at() + " " + it.paid())
                .toList();
    }

    private static Map<String, Set<String>> owners(GeneratedBank bank) {
        return bank.facts(Ownership.class).stream()
                .collect(Collectors.groupingBy(
                        Ownership::accountId, Collectors.mapping(Ownership::customerId, Collectors.toSet())));
    }

    private static Set<String> knownBy(GeneratedBank bank, String customer) {
        Set<String> known = bank.facts(IdentifierUse.class).stream()
                .filter(use -> use.customerId().equals(customer))
                .map(IdentifierUse::identifierId)
                .collect(Collectors.toSet());
        bank.facts(Login.class).stream()
                .filter(login -> login.customerId().equals(customer))
                .forEach(login -> known.add(login.deviceId()));
        return known;
    }

    private static Stream<ListKey> documents(GeneratedBank bank, String customer) {
        return bank.facts(IdentifierUse.class).stream()
                .filter(use -> use.customerId().equals(customer) && use.identifierKind() == IdentifierKind.DOCUMENT)
                .map(use -> new ListKey(ListKey.Kind.DOCUMENT, use.value()));
    }
}
