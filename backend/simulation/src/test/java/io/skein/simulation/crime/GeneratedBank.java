// SPDX-License-Identifier: Apache-2.0
package io.skein.simulation.crime;

import io.skein.model.Account;
import io.skein.model.Fact;
import io.skein.model.ListEntry;
import io.skein.model.Transfer;
import io.skein.simulation.BankSettings;
import io.skein.simulation.SampleBank;
import io.skein.simulation.output.TruthSink.Element;
import io.skein.simulation.output.TruthSink.TruthRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A generated bank as a reader of its files sees it, with its truth. */
final class GeneratedBank {

    private final List<Fact> facts = new ArrayList<>();
    private final List<TruthRecord> truth = new ArrayList<>();
    private final List<ListEntry> entries = new ArrayList<>();
    private final Map<String, Transfer> transfers;
    private final Map<String, Account> accounts;

    GeneratedBank(BankSettings settings) {
        new SampleBank(settings).generate(facts::add, truth::add, entries::add);
        transfers = byId(Transfer.class);
        accounts = byId(Account.class);
    }

    List<ListEntry> entries() {
        return entries;
    }

    <T extends Fact> List<T> facts(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    Account account(String id) {
        return Objects.requireNonNull(accounts.get(id), id);
    }

    /** {@return truth of the patterns of one typology, by pattern} */
    Map<String, List<TruthRecord>> patterns(String typology) {
        return truth.stream()
                .filter(record -> record.typology().equals(typology))
                .collect(Collectors.groupingBy(TruthRecord::patternId, LinkedHashMap::new, Collectors.toList()));
    }

    /** {@return the transfers of a pattern in time order} */
    List<Transfer> transfers(List<TruthRecord> pattern) {
        return ids(pattern, Element.TRANSFER).stream()
                .map(id -> Objects.requireNonNull(transfers.get(id), id))
                .toList();
    }

    static List<String> ids(List<TruthRecord> pattern, Element element) {
        return pattern.stream()
                .filter(record -> record.element() == element)
                .map(TruthRecord::id)
                .toList();
    }

    static List<String> ids(List<TruthRecord> pattern, Element element, String role) {
        return ids(pattern.stream().filter(record -> record.role().equals(role)).toList(), element);
    }

    private <T extends Fact> Map<String, T> byId(Class<T> type) {
        return facts(type).stream().collect(Collectors.toMap(Fact::id, fact -> fact));
    }
}
