// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.output;

import java.util.List;
import java.util.Locale;

/** One plot as SVG: frame, axes from 0 with ticks and units, and whatever is drawn into it in units of the axes. */
final class Plot {

    /** Colour of what is true, or found by its own detector. */
    static final String STRONG = "#1f6f8b";

    /** Colour of what is false, or found by any detector. */
    static final String WEAK = "#d9822b";

    /** Colour of what was planted as normal life, and of chance. */
    static final String GREY = "#8a8f98";

    private static final int WIDTH = 560;
    private static final int HEIGHT = 320;
    private static final int LEFT = 64;
    private static final int RIGHT = 16;
    private static final int TOP = 16;
    private static final int BOTTOM = 52;

    private final StringBuilder out = new StringBuilder();
    private final double xMax;
    private final double yMax;

    /**
     * Begins a plot.
     *
     * @param title for those who cannot see it
     * @param x what lies along the horizontal axis
     * @param y what lies along the vertical axis
     */
    Plot(String title, Axis x, Axis y) {
        this.xMax = x.max;
        this.yMax = y.max;
        out.append("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(WIDTH, HEIGHT, Html.text(title)));
        for (Tick tick : x.ticks) {
            double at = x(tick.value);
            line(at, y(0), at, y(0) + 5, "axis");
            label(at, y(0) + 19, "middle", tick.text);
        }
        for (Tick tick : y.ticks) {
            double at = y(tick.value);
            line(LEFT, at, (double) WIDTH - RIGHT, at, "grid");
            label(LEFT - 8.0, at + 4, "end", tick.text);
        }
        line(LEFT, y(0), (double) WIDTH - RIGHT, y(0), "axis");
        label((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8.0, "middle", x.name);
        out.append("<text transform=\"translate(14 %s) rotate(-90)\" text-anchor=\"middle\">%s</text>"
                .formatted(number((TOP + HEIGHT - BOTTOM) / 2.0), Html.text(y.name)));
    }

    /**
     * An axis that begins at 0.
     *
     * @param name with its unit
     * @param max where it ends
     * @param ticks marks on it
     */
    record Axis(String name, double max, List<Tick> ticks) {

        /** {@return an axis of shares, in percent} */
        static Axis percent(String name) {
            return new Axis(
                    name,
                    1,
                    List.of(
                            new Tick(0, "0"),
                            new Tick(0.25, "25"),
                            new Tick(0.5, "50"),
                            new Tick(0.75, "75"),
                            new Tick(1, "100")));
        }
    }

    /** A mark on an axis. */
    record Tick(double value, String text) {}

    /** A place in units of the axes. */
    record Place(double x, double y) {}

    Plot path(List<Place> places, String colour) {
        StringBuilder path = new StringBuilder();
        for (Place place : places) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(number(x(place.x)))
                    .append(' ')
                    .append(number(y(place.y)));
        }
        out.append("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>".formatted(path, colour));
        return this;
    }

    Plot bar(Place lowerLeft, Place upperRight, String colour, String title) {
        double height = y(lowerLeft.y) - y(upperRight.y);
        out.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"><title>%s</title></rect>"
                .formatted(
                        number(x(lowerLeft.x)),
                        number(y(upperRight.y)),
                        number(x(upperRight.x) - x(lowerLeft.x)),
                        number(height),
                        colour,
                        Html.text(title)));
        return this;
    }

    Plot whisker(double x, double low, double high) {
        line(x(x), y(low), x(x), y(high), "whisker");
        line(x(x) - 4, y(low), x(x) + 4, y(low), "whisker");
        line(x(x) - 4, y(high), x(x) + 4, y(high), "whisker");
        return this;
    }

    Plot note(Place place, String text) {
        label(x(place.x), y(place.y) - 5, "middle", text);
        return this;
    }

    String svg() {
        return out + "</svg>";
    }

    private void line(double x1, double y1, double x2, double y2, String kind) {
        out.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" class=\"%s\"/>"
                .formatted(number(x1), number(y1), number(x2), number(y2), kind));
    }

    private void label(double x, double y, String anchor, String text) {
        out.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
                .formatted(number(x), number(y), anchor, Html.text(text)));
    }

    private double x(double value) {
        return LEFT + (WIDTH - LEFT - RIGHT) * value / xMax;
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / yMax;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
