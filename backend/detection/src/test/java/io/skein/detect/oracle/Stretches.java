// SPDX-License-Identifier: Apache-2.0
package io.skein.detect.oracle;

import io.skein.detect.oracle.Facts.Payment;
import io.skein.window.TransferWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Stretches of one subject's transfers in which something holds, and how far they stand out, looked at window by window. */
public final class Stretches {

    private final TransferWindow window;
    private final long span;
    private final ToIntFunction<List<Payment>> measure;

    /**
     * @param window the transfers
     * @param span how long a window is, in milliseconds
     * @param measure what makes one window busier than another
     */
    public Stretches(TransferWindow window, long span, ToIntFunction<List<Payment>> measure) {
        this.window = window;
        this.span = span;
        this.measure = measure;
    }

    /**
     * Windows that share a transfer, each with one before.
     *
     * @param counted all transfers of the subject that count
     * @param all those of the windows
     * @param busiest those of the busiest window, the first of equals
     */
    public record Stretch(List<Payment> counted, List<Payment> all, List<Payment> busiest) {}

    /** {@return the stretches, in time order} */
    public List<Stretch> of(List<Payment> counted, Predicate<List<Payment>> holds) {
        List<Stretch> stretches = new ArrayList<>();
        for (int last = 0; last < counted.size(); last++) {
            Payment newest = counted.get(last);
            List<Payment> inside = counted.subList(0, last + 1).stream()
                    .filter(each -> each.at() > newest.at() - span)
                    .toList();
            if (holds.test(inside)) {
                boolean goesOn = !stretches.isEmpty()
                        && stretches.getLast().all().stream().anyMatch(inside::contains);
                stretches.add(goesOn ? longer(stretches.removeLast(), inside) : new Stretch(counted, inside, inside));
            }
        }
        return stretches;
    }

    /** {@return whether it lies that many standard deviations above what is usual, or nothing is} */
    public boolean isSurprising(Stretch stretch, double least) {
        return usual(stretch).isEmpty() || surprise(stretch) >= least;
    }

    /** {@return how many standard deviations it lies above what is usual; 0 if nothing is} */
    public double surprise(Stretch stretch) {
        List<Integer> usual = usual(stretch);
        if (usual.isEmpty()) {
            return 0;
        }
        double mean = usual.stream().mapToInt(each -> each).average().orElseThrow();
        double squares =
                usual.stream().mapToDouble(each -> Math.pow(each - mean, 2)).sum();
        double deviation = usual.size() < 2 ? 0 : Math.sqrt(squares / (usual.size() - 1));
        return (measure.applyAsInt(stretch.busiest()) - mean) / Math.max(1, Math.max(deviation, Math.sqrt(mean)));
    }

    /** {@return the measure of each whole window beside the busiest, to both ends of the data} */
    public List<Integer> usual(Stretch stretch) {
        List<Integer> usual = new ArrayList<>();
        long begin = stretch.busiest().getFirst().at();
        for (long from = begin - span; from >= window.interval().from().toEpochMilli(); from -= span) {
            usual.add(measured(stretch, from));
        }
        long end = stretch.busiest().getLast().at() + 1;
        for (long from = end; from + span <= window.interval().to().toEpochMilli(); from += span) {
            usual.add(measured(stretch, from));
        }
        return usual;
    }

    private int measured(Stretch stretch, long from) {
        return measure.applyAsInt(stretch.counted().stream()
                .filter(each -> each.at() >= from && each.at() < from + span)
                .toList());
    }

    private Stretch longer(Stretch before, List<Payment> inside) {
        List<Payment> all = new ArrayList<>(before.all());
        inside.stream().filter(each -> !all.contains(each)).forEach(all::add);
        boolean isBusier = measure.applyAsInt(inside) > measure.applyAsInt(before.busiest());
        return new Stretch(before.counted(), all, isBusier ? inside : before.busiest());
    }
}
