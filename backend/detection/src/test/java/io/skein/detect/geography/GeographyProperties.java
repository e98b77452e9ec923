// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.geography;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.chain.RandomChainRules;
import io.skein.detect.chain.TracedChains;
import io.skein.detect.oracle.Facts;
import io.skein.detect.oracle.Facts.Payment;
import io.skein.detect.oracle.Often;
import io.skein.detect.oracle.RandomMoney;
import io.skein.exec.RunContext;
import io.skein.model.ListEntry;
import io.skein.model.ListKey;
import io.skein.window.AccountTable;
import io.skein.window.GraphView;
import io.skein.window.TransferWindows;
import io.skein.window.WatchList;
import io.skein.window.WatchLists;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Holds the detector to money that is spent note by note, and to countries looked up in a table. */
class GeographyProperties {

    private static final Map<String, String> COUNTRY_OF_BANK =
            Map.of("DEUTDEFF", "DE", "BKCHCNBJ", "CN", "BNPAFRPP", "FR");

    @Property(tries = 2_000)
    void findsWhatSpendingNoteByNoteFinds(@ForAll long seed) {
        Random random = new Random(seed);
        GraphView view = RandomMoney.view(seed).with(lists(random));
        GeographyParameters parameters =
                new GeographyParameters(RandomChainRules.of(random), 1 + random.nextInt(3), random.nextInt(3) * 5.01);
        Set<String> found = new TreeSet<>();
        boolean comesBack = false;
        for (Finding finding : new GeographyDetector()
                .detect(view, parameters, RunContext.plain())
                .findings()) {
            comesBack |= DetectorProbe.value(finding, "returns") > 0;
            found.add("%s %.0f %s %s"
                    .formatted(
                            DetectorProbe.ids(finding),
                            DetectorProbe.value(finding, "hops"),
                            DetectorProbe.indicator(finding, "listedLegs").transferIds(),
                            DetectorProbe.indicator(finding, "returns").transferIds()));
        }

        Often.found(found, 25);
        Often.holds("comes back", comesBack, 4);
        assertThat(found).isEqualTo(new Definition(view, parameters).findings());
    }

    /** A listed place and now and then a declared corridor, either of which may hold for some time only. */
    private static WatchLists lists(Random random) {
        List<ListEntry> entries = new ArrayList<>();
        entries.add(entry("place", ListEntry.Kind.PLACE, new ListKey(ListKey.Kind.COUNTRY, "CN"), random));
        if (random.nextBoolean()) {
            String corridor = List.of("DE>CN", "DE>FR", "FR>DE", "CN>DE").get(random.nextInt(4));
            entries.add(entry("trade", ListEntry.Kind.CORRIDOR, new ListKey(ListKey.Kind.CORRIDOR, corridor), random));
        }
        return new WatchLists(List.of(new WatchList("places", 1, "0".repeat(64), entries)));
    }

    private static ListEntry entry(String id, ListEntry.Kind kind, ListKey key, Random random) {
        Instant from = TransferWindows.ORIGIN.plus(Duration.ofHours(random.nextInt(40)));
        Instant to = from.plus(Duration.ofHours(1 + random.nextInt(40)));
        return new ListEntry(
                id, kind, "", List.of(key), "", random.nextBoolean() ? from : null, random.nextInt(3) == 0 ? to : null);
    }

    private static final class Definition {

        private final GraphView view;
        private final AccountTable accounts;
        private final List<Payment> payments;
        private final TracedChains traced;
        private final GeographyParameters parameters;

        Definition(GraphView view, GeographyParameters parameters) {
            this.view = view;
            this.accounts = view.transfers().accounts();
            this.payments = new Facts(view).payments();
            this.traced = new TracedChains(view.transfers(), parameters.chains());
            this.parameters = parameters;
        }

        Set<String> findings() {
            Set<String> findings = new TreeSet<>();
            for (Set<Integer> chain : traced.chains()) {
                int hops = chain.stream().mapToInt(traced::hops).max().orElseThrow();
                List<Payment> sources =
                        traced.sources(chain).stream().map(payments::get).toList();
                List<String> listed = ids(chain.stream()
                        .filter(each -> isListed(payments.get(each)))
                        .toList());
                List<String> returns = ids(chain.stream().filter(this::isDetour).toList());
                if (hops >= parameters.minHops()
                        && Facts.reach(sources, parameters.minAmount())
                        && listed.size() + returns.size() > 0) {
                    findings.add("%s %d %s %s".formatted(ids(List.copyOf(chain)), hops, listed, returns));
                }
            }
            return findings;
        }

        private boolean isListed(Payment payment) {
            Set<String> countries = new HashSet<>(countries(payment.from()));
            countries.addAll(countries(payment.to()));
            return !isDeclared(payment)
                    && countries.stream().anyMatch(country -> holds(ListKey.Kind.COUNTRY, country, payment.at()));
        }

        private boolean isDeclared(Payment payment) {
            return holds(ListKey.Kind.CORRIDOR, home(payment.from()) + ">" + home(payment.to()), payment.at());
        }

        private boolean holds(ListKey.Kind kind, String value, long at) {
            return view.lists().lists().getFirst().entries().stream()
                    .anyMatch(entry -> entry.keys().contains(new ListKey(kind, value))
                            && (entry.validFrom() == null || entry.validFrom().toEpochMilli() <= at)
                            && (entry.validTo() == null || at < entry.validTo().toEpochMilli()));
        }

        /** From one country, through another that is known, back to the first from anywhere else; some border is crossed undeclared. */
        private boolean isDetour(int end) {
            List<Payment> path = traced.path(end).stream().map(payments::get).toList();
            String home = home(path.getFirst().from());
            boolean isAbroad =
                    path.stream().map(each -> home(each.to())).anyMatch(each -> each != null && !each.equals(home));
            boolean isUndeclared = path.stream().anyMatch(each -> crosses(each) && !isDeclared(each));
            return home != null
                    && isAbroad
                    && isUndeclared
                    && home.equals(home(path.getLast().to()))
                    && !home.equals(home(path.getLast().from()));
        }

        private boolean crosses(Payment payment) {
            String from = home(payment.from());
            String to = home(payment.to());
            return from != null && to != null && !from.equals(to);
        }

        /** {@return the country of the bank, or that of all owners, if they have one in common} */
        private @Nullable String home(String account) {
            String bank = bank(account);
            Set<String> owners = owners(account);
            return bank != null ? bank : owners.size() == 1 ? owners.iterator().next() : null;
        }

        private Set<String> countries(String account) {
            Set<String> countries = owners(account);
            String bank = bank(account);
            if (bank != null) {
                countries.add(bank);
            }
            return countries;
        }

        private Set<String> owners(String account) {
            return accounts.owners(accounts.number(account)).stream()
                    .map(owner -> view.profiles().country(accounts.customerNumber(owner)))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private @Nullable String bank(String account) {
            boolean isIban = account.length() > 2;
            boolean areBics = IntStream.range(0, accounts.count())
                    .mapToObj(view.profiles()::bankId)
                    .allMatch(bank -> bank == null || COUNTRY_OF_BANK.containsKey(bank));
            String bank = view.profiles().bankId(accounts.number(account));
            return isIban ? account.substring(0, 2) : areBics && bank != null ? COUNTRY_OF_BANK.get(bank) : null;
        }

        private List<String> ids(List<Integer> transfers) {
            return transfers.stream().map(each -> payments.get(each).id()).toList();
        }
    }
}
