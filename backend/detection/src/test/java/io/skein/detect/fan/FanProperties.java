// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.fan;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.RandomViews;
import io.skein.detect.oracle.Facts;
import io.skein.detect.oracle.Facts.Payment;
import io.skein.detect.party.Direction;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** Holds the sweep to the definition on the documentation page, looked at anew for every window of every party. */
class FanProperties {

    @Property(tries = 2_000)
    void findsWhatTheDefinitionSays(@ForAll long seed, @ForAll Direction direction) {
        GraphView view = RandomViews.of(seed);
        FanParameters parameters = parameters(new Random(seed));
        Set<String> found = new TreeSet<>();
        FanDetector detector = new FanDetector(direction);
        for (Finding finding : new DetectorProbe<>(detector)
                .with(FanDescriptor.write(parameters).byName())
                .run(view)
                .findings()) {
            found.add(line(finding));
        }

        Statistics.label("has findings")
                .collect(!found.isEmpty())
                .coverage(each -> each.check(true).percentage(share -> share > 25));
        assertThat(found).isEqualTo(new Definition(view, direction, parameters).fans());
    }

    private static FanParameters parameters(Random random) {
        return new FanParameters(
                Duration.ofHours(4 + random.nextInt(30)),
                2 + random.nextInt(3),
                new FanParameters.Amounts(random.nextInt(3) * 40.01, random.nextInt(3) * 150.01),
                new FanParameters.Rarity(
                        random.nextInt(3) * 0.5001,
                        random.nextInt(3) * 0.3001,
                        Math.min(1, 0.2501 + 0.25 * random.nextInt(4))));
    }

    private static String line(Finding finding) {
        return "%s %s %.0f %.6f %.6f %.6f %.6f %.3f"
                .formatted(
                        finding.subject().accountIds(),
                        DetectorProbe.ids(finding),
                        DetectorProbe.value(finding, "counterparties"),
                        DetectorProbe.value(finding, "amount"),
                        DetectorProbe.value(finding, "surprise"),
                        DetectorProbe.value(finding, "strangerShare"),
                        DetectorProbe.value(finding, "peerShare"),
                        DetectorProbe.value(finding, "duration"));
    }

    /** A stretch of wide windows, each of which shares a transfer with one before. */
    private record Stretch(String party, List<Payment> all, List<Payment> busiest) {}

    private static final class Definition {

        private final Facts facts;
        private final TransferWindow window;
        private final Direction direction;
        private final FanParameters parameters;
        private final long span;

        Definition(GraphView view, Direction direction, FanParameters parameters) {
            this.facts = new Facts(view);
            this.window = view.transfers();
            this.direction = direction;
            this.parameters = parameters;
            this.span = parameters.span().toMillis();
        }

        Set<String> fans() {
            List<Stretch> stretches = new ArrayList<>();
            Map<String, Integer> widest = new HashMap<>();
            int active = 0;
            for (String party : facts.parties()) {
                active += counted(party).isEmpty() ? 0 : 1;
                for (Stretch stretch : stretches(party)) {
                    stretches.add(stretch);
                    widest.merge(party, others(stretch.busiest()).size(), Math::max);
                }
            }
            Set<String> fans = new TreeSet<>();
            for (Stretch stretch : stretches) {
                int width = others(stretch.busiest()).size();
                long reaching =
                        widest.values().stream().filter(each -> each >= width).count();
                if (isUnusual(stretch)
                        && (reaching == 1
                                || (double) reaching / active
                                        <= parameters.rarity().maxPeerShare())) {
                    fans.add(line(stretch, (double) reaching / active));
                }
            }
            return fans;
        }

        private List<Payment> counted(String party) {
            return facts.payments(each -> facts.isBetweenParties(each)
                    && facts.party(own(each)).equals(party)
                    && each.isAtLeast(parameters.amounts().minEach()));
        }

