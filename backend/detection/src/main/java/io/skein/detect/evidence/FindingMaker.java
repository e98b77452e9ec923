// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.evidence;

import io.skein.detect.AccountFlow;
import io.skein.detect.CanonicalKey;
import io.skein.detect.DetectorDescriptor;
import io.skein.detect.Finding;
import io.skein.detect.Indicator;
import io.skein.detect.LocalizedText;
import io.skein.detect.SharedIdentifier;
import io.skein.detect.Truncation;
import io.skein.detect.money.BaseSum;
import io.skein.detect.money.FlowSums;
import io.skein.model.TimeWindow;
import io.skein.model.Transfer;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes down the findings of one detector on one view. */
public final class FindingMaker {

    /** Most transfers that a finding lists; a longer one says that it was cut. */
    public static final int MOST_TRANSFERS = 1_000;

    private static final double MILLIS_PER_HOUR = 3_600_000;

    private final GraphView view;
    private final TransferWindow window;
    private final DetectorDescriptor detector;
    private final UnpricedNotes unpriced;

    public FindingMaker(GraphView view, DetectorDescriptor detector) {
        this.view = view;
        this.window = view.transfers();
        this.detector = detector;
        this.unpriced = new UnpricedNotes(view, detector);
    }

    /**
     * What a detector has to say of a finding.
     *
     * @param keyMembers business ids that make it the same finding next time
     * @param accounts the accounts it is about, in the order of the pattern
     * @param transfers all its transfers, ascending
     * @param indicators measurements, in the descriptor's order
     * @param truncation what the detector itself cut, or nothing
     */
    public record Draft(
            List<String> keyMembers,
            int[] accounts,
            int[] transfers,
            List<Indicator> indicators,
            @Nullable Truncation truncation) {}

    /** {@return the finding} */
    public Finding of(Draft draft) {
        Truncation truncation = draft.truncation == null ? cut(draft.transfers.length) : draft.truncation;
        int[] listed = listed(draft.transfers);
        return of(
                new Draft(draft.keyMembers, draft.accounts, draft.transfers, draft.indicators, truncation),
                new Finding.FindingEvidence(transfers(listed), flows(listed), List.<SharedIdentifier>of()));
    }

    /** {@return the finding, with evidence of the detector's own making} */
    public Finding of(Draft draft, Finding.FindingEvidence evidence) {
        return finding(draft, subject(draft.accounts), evidence);
    }

    /**
     * {@return the finding about customers, known by identifiers, whether or not their accounts moved money}
     *
     * @param draft the rest
     * @param customerIds sorted
     * @param identifiers what they have in common, strongest first
     */
    public Finding of(Draft draft, List<String> customerIds, List<SharedIdentifier> identifiers) {
        int[] listed = listed(draft.transfers);
        Truncation truncation = draft.truncation == null ? cut(draft.transfers.length) : draft.truncation;
        return finding(
                new Draft(draft.keyMembers, draft.accounts, listed, draft.indicators, truncation),
                new Finding.Subject(subject(draft.accounts).accountIds(), customerIds),
                new Finding.FindingEvidence(transfers(listed), flows(listed), identifiers));
    }

    private Finding finding(Draft draft, Finding.Subject subject, Finding.FindingEvidence evidence) {
        return new Finding(
                detector.id(),
                detector.version(),
                CanonicalKey.of(detector.id(), draft.keyMembers),
                subject,
                evidence,
                span(draft.transfers),
                unpriced.named(draft.indicators, draft.transfers),
                draft.truncation);
    }

    /** {@return the accounts with all who own them} */
    public Finding.Subject subject(int[] accounts) {
        Set<String> accountIds = new LinkedHashSet<>();
        Set<String> customers = new TreeSet<>();
        for (int account : accounts) {
            accountIds.add(window.accounts().id(account));
            customers.addAll(window.accounts().owners(account));
        }
        return new Finding.Subject(List.copyOf(accountIds), List.copyOf(customers));
    }

    /** {@return business ids of transfers, at most as many as a finding lists} */
    public List<String> ids(int[] transfers) {
        return allIds(listed(transfers));
    }

    /** {@return business ids of transfers} */
    public List<String> allIds(int[] transfers) {
        return Arrays.stream(transfers).mapToObj(window::transferId).toList();
    }

    /** {@return as many of the transfers as a finding lists} */
    public static int[] listed(int[] transfers) {
        return Arrays.copyOf(transfers, Math.min(transfers.length, MOST_TRANSFERS));
    }

    /** {@return from the first transfer to just after the last} */
    public TimeWindow span(int[] transfers) {
        if (transfers.length == 0) {
            return window.interval();
        }
        long after = window.epochMillis(transfers[transfers.length - 1]) + 1;
        return new TimeWindow(Instant.ofEpochMilli(window.epochMillis(transfers[0])), Instant.ofEpochMilli(after));
    }

    /** {@return an indicator whose value is what transfers come to in the base currency} */
    public Indicator amount(String name, int[] transfers) {
        BaseSum sum = BaseSum.paid(view, transfers);
        return new Indicator(name, sum.known(), ids(transfers), sum.note());
    }

    /**
     * {@return which currencies could not be compared, because they have no rate, among a subject's transfers in the time of a match;
     *     no words if all could}
     */
    public LocalizedText notCompared(int[] subjectTransfers, int[] match) {
        int[] meanwhile = Arrays.stream(subjectTransfers)
                .filter(transfer -> transfer >= match[0] && transfer <= match[match.length - 1])
                .toArray();
        return UnpricedNotes.notCompared(BaseSum.paid(view, meanwhile).unpriced());
    }

    /** {@return an indicator whose value is the time from the first to the last of transfers, in hours} */
    public Indicator duration(String name, int[] transfers) {
        int first = transfers[0];
        int last = transfers[transfers.length - 1];
        double hours = (window.epochMillis(last) - window.epochMillis(first)) / MILLIS_PER_HOUR;
        return new Indicator(name, hours, ids(new int[] {first, last}), LocalizedText.NONE);
    }

    /** {@return the transfers as values} */
    public List<Transfer> transfers(int[] numbers) {
        return Arrays.stream(numbers).mapToObj(window::transfer).toList();
    }

    /** {@return what the transfers did in each account, in the order in which they reach them} */
    public List<AccountFlow> flows(int[] transfers) {
        FlowSums sums = new FlowSums();
        for (int transfer : transfers) {
            sums.add(window, transfer);
        }
        return sums.flows(window.accounts());
    }

    /** {@return says that a finding lists not all of so many transfers, or nothing} */
    public static @Nullable Truncation cut(int transfers) {
        return transfers <= MOST_TRANSFERS
                ? null
                : new Truncation(
                        "evidenceTransfers", MOST_TRANSFERS, new LocalizedText("in time order", "按时间先后"), "evidence");
    }
}
