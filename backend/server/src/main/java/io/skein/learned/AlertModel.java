// SPDX-License-Identifier: Apache-2.0
package io.skein.learned;

import io.skein.alert.AlertContent;
import io.skein.boost.BoostedTrees;
import io.skein.boost.TreeContributions;
import io.skein.detect.LocalizedText;
import io.skein.exec.Pace;
import io.skein.exec.RunContext;
import io.skein.feature.Feature;
import io.skein.feature.FeatureSchema;
import io.skein.feature.TransferFeatures;
import io.skein.score.Explanation;
import io.skein.score.Explanation.Measure;
import io.skein.score.Explanation.Statement;
import io.skein.score.MeasurementText;
import io.skein.window.GraphView;
import io.skein.window.TransferWindow;
import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Asks a model about alerts: of each, about the transfer it finds most suspicious. */
public final class AlertModel {

    private static final int SHOWN_REASONS = 10;
    private static final LocalizedText SCORE = new LocalizedText("Learned model", "学习模型");
    private static final Statement BIAS =
            new Statement(new LocalizedText("Where every transfer begins", "每笔转账的起点"), LocalizedText.NONE);

    private final LearnedModel model;
    private final GraphView view;
    private final TransferFeatures features;
    private final FeatureSchema schema;
    private final int[] places;
    private final TreeContributions contributions;
    private final FeatureText text;
    private final Int2DoubleOpenHashMap margins = new Int2DoubleOpenHashMap();

    private AlertModel(LearnedModel model, GraphView view, TransferFeatures features, FeatureSchema schema) {
        this.model = model;
        this.view = view;
        this.features = features;
        this.schema = schema;
        this.places = features.schema().places(schema);
        this.contributions = new TreeContributions(model.trees());
        this.text = new FeatureText(view);
    }

    /**
     * {@return what a model says of alerts; nothing if its features are not those of this program}
     *
     * @param model the model
     * @param view where the alerts' transfers are; alerts without a transfer in it are left out
     * @param alerts what to ask about
     * @param context polled for cancellation
     */
    public static Answer ask(LearnedModel model, GraphView view, List<AlertContent> alerts, RunContext context) {
        TransferFeatures features = TransferFeatures.of(view, model.features().delay(), context);
        return model.usable(features.schema())
                .map(schema -> new AlertModel(model, view, features, schema).answer(alerts, context))
                .orElse(new Answer(false, List.of()));
    }

    private Answer answer(List<AlertContent> alerts, RunContext context) {
        Map<String, Integer> numbers = numbers(alerts, context);
        Pace pace = new Pace(context);
        List<ModelVerdict> verdicts = new ArrayList<>();
        for (AlertContent alert : alerts) {
            pace.step(1L + alert.transferIds().size() * (long) schema.size());
            int most = -1;
            for (String id : alert.transferIds()) {
                Integer transfer = numbers.get(id);
                if (transfer != null && (most < 0 || margin(transfer) > margin(most))) {
                    most = transfer;
                }
            }
            if (most >= 0) {
                verdicts.add(verdict(alert.id(), most));
            }
        }
        return new Answer(true, verdicts);
    }

    private double margin(int transfer) {
        return margins.computeIfAbsent(transfer, asked -> model.trees().margin(row(asked)));
    }

    private float[] row(int transfer) {
        float[] all = features.of(transfer);
        float[] row = new float[places.length];
        for (int place = 0; place < row.length; place++) {
            row[place] = all[places[place]];
        }
        return row;
    }

    private ModelVerdict verdict(String alertId, int transfer) {
        List<Explanation> reasons = reasons(transfer);
        double sum = 0;
        for (Explanation reason : reasons) {
            sum += reason.value();
        }
        double score = BoostedTrees.probability(sum);
        String points = MeasurementText.rounded(sum);
        String shown = MeasurementText.rounded(score);
        LocalizedText words = new LocalizedText(
                shown + " = logistic of " + points + " points of log-odds; " + model.id(),
                shown + "，即 " + points + " 对数几率分的逻辑函数值；" + model.id());
        Explanation root = new Explanation("model", new Statement(SCORE, words), null, score, ids(transfer), reasons);
        return new ModelVerdict(alertId, model.id(), score, margin(transfer) >= model.threshold(), root);
    }

    /** The strongest contributions one by one, the others together: their sum is the margin. */
    private List<Explanation> reasons(int transfer) {
        float[] row = row(transfer);
        double[] points = contributions.of(row);
        List<Integer> order = IntStream.range(0, points.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> -Math.abs(points[place]))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Explanation> reasons = new ArrayList<>();
        reasons.add(new Explanation("bias", BIAS, null, contributions.bias(), List.of(), List.of()));
        double rest = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            int place = order.get(rank);
            if (rank < SHOWN_REASONS && points[place] != 0) {
                reasons.add(reason(schema.features().get(place), row[place], points[place], transfer));
            } else {
                rest += points[place];
            }
        }
        if (order.size() > SHOWN_REASONS) {
            reasons.add(others(order.size() - SHOWN_REASONS, rest));
        }
        return reasons;
    }

    private Explanation reason(Feature feature, float value, double points, int transfer) {
        return new Explanation(
                "feature." + feature.name(),
                new Statement(feature.label(), text.of(feature, value, transfer)),
                Float.isNaN(value) ? null : new Measure(value, feature.unit().id()),
                points,
                ids(transfer),
                List.of());
    }

    private static Explanation others(int count, double points) {
        LocalizedText label = new LocalizedText("The other " + count + " features together", "其余 " + count + " 项特征合计");
        return new Explanation("others", new Statement(label, LocalizedText.NONE), null, points, List.of(), List.of());
    }

    private List<String> ids(int transfer) {
        return List.of(view.transfers().transferId(transfer));
    }

    private Map<String, Integer> numbers(List<AlertContent> alerts, RunContext context) {
        Set<String> wanted = new HashSet<>();
        alerts.forEach(alert -> wanted.addAll(alert.transferIds()));
        Map<String, Integer> numbers = new HashMap<>();
        TransferWindow window = view.transfers();
        Pace pace = new Pace(context);
        for (int transfer = 0; transfer < window.transferCount() && numbers.size() < wanted.size(); transfer++) {
            pace.step(1);
            String id = window.transferId(transfer);
            if (wanted.contains(id)) {
                numbers.put(id, transfer);
            }
        }
        return numbers;
    }

    /**
     * What came of asking.
     *
     * @param isUsable whether the model takes the features of this program
     * @param verdicts one an alert that has a transfer in the view
     */
    public record Answer(boolean isUsable, List<ModelVerdict> verdicts) {}
}
