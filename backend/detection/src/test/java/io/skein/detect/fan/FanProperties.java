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
import io.skein.window.GraphView;
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

        Often.found(found, 25);
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

    private static final class Definition {

        private final Facts facts;
        private final Direction direction;
        private final FanParameters parameters;
        private final Stretches stretches;

        Definition(GraphView view, Direction direction, FanParameters parameters) {
            this.facts = new Facts(view);
            this.direction = direction;
            this.parameters = parameters;
            this.stretches = new Stretches(
                    view.transfers(),
                    parameters.span().toMillis(),
                    inside -> others(inside).size());
        }

        Set<String> fans() {
            List<Stretch> wide = new ArrayList<>();
            Map<String, Integer> widest = new HashMap<>();
            int active = 0;
            for (String party : facts.parties()) {
                List<Payment> counted = counted(party);
                active += counted.isEmpty() ? 0 : 1;
                for (Stretch stretch :
                        stretches.of(counted, inside -> others(inside).size() >= parameters.minCounterparties())) {
                    wide.add(stretch);
                    widest.merge(party, others(stretch.busiest()).size(), Math::max);
                }
            }
            Set<String> fans = new TreeSet<>();
            for (Stretch stretch : wide) {
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

        private boolean isUnusual(Stretch stretch) {
            return Facts.reach(stretch.busiest(), parameters.amounts().minTotal())
                    && stretches.isSurprising(stretch, parameters.rarity().minSurprise())
                    && strangerShare(stretch) >= parameters.rarity().minStrangerShare();
        }

        private double strangerShare(Stretch stretch) {
            Set<String> strangers = new HashSet<>(others(stretch.busiest()));
            strangers.removeAll(others(stretch.counted().stream()
                    .filter(each -> !stretch.busiest().contains(each))
                    .toList()));
            return (double) strangers.size() / others(stretch.busiest()).size();
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
                            stretches.surprise(stretch),
                            strangerShare(stretch),
                            peerShare,
                            (busiest.getLast().at() - busiest.getFirst().at()) / 3_600_000.0);
        }
    }
}
