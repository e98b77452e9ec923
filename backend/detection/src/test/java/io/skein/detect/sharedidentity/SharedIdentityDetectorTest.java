// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.sharedidentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.skein.detect.DetectionResult;
import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.ParameterValues;
import io.skein.detect.RecordedProgress;
import io.skein.detect.SharedIdentifier;
import io.skein.detect.Truncation;
import io.skein.exec.Cancellation;
import io.skein.exec.CancelledException;
import io.skein.exec.Limits;
import io.skein.exec.MemoryEstimate;
import io.skein.exec.RunContext;
import io.skein.model.CurrencyUnit;
import io.skein.model.Transfer;
import io.skein.window.GraphView;
import io.skein.window.IdentityGraph.Sort;
import io.skein.window.IdentityGraphs;
import io.skein.window.RateTable;
import io.skein.window.TransferWindows;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedIdentityDetectorTest {

    private static final String RING = """
        ann DOCUMENT:9 PHONE:1
        bob DOCUMENT:9 DEVICE:x PHONE:2
        cid DEVICE:x PHONE:2 ADDRESS:lane
        dee PHONE:3 ADDRESS:lane
        """;
    private static final String ACCOUNTS = """
        owner: ann a1 a2
        owner: bob b1
        owner: cid c1
        owner: eve e1
        account: a2
        """;

    private final SharedIdentityDetector detector = new SharedIdentityDetector();

    @Test
    void findsCustomersJoinedByStrongIdentifiers() {
        Finding finding = only(RING, ACCOUNTS);

        assertThat(finding.subject().customerIds()).containsExactly("ann", "bob", "cid");
        assertThat(finding.subject().accountIds()).containsExactly("a1", "a2", "b1", "c1");
        assertThat(value(finding, "customers")).isEqualTo(3);
        assertThat(value(finding, "identifiers")).isEqualTo(3);
        assertThat(value(finding, "strongestTie")).isCloseTo(0.95, within(1e-12));
        assertThat(value(finding, "mutualTransfers")).isZero();
    }

    @Test
    void listsSharedIdentifiersStrongestFirst() {
        assertThat(only(RING, ACCOUNTS).evidence().identifiers())
                .containsExactly(
                        new SharedIdentifier("DOCUMENT:9", Sort.DOCUMENT, List.of("ann", "bob"), 2, 0.95),
                        new SharedIdentifier("DEVICE:x", Sort.DEVICE, List.of("bob", "cid"), 2, 0.7),
                        new SharedIdentifier("PHONE:2", Sort.PHONE, List.of("bob", "cid"), 2, 0.65));
    }

    @Test
    void addsTransfersAmongTheMembersAsEvidence() {
        Finding finding = only(RING, ACCOUNTS + """
            a1 -500.00 EUR @1h-> b1
            a1 -100.00 EUR @2h-> a2
            b1 -400.00 EUR @3h-> c1
            c1 -300.00 EUR @4h-> e1
            """);

        assertThat(finding.evidence().transfers()).extracting(Transfer::id).containsExactly("t1", "t3");
        assertThat(value(finding, "mutualAmount")).isEqualTo(900);
        assertThat(finding.evidence().flows()).hasSize(3);
        assertThat(finding.evidence().flows().get(1).kept()).hasToString("[100.00 EUR]");
    }

    @Test
    void strengthensTieByEachFurtherIdentifier() {
        String shared = """
            ann PHONE:1 EMAIL:m
            bob PHONE:1 EMAIL:m PHONE:2 EMAIL:n
            cid PHONE:2 EMAIL:n
            """;

        assertThat(value(only(shared, ACCOUNTS), "strongestTie")).isCloseTo(1 - 0.35 * 0.35, within(1e-12));
        GraphView weaker = view(shared.replace("EMAIL:n", ""), ACCOUNTS);
        assertThat(detector.detect(weaker, parameters(Map.of("minTie", "0.8")), RunContext.plain())
                        .findings())
                .isEmpty();
    }

    @Test
    void demotesIdentifierByItsDegree() {
        SharedIdentityParameters parameters = detector.parameters(ParameterValues.DEFAULTS);

        assertThat(parameters.weight(Sort.DOCUMENT, 2)).isEqualTo(0.95);
        assertThat(parameters.weight(Sort.DOCUMENT, 11)).isCloseTo(0.5, within(1e-12));
        assertThat(parameters.weight(Sort.DOCUMENT, 20)).isCloseTo(0.05, within(1e-12));
        assertThat(parameters.weight(Sort.DOCUMENT, 21)).isZero();
    }

    @Test
    void doesNotAlertOnHouseholdThatSharesAddressAndPhone() {
        assertThat(run("""
            mum ADDRESS:home PHONE:1 DEVICE:m
            dad ADDRESS:home PHONE:1 DEVICE:d
            son ADDRESS:home PHONE:1 DEVICE:s
            """, ACCOUNTS).findings()).isEmpty();
    }

    @Test
    void doesNotAlertOnHouseholdThatSharesEverything() {
        String family = """
            mum ADDRESS:home PHONE:1 DEVICE:m EMAIL:f
            dad ADDRESS:home PHONE:1 DEVICE:m EMAIL:f
            son ADDRESS:home PHONE:1 DEVICE:m EMAIL:f
            """;

        assertThat(run(family, ACCOUNTS).findings()).isEmpty();
        assertThat(detector.detect(view(family, ACCOUNTS), parameters(Map.of("maxAtHome", "2")), RunContext.plain())
                        .findings())
                .as("more than live together")
                .hasSize(1);
    }

    @Test
    void doesNotAlertOnLargeFamilyWhoseGrownUpsShareATablet() {
        String family = """
            mum ADDRESS:home DEVICE:tablet
            dad ADDRESS:home DEVICE:tablet
            gran ADDRESS:home DEVICE:tablet
            a ADDRESS:home
            b ADDRESS:home
            c ADDRESS:home
            d ADDRESS:home
            e ADDRESS:home
            """;

        assertThat(run(family, ACCOUNTS).findings()).isEmpty();
        assertThat(run(family + "f ADDRESS:home\n", ACCOUNTS).findings()).hasSize(1);
    }

    @Test
    void leavesTheFamilyOfAMemberOut() {
        String ring = """
            ann PHONE:1 DEVICE:x ADDRESS:home EMAIL:f
            bob PHONE:1 DEVICE:x
            cid PHONE:1 DEVICE:x
            mum ADDRESS:home EMAIL:f
            """;

        assertThat(only(ring, ACCOUNTS).subject().customerIds()).containsExactly("ann", "bob", "cid");
        assertThat(run(ring.replace("bob", "bob ADDRESS:home"), ACCOUNTS).findings())
                .as("two of three live together")
                .isEmpty();
    }

    @Test
    void oneTelephoneOfStrangersIsEnough() {
        assertThat(only("ann PHONE:1\nbob PHONE:1\ncid PHONE:1\ndee PHONE:1\n", ACCOUNTS)
                        .subject()
                        .customerIds())
                .containsExactly("ann", "bob", "cid", "dee");
        assertThat(run("ann ADDRESS:1\nbob ADDRESS:1\ncid ADDRESS:1\n", ACCOUNTS)
                        .findings())
                .isEmpty();
    }

    @Test
    void doesNotAlertOnHouseholdThatSaysSo() {
        String family = """
            mum PHONE:1 DEVICE:m EMAIL:f
            dad PHONE:1 DEVICE:m EMAIL:f
            son PHONE:1 DEVICE:m EMAIL:f
            """;

        assertThat(run(family, ACCOUNTS).findings()).hasSize(1);
        assertThat(run(family + "declared: dad mum\n", ACCOUNTS).findings()).isEmpty();
    }

    @Test
    void countsDeclaredMembersAsOnePartyAndSaysSo() {
        Finding finding = only("""
            ann DOCUMENT:9
            bob DOCUMENT:9
            cid DOCUMENT:9
            dad DOCUMENT:9
            declared: cid dad
            """, ACCOUNTS);

        assertThat(finding.subject().customerIds()).containsExactly("ann", "bob", "cid", "dad");
        assertThat(finding.indicators().getFirst().note().english())
                .isEqualTo("3 parties, as some belong together openly");
    }

    @Test
    void doesNotAlertOnCompanyAddressUsedByHundreds() {
        StringBuilder text = new StringBuilder();
        for (int customer = 0; customer < 300; customer++) {
            text.append("c%03d ADDRESS:tower DEVICE:kiosk PHONE:desk%n".formatted(customer));
        }
        DetectionResult result = run(text.toString(), ACCOUNTS);

        assertThat(result.findings()).isEmpty();
        assertThat(result.counts()).containsEntry("identifiers.hubs", 3L).containsEntry("identifiers.shared", 3L);
    }

    @Test
    void listsHubIdentifierOfARingWithoutWeight() {
        StringBuilder text = new StringBuilder(
                RING.replace("ann DOC", "ann DEVICE:kiosk DOC").replace("bob DOC", "bob DEVICE:kiosk DOC"));
        for (int customer = 0; customer < 30; customer++) {
            text.append("x%d DEVICE:kiosk%n".formatted(customer));
        }
        Finding finding = only(text.toString(), ACCOUNTS);

        assertThat(finding.evidence().identifiers().getLast())
                .isEqualTo(new SharedIdentifier("DEVICE:kiosk", Sort.DEVICE, List.of("ann", "bob"), 32, 0));
        assertThat(value(finding, "identifiers")).isEqualTo(3);
        assertThat(finding.key()).isEqualTo(only(RING, ACCOUNTS).key());
    }

    @Test
    void saysWhenAMutualAmountHasNoRate() {
        Finding finding = only(RING, ACCOUNTS + "a1 -500.00 CHF @1h-> b1\n");

        assertThat(value(finding, "mutualAmount")).isZero();
        assertThat(finding.indicators().getLast().note().english()).isEqualTo("CHF has no rate");
    }

    @Test
    void cutsEvidenceAtAThousandTransfersAndSaysSo() {
        StringBuilder text = new StringBuilder(ACCOUNTS);
        for (int transfer = 0; transfer < 1_001; transfer++) {
            text.append("a1 -1.00 EUR @%dm-> b1%n".formatted(transfer));
        }
        Finding finding = only(RING, text.toString());

        assertThat(finding.evidence().transfers()).hasSize(1_000);
        assertThat(value(finding, "mutualTransfers")).isEqualTo(1_001);
        assertThat(finding.truncation())
                .isEqualTo(new Truncation(
                        "evidenceTransfers", 1_000, new LocalizedText("in time order", "按时间先后"), "evidence"));
    }

    @Test
    void keepsTheLargestRingsAndSaysWhatWasCut() {
        String two = RING + """
            u DOCUMENT:7
            v DOCUMENT:7
            w DOCUMENT:7
            z DOCUMENT:7
            """;
        DetectionResult result = detector.detect(
                view(two, ACCOUNTS), parameters(Map.of()), RunContext.plain().withLimits(new Limits(1, 1_000)));

        assertThat(result.findings())
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.subject().customerIds()).containsExactly("u", "v", "w", "z"));
        assertThat(result.truncations())
                .containsExactly(new Truncation(
                        "maxFindings",
                        1,
                        new LocalizedText("most customers first, then strongest tie", "客户多者优先，其次关联最强者"),
                        "run"));
    }

    @Test
    void stopsAtTheWorkLimitAndSaysSo() {
        DetectionResult result = detector.detect(
                view(RING, ACCOUNTS), parameters(Map.of()), RunContext.plain().withLimits(new Limits(10, 3)));

        assertThat(result.truncations())
                .containsExactly(new Truncation(
                        "maxWork", 3, new LocalizedText("identifiers in the order of ids", "标识按编号先后"), "run"));
    }

    @Test
    void stopsMidwayWhenCancelled() {
        int[] polls = {0};
        RunContext cancelled = RunContext.plain().withCancellation(() -> ++polls[0] > 2);
        GraphView view = view(strangersInPairs(20_000), ACCOUNTS);

        assertThatThrownBy(() -> detector.detect(view, parameters(Map.of()), cancelled))
                .isInstanceOf(CancelledException.class);
        assertThat(polls[0]).isEqualTo(3);
    }

    @Test
    void saysHowFarItIs() {
        RecordedProgress progress = new RecordedProgress();
        RunContext context = new RunContext(progress, Cancellation.NEVER, InstantSource.system(), Limits.DEFAULTS, 1);
        detector.detect(view(strangersInPairs(20_000), ACCOUNTS), parameters(Map.of()), context);

        assertThat(progress.ended()).containsExactly("tie customers by identifiers");
    }

    @Test
    void estimateCoversAMeasuredRun() {
        int customers = 20_000;
        GraphView view = view(strangersInPairs(customers), ACCOUNTS);
        detector.detect(view, parameters(Map.of()), RunContext.plain());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        detector.detect(view, parameters(Map.of()), RunContext.plain());
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        MemoryEstimate estimate = detector.estimate(customers, 0);
        assertThat(allocated).isBetween(estimate.minBytes(), estimate.maxBytes());
    }

    private static String strangersInPairs(int customers) {
        StringBuilder text = new StringBuilder();
        for (int customer = 0; customer < customers; customer++) {
            text.append("c%05d PHONE:%d PHONE:%d%n".formatted(customer, customer / 2, 100_000 + (customer + 1) / 2));
        }
        return text.toString();
    }

    @Test
    void findsTheSameWithAnyNumberOfThreads() {
        assertThat(detector.detect(
                        view(RING, ACCOUNTS),
                        parameters(Map.of()),
                        RunContext.plain().withThreads(8)))
                .isEqualTo(run(RING, ACCOUNTS));
    }

    @Test
    void writesParametersThatReadBack() {
        SharedIdentityParameters parameters = parameters(Map.of("minTie", "0.6", "addressWeight", "0"));

        assertThat(detector.parameters(detector.values(parameters))).isEqualTo(parameters);
        assertThat(detector.values(parameters).byName())
                .containsEntry("minTie", "0.6")
                .hasSize(detector.descriptor().parameters().size());
    }

    private Finding only(String identities, String transfers) {
        List<Finding> findings = run(identities, transfers).findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private DetectionResult run(String identities, String transfers) {
        return detector.detect(view(identities, transfers), parameters(Map.of()), RunContext.plain());
    }

    private SharedIdentityParameters parameters(Map<String, String> values) {
        return detector.parameters(new ParameterValues(values));
    }

    private static GraphView view(String identities, String transfers) {
        return new GraphView(
                TransferWindows.parse("window: @0h .. @30d\n" + transfers),
                IdentityGraphs.parse(identities),
                RateTable.onlyBase(CurrencyUnit.of("EUR")));
    }

    private static double value(Finding finding, String indicator) {
        return finding.indicators().stream()
                .filter(each -> each.name().equals(indicator))
                .mapToDouble(Indicator::value)
                .findFirst()
                .orElseThrow();
    }
}
