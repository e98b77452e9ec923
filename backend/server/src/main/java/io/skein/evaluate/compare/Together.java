// SPDX-License-Identifier: Apache-2.0
package io.skein.evaluate.compare;

import com.fasterxml.jackson.databind.JsonNode;
import io.skein.evaluate.compare.RecordedEvaluation.Detector;
import io.skein.evaluate.compare.RecordedEvaluation.Pattern;
import io.skein.evaluate.measure.BankItems;
import io.skein.evaluate.measure.BankItems.Reached;
import io.skein.evaluate.measure.ItemFigures;
import io.skein.evaluate.measure.Matching;
import io.skein.evaluate.measure.TypologyFigures;
import io.skein.evaluate.measure.WorkItem;
import io.skein.evaluate.measure.Workload;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Evaluations of several banks as if they were of one: their patterns, alerts, items, customers and days are added up.
 *
 * @param parts the evaluations
 * @param recall one row per typology, then one of all
 * @param alerts one row per detector that has alerts, then one of all
 * @param perThousandCustomersMonth all alerts for 1,000 customers and month
 * @param items what the items of work are worth
 */
public record Together(
        List<RecordedEvaluation> parts,
        List<RecallRow> recall,
        List<AlertRow> alerts,
        double perThousandCustomersMonth,
        ItemFigures items) {

    private static final String ALL = "all laundering";

    public Together {
        parts = List.copyOf(parts);
        recall = List.copyOf(recall);
        alerts = List.copyOf(alerts);
    }

    /**
     * Of one typology.
     *
     * @param typology the typology
     * @param planted its patterns
     * @param own those of which a detector made for it found half
     * @param any those of which any detector found half
     */
    public record RecallRow(String typology, int planted, int own, int any) {}

    /**
     * Of one detector.
     *
     * @param detectorId the detector
     * @param alerts its alerts
     * @param trueAlerts those that are true
     */
    public record AlertRow(String detectorId, long alerts, long trueAlerts) {}

    /**
     * Puts evaluations together.
     *
     * @param paths their folders, or files
     * @param limit up to where items are worked on
     * @throws PlatformException INVALID_INPUT if one is no evaluation, or is given twice
     */
    public static Together read(List<Path> paths, ItemFigures.Limit limit) {
        List<RecordedEvaluation> parts = new ArrayList<>();
        List<BankItems> banks = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Path path : paths) {
            RecordedEvaluation part = RecordedEvaluation.read(path);
            if (!seen.add(part.dataSha256())) {
                throw new PlatformException(
                        ErrorCode.INVALID_INPUT, path + " is of the same data as another: each bank can count once");
            }
            parts.add(part);
            banks.add(items(path));
        }
        double months = banks.stream()
                .mapToDouble(bank -> bank.workload().thousandCustomerMonths())
                .sum();
        long alerts = parts.stream().mapToLong(RecordedEvaluation::alerts).sum();
        return new Together(
                parts, recall(parts), alerts(parts), months <= 0 ? 0 : alerts / months, ItemFigures.of(banks, limit));
    }

    private static List<RecallRow> recall(List<RecordedEvaluation> parts) {
        SortedMap<String, List<Pattern>> byTypology = new TreeMap<>();
        List<Pattern> all = new ArrayList<>();
        for (RecordedEvaluation part : parts) {
            all.addAll(part.patterns());
            part.patterns()
                    .forEach(pattern -> byTypology
                            .computeIfAbsent(pattern.typology(), _ -> new ArrayList<>())
                            .add(pattern));
        }
        List<RecallRow> rows = new ArrayList<>();
        byTypology.forEach((typology, patterns) -> rows.add(row(typology, patterns)));
        rows.add(row(ALL, all));
        return rows;
    }

    private static RecallRow row(String name, List<Pattern> patterns) {
        int own = 0;
        int any = 0;
        for (Pattern pattern : patterns) {
            own += TypologyFigures.reaches(pattern.own(), Matching.HALF) ? 1 : 0;
            any += TypologyFigures.reaches(pattern.any(), Matching.HALF) ? 1 : 0;
        }
        return new RecallRow(name, patterns.size(), own, any);
    }

    private static List<AlertRow> alerts(List<RecordedEvaluation> parts) {
        SortedMap<String, AlertRow> rows = new TreeMap<>();
        long alerts = 0;
        long hits = 0;
        for (RecordedEvaluation part : parts) {
            for (Detector detector : part.detectors()) {
                if (detector.alerts() > 0) {
                    rows.merge(
                            detector.id(),
                            new AlertRow(detector.id(), detector.alerts(), detector.trueAlerts()),
                            (one, other) -> new AlertRow(
                                    one.detectorId, one.alerts + other.alerts, one.trueAlerts + other.trueAlerts));
                }
                alerts += detector.alerts();
                hits += detector.trueAlerts();
            }
        }
        List<AlertRow> all = new ArrayList<>(rows.values());
        all.add(new AlertRow("all", alerts, hits));
        return all;
    }

    private static BankItems items(Path path) {
        JsonNode root = RecordedEvaluation.root(path);
        JsonNode items = root.path("items");
        if (!items.isObject()) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    path + " was made before evaluations knew items of work; make it again with skein evaluate");
        }
        JsonNode workload = root.path("workload");
        List<WorkItem> list = new ArrayList<>();
        for (JsonNode item : items.path("list")) {
            Set<String> patterns = new HashSet<>();
            item.path("patterns").forEach(pattern -> patterns.add(pattern.asText()));
            list.add(new WorkItem(
                    item.path("lead").asText(),
                    item.path("score").asDouble(),
                    item.path("alerts").asInt(),
                    item.path("true").asInt(),
                    new TreeSet<>(patterns)));
        }
        List<Reached> reached = new ArrayList<>();
        for (JsonNode pattern : items.path("reached")) {
            reached.add(new Reached(
                    pattern.path("id").asText(), pattern.path("typology").asText(), number(pattern.path("score"))));
        }
        return new BankItems(
                new Workload(
                        workload.path("customers").asLong(),
                        workload.path("days").asDouble(),
                        workload.path("accounts").asLong(),
                        workload.path("transfers").asLong()),
                list,
                reached);
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : null;
    }
}
