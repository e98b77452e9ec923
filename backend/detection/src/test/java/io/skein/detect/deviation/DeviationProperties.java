// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.oracle.Facts;
import io.skein.detect.oracle.Facts.Payment;
import io.skein.detect.oracle.Often;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.window.AccountTable;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph;
import io.skein.window.RateTable;
import io.skein.window.TransferWindow;
import io.skein.window.TransferWindows;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Holds the detector to the definitions of docs/indicators.md, computed for every day of everybody by itself. */
class DeviationProperties {

    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final int DAYS = 6;
    private static final int LEAST_GROUP = 20;

    @Property(tries = 200)
    void findsWhatTheDefinitionSays(@ForAll long seed) {
        Random random = new Random(seed);
        GraphView view = view(random);
        DeviationParameters parameters = parameters(random);
        Set<String> found = new TreeSet<>();
        boolean isAmongGroup = false;
        for (Finding finding : new DeviationDetector()
                .detect(view, parameters, RunContext.plain())
                .findings()) {
            isAmongGroup |= DetectorProbe.note(finding, "peerDeviation").contains("peers (persons)");
            found.add("%s %s %s %.0f %.0f %.6f %.6f"
                    .formatted(
                            DetectorProbe.note(finding, "measures"),
                            finding.subject().accountIds(),
                            DetectorProbe.ids(finding),
                            DetectorProbe.value(finding, "measures"),
                            DetectorProbe.value(finding, "strangers"),
                            DetectorProbe.value(finding, "volumeDeviation"),
                            DetectorProbe.value(finding, "peerDeviation")));
        }

        Often.found(found, 50);
        Often.holds("among its group", isAmongGroup, 1);
        assertThat(found).isEqualTo(new Definition(view, parameters).findings());
    }

    private static DeviationParameters parameters(Random random) {
        return new DeviationParameters(
                Duration.ofDays(1),
                new DeviationParameters.Past(
                        1 + random.nextInt(3), random.nextInt(3) * 0.7001, 1.0001 + random.nextInt(3) * 0.5),
                new DeviationParameters.Peers(1 + random.nextInt(30), random.nextInt(3) * 0.5001),
                1 + random.nextInt(3),
                new DeviationParameters.Amounts(random.nextInt(3) * 100.001, random.nextBoolean() ? 1 : 0.6001),
                new DeviationParameters.Newcomers(1 + random.nextInt(3), random.nextInt(3) * 0.3001));
    }

    private static GraphView view(Random random) {
        StringBuilder text = new StringBuilder("window: @%dh .. @%dd\n".formatted(random.nextInt(12), DAYS));
        String[] currencies = {"EUR", "EUR", "EUR", "EUR", "USD", "CHF"};
        int accounts = random.nextInt(4) == 0 ? 40 : 6;
        int payers = Math.min(accounts, 30);
        for (int transfer = accounts * (4 + random.nextInt(8)); transfer > 0; transfer--) {
            text.append("a%d -%d.%02d %s @%dh-> a%d\n"
                    .formatted(
                            random.nextInt(payers),
                            1 + random.nextInt(random.nextInt(8) == 0 ? 900 : 90),
                            random.nextInt(100),
                            currencies[random.nextInt(currencies.length)],
                            12 + random.nextInt(24 * DAYS - 12),
                            random.nextInt(accounts)));
        }
        for (int account = 0; account < accounts; account++) {
            if (random.nextInt(8) > 0) {
                text.append("owner: c%d a%d\n".formatted(account, account));
                text.append(
                        random.nextInt(12) == 0 ? "owner: c%d a%d\n".formatted(account, (account + 1) % accounts) : "");
                text.append("customer: c%d %s\n".formatted(account, random.nextInt(9) == 0 ? "LEGAL" : "NATURAL"));
            }
        }
        TransferWindow window = TransferWindows.parse(text.toString());
        return new GraphView(
                window,
                IdentityGraph.EMPTY,
                TransferWindows.profiles(window, text.toString()),
                RateTable.onlyBase(CurrencyUnit.of("EUR"))
                        .with(LocalDate.parse("2026-01-05"), CurrencyUnit.of("USD"), 0.5));
    }

    /** Whose, in which direction, and on which day. */
    private record Slot(String party, boolean in, long day) {}

    private static final class Definition {

