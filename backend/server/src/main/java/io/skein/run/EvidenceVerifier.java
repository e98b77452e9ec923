// SPDX-License-Identifier: Apache-2.0
package io.skein.run;

import io.skein.alert.AlertStore.StoredEvidence;
import io.skein.alert.evidence.Derivation;
import io.skein.alert.evidence.EvidenceBundle;
import io.skein.detect.Finding;
import io.skein.exec.Limits;
import io.skein.exec.RunContext;
import io.skein.graph.WindowReader;
import io.skein.model.PlatformException;
import io.skein.window.GraphView;
import io.skein.window.WatchLists;
import java.util.Optional;

/**
 * Derives stored evidence again from the graph, as it was known at the stored watermark, and compares byte for byte. Uses the
 * parameters, limits, rates and versions of watch-lists stored with the evidence, not those in force.
 */
public final class EvidenceVerifier {

    private static final int SHOWN = 80;

    private final WindowReader windows;
    private final ListsInForce lists;
    private final DetectorSet detectors;

    public EvidenceVerifier(WindowReader windows, ListsInForce lists, DetectorSet detectors) {
        this.windows = windows;
        this.lists = lists;
        this.detectors = detectors;
    }

    /** {@return what came out} */
    public Verdict verify(StoredEvidence stored, RunContext context) {
        if (!EvidenceBundle.sha256(stored.text()).equals(stored.sha256())) {
            return new Verdict.Different(
                    "the stored evidence does not have the SHA-256 stored beside it: somebody changed it");
        }
        EvidenceBundle bundle;
        try {
            bundle = EvidenceBundle.parse(stored.text());
        } catch (PlatformException unreadable) {
            return new Verdict.Impossible(String.valueOf(unreadable.getMessage()));
        }
        if (!EvidenceBundle.isInPresentForm(stored.text())) {
            return new Verdict.Impossible(
                    "it was stored by an earlier program, in a form this one no longer writes; the next"
                            + " scan that finds it stores it anew");
        }
        Finding finding = bundle.finding();
        Optional<ConfiguredDetector<?>> detector = detectors.find(finding.detectorId());
        int version = detector.map(found -> found.descriptor().version()).orElse(0);
        if (detector.isEmpty() || version != finding.detectorVersion()) {
            return new Verdict.Impossible("it needs detector " + finding.detectorId() + " version "
                    + finding.detectorVersion() + "; this program has "
                    + (detector.isEmpty() ? "no such detector" : "version " + version));
        }
        WatchLists named;
        try {
            named = lists.of(
                    bundle.derivation().watchLists(), bundle.derivation().dataWatermark());
        } catch (PlatformException missing) {
            return new Verdict.Impossible(String.valueOf(missing.getMessage()));
        }
        return compare(stored.text(), bundle, deriveAgain(detector.get(), bundle, named, context));
    }

    private Optional<Finding> deriveAgain(
            ConfiguredDetector<?> detector, EvidenceBundle bundle, WatchLists named, RunContext context) {
        Derivation derivation = bundle.derivation();
        Rates rates = new Rates(derivation.baseCurrency(), derivation.rates());
        GraphView view = windows.read(derivation.window(), derivation.dataWatermark(), rates.table(), context)
                .with(named);
        RunContext limited = context.withLimits(new Limits(derivation.maxFindings(), derivation.maxWork()));
        return detector.with(derivation.parameters()).detect(view, limited).findings().stream()
                .filter(found -> found.key().equals(bundle.finding().key()))
                .findFirst();
    }

    private static Verdict compare(String stored, EvidenceBundle bundle, Optional<Finding> derived) {
        if (derived.isEmpty()) {
            return new Verdict.Different(
                    "the graph as known at " + bundle.derivation().dataWatermark()
                            + " no longer gives this finding: a transfer or an owner of it is missing or changed");
        }
        String again = new EvidenceBundle(derived.get(), bundle.derivation()).canonicalJson();
        return again.equals(stored)
                ? new Verdict.Equal(EvidenceBundle.sha256(again), stored.length())
                : new Verdict.Different(firstDifference(stored, again));
    }

    private static String firstDifference(String stored, String again) {
        int place = 0;
        while (place < Math.min(stored.length(), again.length()) && stored.charAt(place) == again.charAt(place)) {
            place++;
        }
        return "first difference at character " + place + ": stored ..." + around(stored, place) + "... derived ..."
                + around(again, place) + "...";
    }

    private static String around(String text, int place) {
        return text.substring(
                Math.max(0, Math.min(text.length(), place) - SHOWN / 2), Math.min(text.length(), place + SHOWN / 2));
    }

    /** What came out of a verification. */
    public sealed interface Verdict {

        /**
         * Every byte is the same.
         *
         * @param sha256 of the evidence
         * @param characters its length
         */
        record Equal(String sha256, int characters) implements Verdict {}

        /**
         * Something differs.
         *
         * @param how for a person
         */
        record Different(String how) implements Verdict {}

        /**
         * This program cannot tell.
         *
         * @param why for a person
         */
        record Impossible(String why) implements Verdict {}
    }
}
