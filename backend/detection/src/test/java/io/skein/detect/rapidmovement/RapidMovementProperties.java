// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.rapidmovement;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.DetectorProbe;
import io.skein.detect.Finding;
import io.skein.detect.chain.RandomChainRules;
import io.skein.detect.chain.TracedMoney;
import io.skein.detect.oracle.Facts;
import io.skein.detect.oracle.Facts.Payment;
import io.skein.detect.oracle.Often;
import io.skein.detect.oracle.PassedOn;
import io.skein.detect.oracle.RandomMoney;
import io.skein.exec.RunContext;
import io.skein.window.GraphView;
import io.skein.window.Profiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Holds the detector to its definition over money that is spent note by note. */
class RapidMovementProperties {

    @Property(tries = 1_000)
    void findsWhatSpendingNoteByNoteFinds(@ForAll long seed) {
        GraphView view = RandomMoney.view(seed);
        RapidParameters parameters = parameters(new Random(seed));
        Set<String> found = new TreeSet<>();
        for (Finding finding : new RapidMovementDetector()
                .detect(view, parameters, RunContext.plain())
                .findings()) {
            found.add("%s %s %.6f %.0f %.3f"
                    .formatted(
                            finding.subject().accountIds(),
                            DetectorProbe.ids(finding),
                            DetectorProbe.value(finding, "passedShare"),
                            DetectorProbe.value(finding, "turns"),
                            DetectorProbe.value(finding, "quiet")));
        }

        Often.found(found, 25);
        assertThat(found).isEqualTo(new Definition(view, parameters).findings());
    }

    private static RapidParameters parameters(Random random) {
        return new RapidParameters(
                RandomChainRules.following(random),
                new RapidParameters.Freshness(
                        Duration.ofHours(1 + random.nextInt(30)), Duration.ofHours(1 + random.nextInt(48))),
                0.1003 + 0.2 * random.nextInt(5),
                new RapidParameters.Spread(
                        1 + random.nextInt(3),
                        0.3003 + 0.2 * random.nextInt(4),
                        0.1003 + 0.2 * random.nextInt(5),
                        0.0103 + 0.1 * random.nextInt(4)),
                new RapidParameters.Amounts(random.nextInt(3) * 3.01, random.nextInt(3) * 9.01));
    }

    private static final class Definition {

        private final GraphView view;
        private final Facts facts;
        private final TracedMoney money;
        private final RapidParameters parameters;

        Definition(GraphView view, RapidParameters parameters) {
            this.view = view;
            this.facts = new Facts(view);
            this.money = new TracedMoney(view.transfers(), parameters.following());
            this.parameters = parameters;
        }

        Set<String> findings() {
            Set<String> findings = new TreeSet<>();
            for (String account : facts.accounts()) {
                List<Payment> own = facts.payments(each -> !each.from().equals(each.to())
                        && (each.from().equals(account) || each.to().equals(account))
                        && each.isAtLeast(parameters.amounts().minEach()));
                for (int place = 0; place < own.size(); place++) {
                    long before = place == 0
                            ? view.transfers().interval().from().toEpochMilli()
                            : own.get(place - 1).at();
                    long quiet = own.get(place).at() - before;
                    boolean wakes = quiet >= parameters.freshness().minQuiet().toMillis();
                    if (wakes || (place == 0 && isNew(account, own.getFirst()))) {
                        addUse(findings, account, own.subList(place, own.size()), quiet);
                    } else if (place == 0) {
                        addIfLeft(findings, account, own);
                    }
                }
            }
            return findings;
        }

        /** Of an account seen from the beginning: after a short use nothing happens for long. */
        private void addIfLeft(Set<String> findings, String account, List<Payment> own) {
            int place = 0;
            while (place + 1 < own.size()
                    && own.get(place + 1).at() - own.get(place).at()
                            < parameters.freshness().minQuiet().toMillis()) {
                place++;
            }
            long last = own.get(place).at();
            long next = place + 1 < own.size()
                    ? own.get(place + 1).at()
                    : view.transfers().interval().to().toEpochMilli();
            boolean isShort =
                    last < own.getFirst().at() + parameters.freshness().maxAge().toMillis();
            if (isShort && next - last >= parameters.freshness().minQuiet().toMillis()) {
                addUse(findings, account, own, next - last);
            }
        }

        private boolean isNew(String account, Payment first) {
            long age = parameters.freshness().maxAge().toMillis();
            long opened = view.profiles().openedAtMillis(facts.number(account));
            return opened != Profiles.UNKNOWN
                    && opened >= view.transfers().interval().from().toEpochMilli() - age
                    && opened >= first.at() - age;
        }

        private void addUse(Set<String> findings, String account, List<Payment> since, long quiet) {
            List<Payment> inflows = new ArrayList<>();
            long before = since.getFirst().at();
            for (Payment payment : since) {
                boolean isOver = payment.at() - before
                                >= parameters.freshness().minQuiet().toMillis()
                        || payment.at()
                                >= since.getFirst().at()
                                        + parameters.freshness().maxAge().toMillis();
                if (isOver) {
                    break;
                }
                if (payment.to().equals(account) && !facts.haveOneController(payment.from(), account)) {
                    inflows.add(payment);
                }
                before = payment.at();
            }
            PassedOn passed = new PassedOn(facts, money, inflows);
            boolean isRapid = !passed.outflows().isEmpty()
                    && Facts.reach(inflows, parameters.amounts().minTotal())
                    && passed.share() >= parameters.minShare()
                    && (passed.turns() >= parameters.spread().minTurns()
                            || greatest(passed.outflows(), Payment::to)
                                    <= parameters.spread().maxPayeeShare()
                            || greatest(inflows, Payment::from)
                                    <= parameters.spread().maxPayerShare()
                            || isLess(passed.outflows(), inflows));
            if (isRapid) {
                findings.add("[%s] %s %.6f %d %.3f"
                        .formatted(account, passed.ids(), passed.share(), passed.turns(), quiet / 3_600_000.0));
            }
        }

        private boolean isLess(List<Payment> outflows, List<Payment> inflows) {
            double whole = Facts.sum(inflows);
            return whole > 0
                    && 1 - Facts.sum(outflows) / whole >= parameters.spread().minKeptShare();
        }

        private double greatest(List<Payment> payments, Function<Payment, String> side) {
            Map<String, List<Payment>> byParty =
                    payments.stream().collect(Collectors.groupingBy(each -> facts.party(side.apply(each))));
            double whole = Facts.sum(payments);
            return whole == 0
                    ? 1
                    : byParty.values().stream().mapToDouble(Facts::sum).max().orElseThrow() / whole;
        }
    }
}