        private List<Stretch> stretches(String party) {
            List<Payment> counted = counted(party);
            List<Stretch> stretches = new ArrayList<>();
            for (int last = 0; last < counted.size(); last++) {
                Payment newest = counted.get(last);
                List<Payment> inside = counted.subList(0, last + 1).stream()
                        .filter(each -> each.at() > newest.at() - span)
                        .toList();
                if (others(inside).size() >= parameters.minCounterparties()) {
                    boolean goesOn = !stretches.isEmpty()
                            && stretches.getLast().all().stream().anyMatch(inside::contains);
                    stretches.add(goesOn ? longer(stretches.removeLast(), inside) : new Stretch(party, inside, inside));
                }
            }
            return stretches;
        }

        private Stretch longer(Stretch before, List<Payment> inside) {
            List<Payment> all = new ArrayList<>(before.all());
            inside.stream().filter(each -> !all.contains(each)).forEach(all::add);
            boolean isWider = others(inside).size() > others(before.busiest()).size();
            return new Stretch(before.party(), all, isWider ? inside : before.busiest());
        }

        private boolean isUnusual(Stretch stretch) {
            return Facts.reach(stretch.busiest(), parameters.amounts().minTotal())
                    && (usual(stretch).isEmpty()
                            || surprise(stretch) >= parameters.rarity().minSurprise())
                    && strangerShare(stretch) >= parameters.rarity().minStrangerShare();
        }

        private double strangerShare(Stretch stretch) {
            Set<String> strangers = new HashSet<>(others(stretch.busiest()));
            strangers.removeAll(others(counted(stretch.party()).stream()
                    .filter(each -> !stretch.busiest().contains(each))
                    .toList()));
            return (double) strangers.size() / others(stretch.busiest()).size();
        }

        private double surprise(Stretch stretch) {
            List<Integer> usual = usual(stretch);
            if (usual.isEmpty()) {
                return 0;
            }
            double mean = usual.stream().mapToInt(each -> each).average().orElseThrow();
            double squares =
                    usual.stream().mapToDouble(each -> Math.pow(each - mean, 2)).sum();
            double deviation = usual.size() < 2 ? 0 : Math.sqrt(squares / (usual.size() - 1));
            return (others(stretch.busiest()).size() - mean) / Math.max(1, Math.max(deviation, Math.sqrt(mean)));
        }

        /** How many counterparties there are in each whole window beside the busiest, to both ends of the data. */
        private List<Integer> usual(Stretch stretch) {
            List<Integer> usual = new ArrayList<>();
            long begin = stretch.busiest().getFirst().at();
            for (long from = begin - span; from >= window.interval().from().toEpochMilli(); from -= span) {
                usual.add(width(stretch.party(), from));
            }
            long end = stretch.busiest().getLast().at() + 1;
            for (long from = end; from + span <= window.interval().to().toEpochMilli(); from += span) {
                usual.add(width(stretch.party(), from));
            }
            return usual;
        }

        private int width(String party, long from) {
            return others(counted(party).stream()
                            .filter(each -> each.at() >= from && each.at() < from + span)
                            .toList())
                    .size();
        }

        private Set<String> others(List<Payment> payments) {
            Set<String> others = new HashSet<>();
            payments.forEach(each -> others.add(facts.party(direction == Direction.IN ? each.from() : each.to())));
            return others;
        }

        private String own(Payment payment) {
            return direction == Direction.IN ? payment.to() : payment.from();
        }

        private String line(Stretch stretch, double peerShare) {
            List<Payment> busiest = stretch.busiest();
            Set<String> accounts = new TreeSet<>();
            stretch.all().forEach(each -> accounts.add(own(each)));
            return "%s %s %d %.6f %.6f %.6f %.6f %.3f"
                    .formatted(
                            accounts,
                            Facts.ids(stretch.all()),
                            others(busiest).size(),
                            Facts.sum(busiest),
                            surprise(stretch),
                            strangerShare(stretch),
                            peerShare,
                            (busiest.getLast().at() - busiest.getFirst().at()) / 3_600_000.0);
        }
    }
}
