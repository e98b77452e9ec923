// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.accounttakeover;

import static org.assertj.core.api.Assertions.assertThat;

import io.skein.detect.Finding;
import io.skein.detect.ParameterValues;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraphs;
import io.skein.window.RateTable;
import io.skein.window.TransferWindows;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AccountTakeoverProperties {

    private static final Map<String, String> STRICT = Map.of(
            "gap", "P2D",
            "minDrainedShare", "0.5",
            "minAmount", "40",
            "minRepeats", "3",
            "minRepeatedAmount", "30",
            "minPastShare", "1",
            "minHistory", "P3D",
            "maxUsers", "1");

    private final AccountTakeoverDetector detector = new AccountTakeoverDetector();

    @Property(tries = 300)
    void looseningNeverLosesAPayment(@ForAll long seed) {
        GraphView view = view(seed);
        Set<String> strict = payments(view, STRICT);
        Map<String, String> looser = Map.of(
                "gap", "P4D",
                "minDrainedShare", "0.3",
                "minAmount", "10",
                "minRepeats", "2",
                "minRepeatedAmount", "10",
                "minPastShare", "0.5",
                "minHistory", "P1D",
                "maxUsers", "5");
        looser.forEach((name, value) -> {
            Map<String, String> loose = new TreeMap<>(STRICT);
            loose.put(name, value);
            assertThat(payments(view, loose)).as(name).containsAll(strict);
        });
    }

    @Property(tries = 300)
    void everyPaymentGoesToSomebodyNewWithinTheGapOfAChange(@ForAll long seed) {
        GraphView view = view(seed);
        for (Finding finding : findings(view, STRICT)) {
            assertThat(finding.evidence().identifiers()).isNotEmpty();
            Set<String> payees = new TreeSet<>();
            finding.evidence().transfers().forEach(payment -> payees.add(payment.toAccountId()));
            for (int number = 0; number < view.transfers().transferCount(); number++) {
                boolean before = view.transfers()
                        .transfer(number)
                        .at()
                        .isBefore(finding.window().from());
                boolean knows = before
                        && finding.subject()
                                .accountIds()
                                .contains(view.transfers().transfer(number).fromAccountId());
                if (knows) {
                    assertThat(payees)
                            .doesNotContain(view.transfers().transfer(number).toAccountId());
                }
            }
        }
    }

    private Set<String> payments(GraphView view, Map<String, String> values) {
        Set<String> ids = new TreeSet<>();
        findings(view, values)
                .forEach(finding -> finding.evidence().transfers().forEach(transfer -> ids.add(transfer.id())));
        return ids;
    }

    private List<Finding> findings(GraphView view, Map<String, String> values) {
        return detector.detect(view, detector.parameters(new ParameterValues(values)), RunContext.plain())
                .findings();
    }

    private static GraphView view(long seed) {
        Random random = new Random(seed);
        StringBuilder identities = new StringBuilder();
        StringBuilder text = new StringBuilder("window: @0h .. @20d\n");
        for (int customer = 0; customer < 3; customer++) {
            text.append("owner: c%d a%d%n".formatted(customer, customer));
            identities.append("c%d DEVICE:own%d@-9d%n".formatted(customer, customer));
            for (int device = random.nextInt(4); device > 0; device--) {
                identities.append(
                        "c%d DEVICE:%d-%d@%dh%n".formatted(customer, customer, device, random.nextInt(20 * 24)));
            }
            if (random.nextBoolean()) {
                identities.append("c%d PHONE:7@%dh%n".formatted(customer, random.nextInt(20 * 24)));
                identities.append("c%d PHONE:%d%n".formatted(customer, 10 + customer));
            }
        }
        for (int transfer = random.nextInt(40); transfer >= 0; transfer--) {
            text.append("a%d -%d.00 EUR @%dh-> a%d%n"
                    .formatted(
                            random.nextInt(12), 5 + random.nextInt(80), random.nextInt(20 * 24), random.nextInt(12)));
        }
        return new GraphView(
                TransferWindows.parse(text.toString()),
                IdentityGraphs.parse(identities.toString()),
                RateTable.onlyBase(CurrencyUnit.of("EUR")));
    }
}
