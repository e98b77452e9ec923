// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.largetransaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.oracle.Facts;
import io.skein.detect.oracle.Facts.Payment;
import io.skein.detect.oracle.Often;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.PartyKind;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraphs;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Holds split days to their definition, told day by day and party by party from single payments. */
class SplitDaysProperties {

    @Property(tries = 1_500)
    void findsEveryDayWhoseSumWasSplit(@ForAll long seed) {
        GraphView view = bank(seed);
        Definition definition = Definition.of(view, new Random(seed + 1));

        Set<Day> found = new DetectorProbe<>(new LargeTransactionDetector())
                .with(definition.parameters()).run(view).findings().stream()
                        .map(definition::day)
                        .collect(Collectors.toSet());

        Often.found(found, 20);
        assertThat(found).isEqualTo(definition.days());
    }

    private record Day(boolean paid, List<String> parts, long accounts, int likeDays) {}

    /** What the page says, in other words. */
    private record Definition(GraphView view, Facts facts, int parts, double share, int accounts, int like) {

        private static final double CASH = 60;
        private static final double PERSON = 100;
        private static final double FIRM = 150;

        static Definition of(GraphView view, Random random) {
            return new Definition(
                    view,
                    new Facts(view),
                    1 + random.nextInt(3),
                    random.nextInt(3) * 0.15,
                    1 + random.nextInt(2),
                    random.nextInt(3));
        }

        Map<String, String> parameters() {
            return Map.of(
                    "cashThreshold", "" + CASH,
                    "transferThreshold", "" + PERSON,
                    "firmTransferThreshold", "" + FIRM,
                    "minParts", "" + parts,
                    "minPartShare", "" + share,
                    "minAccounts", "" + accounts,
                    "maxLikeDays", "" + like,
                    "maxRegularShare", "0");
        }

        Set<Day> days() {
            Set<Day> days = new HashSet<>();
            for (boolean paid : new boolean[] {true, false}) {
                Map<String, List<Payment>> groups = facts.payments(facts::isBetweenParties).stream()
                        .collect(Collectors.groupingBy(each -> group(paid, each)));
                groups.values().stream()
                        .flatMap(all -> byDate(all).values().stream().flatMap(day -> split(paid, all, day)))
                        .forEach(days::add);
            }
            return days;
        }

        Day day(Finding finding) {
            List<String> parts = DetectorProbe.ids(finding);
            Payment first = payment(parts.getFirst());
            return new Day(
                    finding.subject().accountIds().contains(first.from()),
                    parts,
                    (long) DetectorProbe.value(finding, "accounts"),
                    (int) DetectorProbe.value(finding, "likeDays"));
        }

        private Payment payment(String id) {
            return facts.payments(each -> each.id().equals(id)).getFirst();
        }

        private Stream<Day> split(boolean paid, List<Payment> all, List<Payment> day) {
            double threshold = threshold(paid, day.getFirst());
            List<Payment> chosen = day.stream()
                    .filter(each -> each.amount().orElse(0) > 0 && each.amount().orElse(0) >= share * threshold)
                    .toList();
            Map<String, List<Payment>> byAccount =
                    chosen.stream().collect(Collectors.groupingBy(each -> paid ? each.from() : each.to()));
            double sum = Facts.sum(chosen);
            int others = likeDays(all, day.getFirst(), sum);
            boolean seen = byAccount.values().stream().anyMatch(each -> Facts.sum(each) >= threshold);
            boolean whole = chosen.stream().anyMatch(each -> each.amount().orElse(0) >= threshold);
            boolean isSplit = sum >= threshold
                    && !whole
                    && !(seen && accounts > 1)
                    && chosen.size() >= parts
                    && byAccount.size() >= accounts
                    && others <= like;
            return isSplit ? Stream.of(new Day(paid, Facts.ids(chosen), byAccount.size(), others)) : Stream.empty();
        }

        private static int likeDays(List<Payment> all, Payment now, double sum) {
            return (int) byDate(all).entrySet().stream()
                    .filter(other ->
                            Math.abs(other.getKey().toEpochDay() - date(now).toEpochDay()) >= 7)
                    .filter(other -> 2 * Facts.sum(other.getValue()) >= sum)
                    .count();
        }

        private String group(boolean paid, Payment payment) {
            return facts.party(paid ? payment.from() : payment.to()) + (payment.channel() == Channel.CASH);
        }

        private double threshold(boolean paid, Payment payment) {
            String party = facts.party(paid ? payment.from() : payment.to());
            Set<PartyKind> kinds = facts.accounts().stream()
                    .filter(account -> facts.party(account).equals(party))
                    .map(facts::owners)
                    .flatMap(Collection::stream)
                    .map(owner -> view.profiles()
                            .partyKind(view.transfers().accounts().customerNumber(owner)))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            return payment.channel() == Channel.CASH ? CASH : kinds.equals(Set.of(PartyKind.LEGAL)) ? FIRM : PERSON;
        }

        private static Map<LocalDate, List<Payment>> byDate(List<Payment> payments) {
            return payments.stream().collect(Collectors.groupingBy(Definition::date, Collectors.toList()));
        }

        private static LocalDate date(Payment payment) {
            return LocalDate.ofInstant(Instant.ofEpochMilli(payment.at()), ZoneOffset.UTC);
        }
    }

    private static GraphView bank(long seed) {
        Random random = new Random(seed);
        List<String> kinds = List.of("NATURAL", "LEGAL");
        String owners = IntStream.range(0, 5)
                .mapToObj(account -> "owner: c%d a%d\n".formatted(account < 3 ? account : random.nextInt(3), account))
                .collect(Collectors.joining());
        String customers = IntStream.range(0, 3)
                .mapToObj(customer -> random.nextInt(3) == 0
                        ? ""
                        : "customer: c%d %s\n".formatted(customer, kinds.get(random.nextInt(2))))
                .collect(Collectors.joining());
        String transfers = IntStream.range(0, 10 + random.nextInt(30))
                .mapToObj(each -> "a%d -%d EUR @%dh%s-> a%d\n"
                        .formatted(
                                random.nextInt(7),
                                1 + random.nextInt(random.nextInt(4) == 0 ? 160 : 60),
                                24 * random.nextInt(1 + random.nextInt(12)) + random.nextInt(24),
                                random.nextInt(3) == 0 ? " CASH" : "",
                                random.nextInt(7)))
                .collect(Collectors.joining());
        String text = owners + customers + transfers;
        TransferWindow window = TransferWindows.parse(text);
        String documents = random.nextInt(3) == 0 ? "c0 DOCUMENT:1\nc1 DOCUMENT:1" : "";
        return new GraphView(
                window,
                IdentityGraphs.parse(documents),
                TransferWindows.profiles(window, text),
                RateTable.onlyBase(CurrencyUnit.of("EUR")));
    }
}
