// SPDX-License-Identifier: Apache-2.0
package io.skein.alert;

import io.skein.alert.evidence.Derivation;
import io.skein.alert.evidence.EvidenceBundle;
import io.skein.detect.AccountFlow;
import io.skein.detect.CanonicalKey;
import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.ParameterValues;
import io.skein.detect.SharedIdentifier;
import io.skein.detect.Truncation;
import io.skein.model.Channel;
import io.skein.model.CurrencyUnit;
import io.skein.model.Money;
import io.skein.model.RiskGrade;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.score.Explanation;
import io.skein.score.Explanation.Measure;
import io.skein.score.Explanation.Statement;
import io.skein.score.Score;
import io.skein.window.IdentityGraph.Sort;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Makes drafts of alerts for tests: a chain of transfers between accounts that customers of the same letter own. */
public final class Drafts {

    /** The first transfer of every chain happens then. */
    public static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private static final CurrencyUnit EUR = CurrencyUnit.of("EUR");

    private String detectorId = "cycle";
    private double score = 0.7;
    private RiskGrade grade = RiskGrade.WARNING;
    private long amountMinor = 100_000;
    private Instant watermark = Instant.parse("2026-04-01T00:00:00Z");
    private Instant start = START;

    private Drafts() {}

    /** {@return a maker with defaults} */
    public static Drafts drafts() {
        return new Drafts();
    }

    public Drafts detector(String id) {
        detectorId = id;
        return this;
    }

    public Drafts score(double value, RiskGrade itsGrade) {
        score = value;
        grade = itsGrade;
        return this;
    }

    public Drafts amountMinor(long minor) {
        amountMinor = minor;
        return this;
    }

    public Drafts watermark(Instant at) {
        watermark = at;
        return this;
    }

    public Drafts start(Instant at) {
        start = at;
        return this;
    }

    /** {@return a draft whose transfers are named {@code t-x-y} after the accounts along the path} */
    public AlertDraft path(String... accounts) {
        List<Transfer> transfers = new ArrayList<>();
        for (int leg = 0; leg + 1 < accounts.length; leg++) {
            transfers.add(new Transfer(
                    "t-" + accounts[leg] + "-" + accounts[leg + 1],
                    accounts[leg],
                    accounts[leg + 1],
                    start.plus(Duration.ofHours(leg)),
                    new Money(amountMinor, EUR),
                    new Money(amountMinor, EUR),
                    Channel.WIRE,
                    null));
        }
        List<String> ids = Arrays.stream(accounts).distinct().toList();
        AccountFlow flow =
                new AccountFlow(ids.getFirst(), List.of(), List.of(new Money(amountMinor, EUR)), List.of(), null);
        return draft(
                transfers.stream().map(Transfer::id).toList(),
                new Finding.Subject(
                        ids, ids.stream().map(id -> "c" + id).sorted().toList()),
                new Finding.FindingEvidence(transfers, List.of(flow), List.of()));
    }

    /** {@return a draft without transfers: customers who share one telephone} */
    public AlertDraft ring(String... customers) {
        List<String> sorted = List.copyOf(new TreeSet<>(Arrays.asList(customers)));
        SharedIdentifier phone = new SharedIdentifier("PHONE:+49301234567", Sort.PHONE, sorted, sorted.size(), 0.8);
        return draft(
                sorted,
                new Finding.Subject(List.of(), sorted),
                new Finding.FindingEvidence(List.of(), List.of(), List.of(phone)));
    }

    private AlertDraft draft(List<String> members, Finding.Subject subject, Finding.FindingEvidence evidence) {
        List<String> transferIds =
                evidence.transfers().stream().map(Transfer::id).toList();
        Finding finding = new Finding(
                detectorId,
                1,
                CanonicalKey.of(detectorId, members),
                subject,
                evidence,
                new TimeWindow(start, start.plus(Duration.ofDays(2))),
                List.of(new Indicator(
                        "hops", members.size(), transferIds, new LocalizedText("quote \" and line\nbreak", "引号"))),
                new Truncation("maxHops", 8, new LocalizedText("earliest first", "早者优先"), "run"));
        Explanation leaf = new Explanation(
                "indicator.hops",
                new Statement(new LocalizedText("Hops", "笔数"), new LocalizedText("3 transfers", "3 笔转账")),
                new Measure(3, "transfers"),
                1.5,
                transferIds,
                List.of());
        Explanation root = new Explanation(
                "score",
                new Statement(new LocalizedText("Score", "评分"), LocalizedText.NONE),
                null,
                score,
                transferIds,
                List.of(leaf));
        return new AlertDraft(
                new EvidenceBundle(finding, derivation()),
                new Score(score, grade, root),
                new LocalizedText("Cycle", "循环"));
    }

    private Derivation derivation() {
        return new Derivation(
                new ParameterValues(Map.of("window", "P30D", "minAmount", "100")),
                watermark,
                new TimeWindow(START, START.plus(Duration.ofDays(30))),
                EUR,
                List.of(new Derivation.Rate(LocalDate.of(2026, 1, 1), CurrencyUnit.of("USD"), 0.92)),
                1000,
                1_000_000,
                "cycle/1",
                List.of());
    }
}