        private final GraphView view;
        private final Facts facts;
        private final DeviationParameters parameters;
        private final long firstWholeDay;
        private final Map<Slot, List<Payment>> slots;

        Definition(GraphView view, DeviationParameters parameters) {
            this.view = view;
            this.facts = new Facts(view);
            this.parameters = parameters;
            long begin = view.transfers().interval().from().toEpochMilli();
            this.firstWholeDay = begin % DAY == 0 ? begin / DAY : begin / DAY + 1;
            this.slots = new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
            for (Payment payment : facts.payments(facts::isBetweenParties)) {
                for (boolean in : new boolean[] {true, false}) {
                    slots.computeIfAbsent(
                                    new Slot(facts.party(in ? payment.to() : payment.from()), in, payment.at() / DAY),
                                    none -> new ArrayList<>())
                            .add(payment);
                }
            }
        }

        Set<String> findings() {
            Set<String> findings = new TreeSet<>();
            slots.forEach((slot, payments) -> {
                long deviating = MEASURES.stream()
                                .filter(measure -> deviates(slot, measure))
                                .count()
                        + (hasStrangers(slot, payments) ? 1 : 0);
                if (slot.day - since(slot.party) >= parameters.past().minWindows()
                        && isLarge(payments)
                        && deviating >= parameters.minMeasures()) {
                    boolean onlyStrangers = hasStrangers(slot, payments) && !deviates(slot, MEASURES.get(1));
                    findings.add(line(slot, onlyStrangers ? strangers(slot) : payments, deviating));
                }
            });
            return findings;
        }

        private String line(Slot slot, List<Payment> payments, long deviating) {
            Set<String> accounts = new TreeSet<>();
            payments.forEach(each -> accounts.add(slot.in ? each.to() : each.from()));
            Measure volume = MEASURES.getFirst();
            return "%s %s %s %d %d %.6f %.6f"
                    .formatted(
                            slot.in ? "in what it received" : "in what it paid",
                            accounts.stream().sorted().toList(),
                            Facts.ids(payments),
                            deviating,
                            names(slot, strangers(slot)).size(),
                            deviation(volume, values(slot, volume).getFirst(), past(slot, volume)),
                            deviation(volume, values(slot, volume).getFirst(), peers(slot, volume)));
        }

        private boolean hasStrangers(Slot slot, List<Payment> payments) {
            List<Payment> met = strangers(slot);
            double sum = Facts.sum(met);
            double greatest = 0;
            for (long day = since(slot.party); day < slot.day; day++) {
                greatest = Math.max(greatest, Facts.sum(strangers(new Slot(slot.party, slot.in, day))));
            }
            return sum > 0
                    && names(slot, met).size() >= parameters.strangers().least()
                    && sum >= parameters.strangers().minShare() * Facts.sum(payments)
                    && sum >= parameters.past().minGrowth() * greatest
                    && amounts(met).stream()
                            .noneMatch(each -> each > parameters.amounts().maxSingleShare() * sum);
        }

        /** {@return payments of a day with whom there was none, to or fro, on any day before} */
        private List<Payment> strangers(Slot slot) {
            Set<String> known = new TreeSet<>();
            slots.forEach((other, payments) -> {
                if (other.party.equals(slot.party) && other.day < slot.day) {
                    known.addAll(names(other, payments));
                }
            });
            return slots.getOrDefault(slot, List.of()).stream()
                    .filter(each -> !known.contains(facts.party(slot.in ? each.from() : each.to())))
                    .toList();
        }

