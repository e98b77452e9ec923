// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.output;

import io.skein.evaluate.measure.ItemFigures;
import io.skein.evaluate.measure.ItemFigures.Point;
import io.skein.evaluate.output.Plot.Axis;
import io.skein.evaluate.output.Plot.Place;
import io.skein.evaluate.output.Plot.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The plots about items of work. */
final class ItemPlots {

    private static final int TICKS = 5;

    private ItemPlots() {}

    /** {@return recall, and that of the typology found least, over the items that are worked on} */
    static String recall(ItemFigures figures) {
        return line(plot(figures, "Recall over items of work", "patterns found, %"), figures)
                .path(places(figures, Point::recall), Plot.STRONG)
                .path(places(figures, Point::leastRecall), Plot.WEAK)
                .svg();
    }

    /** {@return precision over the items that are worked on} */
    static String precision(ItemFigures figures) {
        return line(plot(figures, "Precision over items of work", "true items, %"), figures)
                .path(places(figures, Point::precision), Plot.STRONG)
                .svg();
    }

    private static Plot plot(ItemFigures figures, String title, String of) {
        double most = figures.curve().isEmpty()
                ? figures.limit().workload()
                : Math.max(figures.limit().workload(), figures.curve().getLast().perThousandCustomersMonth());
        double end = most <= 0 ? 1 : most;
        List<Tick> ticks = new ArrayList<>();
        for (int tick = 0; tick <= TICKS; tick++) {
            double value = end * tick / TICKS;
            ticks.add(new Tick(value, String.format(Locale.ROOT, "%.1f", value)));
        }
        return new Plot(title, new Axis("items per 1,000 customers a month", end, ticks), Axis.percent(of));
    }

    /** What can be worked on. */
    private static Plot line(Plot plot, ItemFigures figures) {
        return plot.path(
                List.of(
                        new Place(figures.limit().workload(), 0),
                        new Place(figures.limit().workload(), 1)),
                Plot.GREY);
    }

    private static List<Place> places(ItemFigures figures, ToDoubleFunction<Point> value) {
        List<Place> places = new ArrayList<>();
        for (Point point : figures.curve()) {
            places.add(new Place(point.perThousandCustomersMonth(), value.applyAsDouble(point)));
        }
        return places;
    }
}
