// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.fan;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.RandomViews;
import io.skein.detect.oracle.Facts;
import io.skein.detect.oracle.Facts.Payment;
import io.skein.detect.oracle.Often;
import io.skein.detect.oracle.Stretches;
import io.skein.detect.oracle.Stretches.Stretch;
import io.skein.detect.party.Direction;
import io.skein.model.AccountKind;
import io.skein.window.GraphView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Holds the sweep to the definition on the documentation page, looked at anew for every window of every party. */
class FanProperties {

    @Property(tries = 2_000)
    void findsWhatTheDefinitionSays(@ForAll long seed, @ForAll Direction direction) {
        GraphView view = RandomViews.of(seed);
        FanParameters parameters = parameters(new Random(seed));
        Set<String> found = new TreeSet<>();
        FanDetector detector = new FanDetector(direction);
        for (Finding finding : new DetectorProbe<>(detector)
                .with(new FanDescriptor(direction).write(parameters).byName())
                .run(view)
                .findings()) {
            found.add(line(finding));
        }

        Often.found(found, 20);
        assertThat(found).isEqualTo(new Definition(view, direction, parameters).fans());
    }

    private static FanParameters parameters(Random random) {
        return new FanParameters(
                Duration.ofHours(4 + random.nextInt(60)),
                1 + random.nextInt(3),
                2 + random.nextInt(3),
                new FanParameters.Amounts(random.nextInt(3) * 40.01, random.nextInt(3) * 150.01),
                new FanParameters.Rarity(
                        random.nextInt(3) * 0.5001,
                        random.nextInt(3) * 0.3001,
                        Math.min(1, 0.2501 + 0.25 * random.nextInt(4))));
    }