        private Set<String> names(Slot slot, List<Payment> payments) {
            return payments.stream()
                    .map(each -> facts.party(slot.in ? each.from() : each.to()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private boolean isLarge(List<Payment> payments) {
            List<Double> amounts = amounts(payments);
            double sum = amounts.stream().mapToDouble(each -> each).sum();
            boolean isOneEvent = amounts.size() >= 3
                    && amounts.stream()
                            .anyMatch(each -> each / sum > parameters.amounts().maxSingleShare());
            return !isOneEvent && Facts.reach(payments, parameters.amounts().minTotal());
        }

        private boolean deviates(Slot slot, Measure measure) {
            List<Double> past = past(slot, measure);
            List<Double> peers = peers(slot, measure);
            for (double value : values(slot, measure)) {
                double greatest = past.stream().mapToDouble(each -> each).max().orElse(0);
                return past.size() >= parameters.past().minWindows()
                        && deviation(measure, value, past) >= parameters.past().minDeviation()
                        && value
                                >= greatest
                                        * (measure.isZeroWhenIdle()
                                                ? parameters.past().minGrowth()
                                                : 1)
                        && (peers.size() < parameters.peers().least()
                                || deviation(measure, value, peers)
                                        >= parameters.peers().minDeviation());
            }
            return false;
        }

        /** {@return what is measured on a day, or nothing} */
        private List<Double> values(Slot slot, Measure measure) {
            List<Payment> payments = slots.getOrDefault(slot, List.of());
            boolean isDefined = measure.isZeroWhenIdle() || amounts(payments).size() >= 3;
            return isDefined ? List.of(measure.of().apply(new Day(facts, slot.in, payments))) : List.of();
        }

        private List<Double> past(Slot slot, Measure measure) {
            List<Double> past = new ArrayList<>();
            for (long day = since(slot.party); day < slot.day; day++) {
                past.addAll(values(new Slot(slot.party, slot.in, day), measure));
            }
            return past;
        }

        private List<Double> peers(Slot slot, Measure measure) {
            String group = group(slot.party);
            List<Double> own = active(slot, measure, party -> group(party).equals(group));
            return group.isEmpty() || own.size() < LEAST_GROUP ? active(slot, measure, party -> true) : own;
        }

        private List<Double> active(Slot slot, Measure measure, Function<String, Boolean> isPeer) {
            return slots.keySet().stream()
                    .filter(each -> each.in == slot.in && each.day == slot.day && isPeer.apply(each.party))
                    .flatMap(each -> values(each, measure).stream())
                    .toList();
        }

        /** {@return kind of the first owner of the party's first account; nothing if nobody is known} */
        private String group(String party) {
            AccountTable accounts = view.transfers().accounts();
            return facts.owners(party).stream()
                    .findFirst()
                    .map(owner -> String.valueOf(view.profiles().partyKind(accounts.customerNumber(owner))))
                    .orElse("");
        }

        private long since(String party) {
            long first = slots.keySet().stream()
                    .filter(slot -> slot.party.equals(party))
                    .mapToLong(Slot::day)
                    .min()
                    .orElseThrow();
            return Math.max(first, firstWholeDay);
        }

        private static double deviation(Measure measure, double value, List<Double> usual) {
            double median = median(usual);
            double spread = 1.4826
                    * median(usual.stream().map(each -> Math.abs(each - median)).toList());
            return usual.isEmpty()
                    ? 0
                    : (value - median) / Math.max(spread, measure.leastSpread().apply(median));
        }

        private static double median(List<Double> values) {
            List<Double> sorted = values.stream().sorted().toList();
            int half = sorted.size() / 2;
            return sorted.isEmpty()
                    ? 0
                    : sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        }
    }

    /** What one party did in one direction on one day. */
    private record Day(Facts facts, boolean in, List<Payment> payments) {

        double volume() {
            return Facts.sum(payments);
        }

        double fluctuation() {
            List<Double> amounts = amounts(payments);
            double mean = volume() / amounts.size();
            double squares = amounts.stream()
                    .mapToDouble(each -> Math.pow(each - mean, 2))
                    .sum();
            return Math.sqrt(squares / amounts.size()) / mean;
        }

        double concentration() {
            Map<String, Double> sums = payments.stream()
                    .collect(Collectors.groupingBy(
                            each -> facts.party(in ? each.from() : each.to()),
                            Collectors.summingDouble(each -> each.amount().orElse(0))));
            return Math.min(
                    1,
                    sums.values().stream()
                            .sorted()
                            .mapToDouble(each -> Math.pow(each / volume(), 2))
                            .sum());
        }
    }

    private record Measure(Function<Day, Double> of, boolean isZeroWhenIdle, Function<Double, Double> leastSpread) {}

    private static final List<Measure> MEASURES = List.of(
            new Measure(Day::volume, true, median -> Math.max(1, median / 10)),
            new Measure(day -> (double) day.payments.size(), true, median -> Math.max(1, Math.sqrt(median))),
            new Measure(Day::fluctuation, false, median -> 0.1),
            new Measure(Day::concentration, false, median -> 0.1));

    private static List<Double> amounts(List<Payment> payments) {
        return payments.stream().flatMap(each -> each.amount().stream().boxed()).toList();
    }
}
