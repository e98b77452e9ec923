// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.output;

import io.skein.alert.evidence.CanonicalJson;
import io.skein.evaluate.Evaluation;
import io.skein.evaluate.measure.ItemFigures;
import io.skein.evaluate.measure.ItemFigures.Joined;
import io.skein.evaluate.measure.ItemFigures.Point;

/** Writes the items of work of {@code evaluation.json}. */
final class ItemJson {

    private final CanonicalJson json;

    ItemJson(CanonicalJson json) {
        this.json = json;
    }

    void write(Evaluation.Items items) {
        figures(items.figures());
        json.name("list")
                .array(
                        items.bank().items(),
                        (out, item) -> out.object(() -> {
                            out.name("lead").text(item.leadId());
                            out.name("score").number(item.score());
                            out.name("alerts").number(item.alerts());
                            out.name("true").number(item.trueAlerts());
                            out.name("patterns").texts(item.patternIds());
                        }));
        json.name("reached")
                .array(
                        items.bank().patterns(),
                        (out, pattern) -> out.object(() -> {
                            out.name("id").text(pattern.patternId());
                            out.name("typology").text(pattern.typology());
                            out.name("score").orNull(pattern.score(), out::number);
                        }));
    }

    void figures(ItemFigures figures) {
        json.name("joined").object(() -> joined(figures.joined()));
        json.name("precisionAt")
                .array(
                        figures.precisionAt(),
                        (out, at) -> out.object(() -> {
                            out.name("asked").number(at.asked());
                            out.name("items").number(at.alerts());
                            out.name("true").number(at.trueAlerts());
                        }));
        json.name("workload").number(figures.limit().workload());
        json.name("leastScore").orNull(figures.limit().score(), json::number);
        json.name("line").orNull(figures.line(), line -> json.object(() -> point(line)));
        json.name("typologies")
                .array(
                        figures.typologies(),
                        (out, recall) -> out.object(() -> {
                            out.name("typology").text(recall.typology());
                            out.name("planted").number(recall.planted());
                            out.name("found").number(recall.found());
                            out.name("inAll").number(recall.inAll());
                        }));
        json.name("curve").array(figures.curve(), (out, point) -> out.object(() -> point(point)));
    }

    private void joined(Joined joined) {
        json.name("alerts").number(joined.alerts());
        json.name("items").number(joined.items());
        json.name("true").number(joined.trueItems());
        json.name("largest").number(joined.largest());
        json.name("alertsOfTrue").number(joined.alertsOfTrue());
        json.name("trueAlertsOfTrue").number(joined.trueOfTrue());
        json.name("mixed").number(joined.mixed());
        json.name("mostPatterns").number(joined.mostPatterns());
        json.name("patterns").number(joined.patterns());
        json.name("patternsPerItem").number(joined.patternsPerItem());
        json.name("itemsPerPattern").number(joined.itemsPerPattern());
    }

    private void point(Point point) {
        json.name("score").number(point.score());
        json.name("items").number(point.items());
        json.name("true").number(point.trueItems());
        json.name("perThousandCustomersMonth").number(point.perThousandCustomersMonth());
        json.name("precision").number(point.precision());
        json.name("found").number(point.found());
        json.name("planted").number(point.planted());
        json.name("recall").number(point.recall());
        json.name("typologiesAtAim").number(point.typologiesAtAim());
        json.name("typologies").number(point.typologies());
        json.name("leastRecall").number(point.leastRecall());
    }
}
