// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.oracle;

import io.skein.detect.oracle.Facts.Payment;
import io.skein.detect.oracle.Stretches.Stretch;
import io.skein.detect.sweep.NearThreshold;
import io.skein.model.Transfer;
import io.skein.window.GraphView;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sums in parts just below a threshold, told from their definition. */
public final class Splits {

    private static final Duration LEAST_DISTANCE = Duration.ofDays(5);
    private static final Duration SLACK = Duration.ofHours(60);

    private final GraphView view;
    private final Facts facts;
    private final NearThreshold.Rules rules;
    private final Stretches stretches;

    public Splits(GraphView view, Facts facts, NearThreshold.Rules rules) {
        this.view = view;
        this.facts = facts;
        this.rules = rules;
        this.stretches = new Stretches(view.transfers(), rules.span().toMillis(), List::size);
    }

    /**
     * {@return the sums among transfers}
     *
     * @param all transfers, in the window's order
     * @param party whose number counts
     * @param minParties least number of them within a window
     */
    public List<Stretch> among(List<Payment> all, Function<Payment, String> party, int minParties) {
        double threshold = rules.band().threshold();
        double least = rules.band().minShare() * threshold;
        List<Payment> below = all.stream()
                .filter(each -> lies(each, least, threshold))
                .filter(each -> !isRegular(each, all))
                .toList();
        long above = all.stream()
                .filter(each -> each.amount().isPresent()
                        && each.amount().getAsDouble() >= threshold
                        && each.amount().getAsDouble()
                                <= threshold / rules.band().minShare())
                .count();
        if (above > rules.maxAboveShare() * below.size()) {
            return List.of();
        }
        return stretches
                .of(
                        below,
                        inside -> inside.size() >= rules.minTransfers()
                                && inside.stream().map(party).distinct().count() >= minParties
                                && Facts.sum(inside) >= threshold)
                .stream()
                .filter(each -> stretches.isSurprising(each, rules.minSurprise()))
                .toList();
    }

    /** {@return transfers, number in the busiest window, sum, surprise} */
    public String line(Stretch stretch) {
        return "%s %d %.4f %.6f"
                .formatted(
                        Facts.ids(stretch.all()),
                        stretch.busiest().size(),
                        Facts.sum(stretch.busiest()),
                        stretches.surprise(stretch));
    }

    private static boolean lies(Payment payment, double from, double below) {
        return payment.amount().isPresent()
                && payment.amount().getAsDouble() >= from
                && payment.amount().getAsDouble() < below;
    }

    /** Whether all of its price from its payer to its payee come at even distances. */
    private boolean isRegular(Payment payment, List<Payment> all) {
        List<Payment> same = all.stream()
                .filter(each -> facts.party(each.from()).equals(facts.party(payment.from()))
                        && facts.party(each.to()).equals(facts.party(payment.to()))
                        && transfer(each).paid().equals(transfer(payment).paid()))
                .toList();
        List<Long> distances = IntStream.range(1, same.size())
                .mapToObj(place -> same.get(place).at() - same.get(place - 1).at())
                .sorted()
                .toList();
        if (same.size() < 3) {
            return false;
        }
        long median = distances.get(distances.size() / 2);
        return Stream.of(distances.getFirst(), distances.getLast())
                .allMatch(each -> each >= LEAST_DISTANCE.toMillis()
                        && Math.abs(each - median) <= Math.max((double) SLACK.toMillis(), median / 5.0));
    }

    private Transfer transfer(Payment payment) {
        return view.transfers().transfer(payment.number());
    }
}