    private static String line(Finding finding) {
        return "%s %s %.0f %.6f %.5f %.6f %.6f %.3f"
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

    /** One fan with the scale it was found at. */
    private record Seen(
            String party, int scale, Stretch stretch, int width, double surprise, int met, double peerShare) {

        boolean overlaps(Seen other) {
            return stretch.all().stream().anyMatch(other.stretch.all()::contains);
        }
    }

    private static final class Definition {

        private final GraphView view;
        private final Facts facts;
        private final Direction direction;
        private final FanParameters parameters;

        Definition(GraphView view, Direction direction, FanParameters parameters) {
            this.view = view;
            this.facts = new Facts(view);
            this.direction = direction;
            this.parameters = parameters;
        }

        Set<String> fans() {
            List<Seen> seen = new ArrayList<>();
            for (int amount = 0; amount < parameters.scales(); amount++) {
                for (int length = 0; length < parameters.scales(); length++) {
                    seen.addAll(atScale(amount, length));
                }
            }
            seen.sort(Comparator.comparingDouble((Seen each) -> -each.surprise())
                    .thenComparingInt(each -> -each.width())
                    .thenComparingInt(Seen::scale)
                    .thenComparingLong(each -> each.stretch().all().getFirst().at()));
            List<Seen> best = new ArrayList<>();
            for (Seen each : seen) {
                if (best.stream().noneMatch(other -> other.party().equals(each.party()) && other.overlaps(each))) {
                    best.add(each);
                }
            }
            Set<String> fans = new TreeSet<>();
            best.forEach(each -> fans.add(line(each)));
            return fans;
        }

        /** With length 0 the shortest. */
        private List<Seen> atScale(int amount, int length) {
            double least = parameters.amounts().minEach() * (1 << amount);
            Duration span = parameters.span().dividedBy(1L << (parameters.scales() - 1 - length));
            Stretches stretches = new Stretches(
                    view.transfers(), span.toMillis(), inside -> others(inside).size());
            List<Seen> wide = new ArrayList<>();
            Map<String, Integer> widest = new HashMap<>();
            int active = 0;
            for (String party : facts.parties()) {
                List<Payment> large = own(party).stream()
                        .filter(each -> each.isAtLeast(least))
                        .toList();
                active += large.isEmpty() ? 0 : 1;
                for (Stretch stretch : stretches.of(
                        strangersOf(party, large), inside -> others(inside).size() >= parameters.minCounterparties())) {
                    int width = others(stretch.busiest()).size();
                    int met = others(large.stream()
                                    .filter(each -> each.at()
                                                    >= stretch.busiest()
                                                            .getFirst()
                                                            .at()
                                            && each.at()
                                                    <= stretch.busiest()
                                                            .getLast()
                                                            .at())
                                    .toList())
                            .size();
                    List<Integer> usual = stretches.usual(stretch);
                    double surprise = deviance(width, usual);
                    widest.merge(party, width, Math::max);
                    if ((length == 0 || usual.size() >= 3)
                            && (usual.isEmpty()
                                    || surprise >= parameters.rarity().minSurprise())) {
                        wide.add(new Seen(
                                party, amount * parameters.scales() + length, stretch, width, surprise, met, 0));
                    }
                }
            }
            return rare(wide, widest, active);
        }

        private List<Seen> rare(List<Seen> wide, Map<String, Integer> widest, int active) {
            List<Seen> rare = new ArrayList<>();
            for (Seen each : wide) {
                long reaching = widest.values().stream()
                        .filter(width -> width >= each.width())
                        .count();
                double share = (double) reaching / active;
                if ((reaching == 1 || share <= parameters.rarity().maxPeerShare())
                        && Facts.reach(
                                each.stretch().busiest(), parameters.amounts().minTotal())
                        && (double) each.width() / each.met()
                                >= parameters.rarity().minStrangerShare()
                        && !isPaidByGifts(each)) {
                    rare.add(new Seen(
                            each.party(),
                            each.scale(),
                            each.stretch(),
                            each.width(),
                            each.surprise(),
                            each.met(),
                            share));
                }
            }
            return rare;
        }

        private boolean isPaidByGifts(Seen fan) {
            if (direction == Direction.IN) {
                return false;
            }
            List<Payment> all = facts.payments(each ->
                    facts.isBetweenParties(each) && facts.party(each.to()).equals(fan.party()));
            List<Payment> gifts = all.stream()
                    .filter(each -> !each.isAtLeast(parameters.amounts().minEach()))
                    .filter(each -> isMetOnce(all.stream()
                            .filter(other -> facts.party(other.from()).equals(facts.party(each.from())))
                            .toList()))
                    .toList();
            Stretches drives =
                    new Stretches(view.transfers(), parameters.span().toMillis(), inside -> (int) inside.stream()
                            .map(each -> facts.party(each.from()))
                            .distinct()
                            .count());
            long end = fan.stretch().busiest().getLast().at();
            long since = fan.stretch().all().getFirst().at() - parameters.span().toMillis();
            return drives
                    .of(
                            gifts,
                            inside -> inside.stream()
                                            .map(each -> facts.party(each.from()))
                                            .distinct()
                                            .count()
                                    >= 2L * fan.width())
                    .stream()
                    .anyMatch(drive -> drive.busiest().getLast().at() >= since
                            && drive.busiest().getLast().at() <= end
                            && deviance(
                                            (int) drive.busiest().stream()
                                                    .map(each -> facts.party(each.from()))
                                                    .distinct()
                                                    .count(),
                                            drives.usual(drive))
                                    >= parameters.rarity().minSurprise());
        }

        private static double deviance(int width, List<Integer> usual) {
            double sum = usual.stream().mapToInt(each -> each).sum();
            double expected = (sum + width) / (usual.size() + 1);
            if (usual.isEmpty() || width <= expected) {
                return 0;
            }
            double gain = width * Math.log(width / expected);
            if (sum > 0) {
                gain += sum * Math.log(sum / (sum + width - expected));
            }
            List<Integer> rest = usual.stream().sorted().limit(usual.size() - 1).toList();
            double mean = rest.stream().mapToInt(each -> each).average().orElse(0);
            double variance =
                    rest.stream().mapToDouble(each -> Math.pow(each - mean, 2)).sum() / (rest.size() - 1);
            return Math.sqrt(2 * gain / (usual.size() < 3 || mean == 0 ? 1 : Math.max(1, variance / mean)));
        }

        private List<Payment> own(String party) {
            return facts.payments(each -> facts.isBetweenParties(each)
                    && facts.party(own(each)).equals(party)
                    && view.profiles().accountKind(facts.number(own(each))) != AccountKind.CUSTODY);
        }

        private List<Payment> strangersOf(String party, List<Payment> large) {
            List<Payment> all = own(party);
            return large.stream()
                    .filter(each -> isMetOnce(all.stream()
                            .filter(other -> other(other).equals(other(each)))
                            .toList()))
                    .toList();
        }

        private boolean isMetOnce(List<Payment> withOne) {
            return withOne.getLast().at() - withOne.getFirst().at()
                    < parameters.span().toMillis();
        }

        private Set<String> others(List<Payment> payments) {
            Set<String> others = new HashSet<>();
            payments.forEach(each -> others.add(other(each)));
            return others;
        }

        private String other(Payment payment) {
            return facts.party(direction == Direction.IN ? payment.from() : payment.to());
        }

        private String own(Payment payment) {
            return direction == Direction.IN ? payment.to() : payment.from();
        }

        private String line(Seen fan) {
            List<Payment> busiest = fan.stretch().busiest();
            Set<String> accounts = new TreeSet<>();
            fan.stretch().all().forEach(each -> accounts.add(own(each)));
            return "%s %s %d %.6f %.5f %.6f %.6f %.3f"
                    .formatted(
                            accounts,
                            Facts.ids(fan.stretch().all()),
                            fan.width(),
                            Facts.sum(busiest),
                            fan.surprise(),
                            (double) fan.width() / fan.met(),
                            fan.peerShare(),
                            (busiest.getLast().at() - busiest.getFirst().at()) / 3_600_000.0);
        }
    }
}
