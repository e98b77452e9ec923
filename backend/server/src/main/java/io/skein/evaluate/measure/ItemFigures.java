// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.measure;

import io.skein.evaluate.measure.BankItems.Reached;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the items of work of one or several banks are worth, and what is found by those who leave the weaker ones alone.
 *
 * @param joined how well alerts were joined to items
 * @param precisionAt precision of the strongest items
 * @param curve one point for each score that an item has, greatest first
 * @param limit up to where items are worked on
 * @param line the last point of the curve within the limit; absent if there is none
 * @param typologies recall above that line, by name
 */
public record ItemFigures(
        Joined joined,
        List<PrecisionAt> precisionAt,
        List<Point> curve,
        Limit limit,
        @Nullable Point line,
        List<Recall> typologies) {

    /** Recall that is aimed at for each typology. */
    public static final double AIM = 0.9;

    public ItemFigures {
        precisionAt = List.copyOf(precisionAt);
        curve = List.copyOf(curve);
        typologies = List.copyOf(typologies);
    }

    /**
     * Up to where items are worked on.
     *
     * @param workload how many for 1,000 customers and month can be, the strongest first
     * @param score the least score, where it was fixed before; the workload then draws no line
     */
    public record Limit(double workload, @Nullable Double score) {

        /** {@return as many as can be worked on} */
        public static Limit ofWorkload(double workload) {
            return new Limit(workload, null);
        }

        private boolean holds(Point point) {
            return score == null ? point.perThousandCustomersMonth() <= workload : point.score() >= score;
        }

        private double least(@Nullable Point line) {
            return score != null ? score : line == null ? Double.POSITIVE_INFINITY : line.score();
        }
    }

    /**
     * How well alerts were joined to items. An item that joins everything would be true and of no use.
     *
     * @param alerts all alerts
     * @param items all items
     * @param trueItems those with a true alert
     * @param largest alerts of the longest
     * @param alertsOfTrue alerts of true items
     * @param trueOfTrue those of them that are true
     * @param mixed items about more than one pattern
     * @param mostPatterns patterns of the one that is about most
     * @param patterns patterns that true alerts are about
     * @param ties pairs of a pattern and an item with a true alert about it
     */
    public record Joined(
            int alerts,
            int items,
            int trueItems,
            int largest,
            int alertsOfTrue,
            int trueOfTrue,
            int mixed,
            int mostPatterns,
            int patterns,
            int ties) {

        /** {@return share of the alerts of true items that are true; 0 if there is none} */
        public double purity() {
            return share(trueOfTrue, alertsOfTrue);
        }

        /** {@return patterns that a true item is about, in the mean} */
        public double patternsPerItem() {
            return share(ties, trueItems);
        }

        /** {@return items that a pattern is spread over, in the mean of those that true alerts are about} */
        public double itemsPerPattern() {
            return share(ties, patterns);
        }
    }

    /**
     * What the items of a score and above are worth.
     *
     * @param score the least score
     * @param items how many there are
     * @param trueItems those with a true alert
     * @param perThousandCustomersMonth how many there are for 1,000 customers and month
     * @param found patterns that their alerts find
     * @param planted all patterns
     * @param typologiesAtAim typologies of whose patterns they find the share that is aimed at
     * @param typologies all typologies
     * @param leastRecall the share of the typology of which they find least
     */
    public record Point(
            double score,
            int items,
            int trueItems,
            double perThousandCustomersMonth,
            int found,
            int planted,
            int typologiesAtAim,
            int typologies,
            double leastRecall) {

        /** {@return the share of items that is true} */
        public double precision() {
            return share(trueItems, items);
        }

        /** {@return the share of patterns that is found} */
        public double recall() {
            return share(found, planted);
        }
    }

    /**
     * Of one typology.
     *
     * @param typology as the source names it
     * @param planted patterns
     * @param found those found above the line
     * @param inAll those found by the alerts of all items
     */
    public record Recall(String typology, int planted, int found, int inAll) {

        /** {@return the share found above the line} */
        public double share() {
            return ItemFigures.share(found, planted);
        }
    }

    /**
     * {@return the figures of some banks put together, as if they were one}
     *
     * @param banks at least one
     * @param limit up to where items are worked on
     */
    public static ItemFigures of(List<BankItems> banks, Limit limit) {
        List<WorkItem> items = banks.stream()
                .flatMap(bank -> bank.items().stream())
                .sorted(WorkItem.STRONGEST_FIRST)
                .toList();
        List<Reached> patterns =
                banks.stream().flatMap(bank -> bank.patterns().stream()).toList();
        double months = banks.stream()
                .mapToDouble(bank -> bank.workload().thousandCustomerMonths())
                .sum();
        List<Point> curve = curve(items, patterns, months);
        Point line = null;
        for (Point point : curve) {
            line = limit.holds(point) ? point : line;
        }
        return new ItemFigures(
                joined(banks),
                PrecisionAt.of(items, WorkItem::isTrue),
                curve,
                limit,
                line,
                recall(patterns, limit.least(line)));
    }

    /** {@return what the items of a score and above are worth: the last point of the curve that is not below it, if there is one} */
    public @Nullable Point at(double score) {
        Point at = null;
        for (Point point : curve) {
            at = point.score() >= score ? point : at;
        }
        return at;
    }

    /** Patterns of several banks have the same ids, so they are counted bank by bank. */
    private static Joined joined(List<BankItems> banks) {
        int[] sums = new int[8];
        int largest = 0;
        int mostPatterns = 0;
        for (BankItems bank : banks) {
            Set<String> patterns = new HashSet<>();
            for (WorkItem item : bank.items()) {
                sums[0] += item.alerts();
                sums[1]++;
                sums[2] += item.isTrue() ? 1 : 0;
                sums[3] += item.isTrue() ? item.alerts() : 0;
                sums[4] += item.trueAlerts();
                sums[5] += item.isMixed() ? 1 : 0;
                sums[7] += item.patternIds().size();
                largest = Math.max(largest, item.alerts());
                mostPatterns = Math.max(mostPatterns, item.patternIds().size());
                patterns.addAll(item.patternIds());
            }
            sums[6] += patterns.size();
        }
        return new Joined(
                sums[0], sums[1], sums[2], largest, sums[3], sums[4], sums[5], mostPatterns, sums[6], sums[7]);
    }

    private static List<Point> curve(List<WorkItem> items, List<Reached> patterns, double months) {
        Map<String, Tally> tallies = new TreeMap<>();
        patterns.forEach(pattern -> tallies.computeIfAbsent(pattern.typology(), _ -> new Tally()).planted++);
        List<Reached> strongestFirst = patterns.stream()
                .filter(pattern -> pattern.score() != null)
                .sorted((one, other) -> Double.compare(score(other), score(one)))
                .toList();
        List<Point> curve = new ArrayList<>();
        int found = 0;
        int hits = 0;
        for (int place = 0; place < items.size(); place++) {
            WorkItem item = items.get(place);
            hits += item.isTrue() ? 1 : 0;
            if (place + 1 < items.size() && items.get(place + 1).score() == item.score()) {
                continue;
            }
            while (found < strongestFirst.size() && strongestFirst.get(found).isReached(item.score())) {
                tally(tallies, strongestFirst.get(found)).found++;
                found++;
            }
            curve.add(new Point(
                    item.score(),
                    place + 1,
                    hits,
                    months <= 0 ? 0 : (place + 1) / months,
                    found,
                    patterns.size(),
                    (int) tallies.values().stream()
                            .filter(tally -> TypologyFigures.reaches(tally.share(), AIM))
                            .count(),
                    tallies.size(),
                    tallies.values().stream().mapToDouble(Tally::share).min().orElse(0)));
        }
        return curve;
    }

    private static List<Recall> recall(List<Reached> patterns, double least) {
        Map<String, List<Reached>> byTypology = new HashMap<>();
        patterns.forEach(pattern -> byTypology
                .computeIfAbsent(pattern.typology(), _ -> new ArrayList<>())
                .add(pattern));
        List<Recall> recall = new ArrayList<>();
        for (String typology : new TreeSet<>(byTypology.keySet())) {
            List<Reached> all = byTypology.getOrDefault(typology, List.of());
            recall.add(new Recall(
                    typology,
                    all.size(),
                    (int) all.stream()
                            .filter(pattern -> pattern.isReached(least))
                            .count(),
                    (int) all.stream()
                            .filter(pattern -> pattern.score() != null)
                            .count()));
        }
        return recall;
    }

    private static Tally tally(Map<String, Tally> tallies, Reached pattern) {
        return tallies.computeIfAbsent(pattern.typology(), _ -> new Tally());
    }

    private static double score(Reached pattern) {
        return pattern.score() == null ? Double.NEGATIVE_INFINITY : pattern.score();
    }

    private static double share(int hits, int of) {
        return of == 0 ? 0 : (double) hits / of;
    }

    /** Of one typology, while the curve is drawn. */
    private static final class Tally {

        private int planted;
        private int found;

        double share() {
            return ItemFigures.share(found, planted);
        }
    }
}
