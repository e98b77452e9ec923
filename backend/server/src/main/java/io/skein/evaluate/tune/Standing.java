// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.tune;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a detector is worth beside the others.
 *
 * <p>A pattern is found when any detector finds it: people see the alert, whoever raised it. So a detector is paid for what it adds to the
 * others, three quarters for a pattern that none of them finds and a quarter for being the one that is made for it, since an alert that
 * calls a pattern by its name is worth more and two ways to find a thing are safer than one. False findings are taken off.
 */
final class Standing {

    /**
     * What may be paid for what.
     *
     * @param allowance false findings for 1,000 customers and month that weigh as much as all patterns of a typology, above zero
     * @param leastRecall share of a typology, 0 to 1, below which no saving may bring what all detectors together find of it
     */
    record Terms(double allowance, double leastRecall) {}

    /** Sums of the same weights in another order differ by less. */
    private static final double EPSILON = 1e-9;

    /** Part of a pattern's worth that goes to whoever finds it; the rest to a detector made for it. */
    private static final double BY_ANY = 0.75;

    private final String detectorId;
    private final Planted planted;
    private final double allowance;
    private final double leastRecall;
    private final Set<String> byOthers = new TreeSet<>();
    private final Set<String> byOtherOwners = new TreeSet<>();
    private final Set<String> aloneBefore;
    private final Map<String, Double> recallBefore;

    /**
     * That of one detector.
     *
     * @param detectorId the detector
     * @param planted what there is to find
     * @param terms what may be paid for what
     * @param now what each detector finds now, this one too, by id
     */
    Standing(String detectorId, Planted planted, Terms terms, Map<String, Outcome> now) {
        this.detectorId = detectorId;
        this.planted = planted;
        this.allowance = terms.allowance;
        this.leastRecall = terms.leastRecall;
        now.forEach((id, outcome) -> {
            if (!id.equals(detectorId)) {
                outcome.found().forEach(key -> note(id, key));
            }
        });
        Outcome own = now.get(detectorId);
        this.aloneBefore = own == null ? Set.of() : alone(own);
        this.recallBefore = own == null ? Map.of() : recall(own);
    }

    private Map<String, Double> recall(Outcome own) {
        Set<String> found = new TreeSet<>(byOthers);
        found.addAll(own.found());
        return planted.recallByTypology(found);
    }

    private void note(String id, String key) {
        byOthers.add(key);
        Planted.Worth worth = planted.byKey().get(key);
        if (worth != null && worth.detectors().contains(id)) {
            byOtherOwners.add(key);
        }
    }

    /** {@return the patterns that count and that no other detector finds} */
    Set<String> alone(Outcome outcome) {
        Set<String> alone = new TreeSet<>(outcome.found());
        alone.removeAll(byOthers);
        alone.retainAll(planted.byKey().keySet());
        return alone;
    }

    /** {@return what it adds to the others, in typologies found, less the part of the allowance that its false findings use} */
    double utility(Outcome outcome) {
        double sum = 0;
        for (String key : outcome.found()) {
            Planted.Worth worth = planted.byKey().get(key);
            if (worth != null) {
                boolean isFirst = !byOthers.contains(key);
                boolean isNamed = worth.detectors().contains(detectorId) && !byOtherOwners.contains(key);
                sum += worth.weight() * ((isFirst ? BY_ANY : 0) + (isNamed ? 1 - BY_ANY : 0));
            }
        }
        return sum - outcome.falsePerThousandMonth() / allowance;
    }

    /** {@return whether something is found that the detector is made for} */
    boolean findsOwn(Outcome outcome) {
        for (String key : outcome.found()) {
            Planted.Worth worth = planted.byKey().get(key);
            if (worth != null && worth.detectors().contains(detectorId)) {
                return true;
            }
        }
        return false;
    }

    /** {@return why such an outcome is never kept, whatever it saves; nothing if it may be} */
    @Nullable
    String refusal(Outcome outcome) {
        return !aloneBefore.isEmpty() && alone(outcome).isEmpty()
                ? "would find none of the patterns that no other detector finds, now " + aloneBefore.size()
                : lost(outcome);
    }

    private @Nullable String lost(Outcome outcome) {
        Map<String, Double> after = recall(outcome);
        for (Map.Entry<String, Double> before : recallBefore.entrySet()) {
            double then = after.getOrDefault(before.getKey(), 0.0);
            if (then < before.getValue() - EPSILON && then < leastRecall - EPSILON) {
                return String.format(
                        Locale.ROOT,
                        "all detectors together would find %.1f %% of %s, now %.1f %%: less than the %.1f %% below which none is given away",
                        100 * then,
                        before.getKey(),
                        100 * before.getValue(),
                        100 * leastRecall);
            }
        }
        return null;
    }
}
