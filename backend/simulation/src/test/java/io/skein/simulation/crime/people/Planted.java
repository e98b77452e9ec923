// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime.people;

import io.skein.model.Account;
import io.skein.model.Fact;
import io.skein.model.IdentifierUse;
import io.skein.model.Login;
import io.skein.model.Ownership;
import io.skein.model.Transfer;
import io.skein.simulation.BankSettings;
import io.skein.simulation.Difficulty;
import io.skein.simulation.MadeBank;
import io.skein.simulation.output.TruthSink.Element;
import io.skein.simulation.output.TruthSink.TruthRecord;
import io.skein.simulation.world.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One planted pattern, read back from what the truth says and the bank's facts show. */
record Planted(MadeBank bank, String id, Map<String, String> customers, Map<String, String> accounts, List<Leg> legs) {

    static final Period QUARTER = new Period(LocalDate.of(2026, 1, 1), 90);
    private static final int SEEDS = 3;
    private static final int PATTERNS = 4;

    /** A planted transfer and its part in the pattern. */
    record Leg(Transfer transfer, String role) {

        Instant at() {
            return transfer.at();
        }

        String from() {
            return transfer.fromAccountId();
        }

        String to() {
            return transfer.toAccountId();
        }

        long cents() {
            return transfer.paid().amountMinor();
        }
    }

    /** {@return a small bank with four patterns of that typology} */
    static BankSettings settings(long seed, Difficulty difficulty, String typology) {
        return new BankSettings(seed, 80, QUARTER, difficulty.knobs(), Set.of(typology), OptionalInt.of(PATTERNS));
    }

    /** {@return patterns of that typology from banks of many seeds at that difficulty} */
    static List<Planted> of(String typology, Difficulty difficulty) {
        List<Planted> all = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            all.addAll(in(MadeBank.of(settings(seed, difficulty, typology))));
        }
        return all;
    }

    /** {@return patterns of that typology from banks of many seeds at all difficulties} */
    static List<Planted> of(String typology) {
        return Stream.of(Difficulty.values())
                .flatMap(difficulty -> of(typology, difficulty).stream())
                .toList();
    }

    /** {@return all patterns of a bank} */
    static List<Planted> in(MadeBank bank) {
        Map<String, Transfer> transfers = byId(bank, Transfer.class);
        Map<String, Planted> patterns = new LinkedHashMap<>();
        for (TruthRecord record : bank.truth()) {
            Planted planted = patterns.computeIfAbsent(
                    record.patternId(),
                    id -> new Planted(bank, id, new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>()));
            if (record.element() == Element.CUSTOMER) {
                planted.customers.put(record.id(), record.role());
            } else if (record.element() == Element.ACCOUNT) {
                planted.accounts.put(record.id(), record.role());
            } else if (record.element() == Element.TRANSFER) {
                planted.legs.add(new Leg(Objects.requireNonNull(transfers.get(record.id())), record.role()));
            }
        }
        return List.copyOf(patterns.values());
    }

    static <T extends Fact> Map<String, T> byId(MadeBank bank, Class<T> type) {
        return bank.of(type).stream().collect(Collectors.toMap(Fact::id, Function.identity()));
    }

    /** {@return the transfers of those roles, in time order} */
    List<Leg> legs(String... roles) {
        return legs.stream().filter(leg -> Set.of(roles).contains(leg.role)).toList();
    }

    /** {@return the customers of that role} */
    List<String> customers(String role) {
        return withRole(customers, role);
    }

    /** {@return the accounts of that role} */
    List<Account> accounts(String role) {
        Map<String, Account> all = byId(bank, Account.class);
        return withRole(accounts, role).stream().map(all::get).toList();
    }

    List<IdentifierUse> identifiersOf(String customer) {
        return bank.of(IdentifierUse.class).stream()
                .filter(use -> use.customerId().equals(customer))
                .toList();
    }

    List<Login> loginsOf(String customer) {
        return bank.of(Login.class).stream()
                .filter(login -> login.customerId().equals(customer))
                .toList();
    }

    List<Ownership> rightsOn(String account) {
        return bank.of(Ownership.class).stream()
                .filter(right -> right.accountId().equals(account))
                .toList();
    }

    /** {@return all transfers of the bank from or to an account} */
    List<Transfer> bookedOn(String account) {
        return bank.of(Transfer.class).stream()
                .filter(it ->
                        it.fromAccountId().equals(account) || it.toAccountId().equals(account))
                .toList();
    }

    /** {@return what ties a customer to others: identifiers and devices} */
    Set<String> traces(String customer) {
        return Stream.concat(
                        identifiersOf(customer).stream().map(IdentifierUse::identifierId),
                        loginsOf(customer).stream().map(Login::deviceId))
                .collect(Collectors.toSet());
    }

    private static List<String> withRole(Map<String, String> elements, String role) {
        return elements.entrySet().stream()
                .filter(element -> element.getValue().equals(role))
                .map(Map.Entry::getKey)
                .toList();
    }
}
