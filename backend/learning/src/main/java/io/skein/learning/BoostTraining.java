// SPDX-License-Identifier: Apache-2.0
package io.skein.learning;

import io.skein.boost.BoostedTrees;
import io.skein.exec.RunContext;
import io.skein.model.ErrorCode;
import io.skein.model.PlatformException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Trains trees with XGBoost, round by round, and keeps those up to the round that was best on the validation rows.
 *
 * <p>The same rows, parameters and number of threads give the same trees on one kind of machine.
 */
public final class BoostTraining {

    private final BoostParameters parameters;
    private final RunContext context;

    /**
     * @param parameters how to train
     * @param context polled for cancellation after every round, told of each as progress
     */
    public BoostTraining(BoostParameters parameters, RunContext context) {
        this.parameters = parameters;
        this.context = context;
    }

    /**
     * {@return trees that were learnt from some rows and were best on others}
     *
     * @param learnt rows to learn from, with both labels among them
     * @param validation rows that say when to stop, with both labels among them
     */
    public BoostedTrees train(Examples learnt, Examples validation) {
        requireBothLabels(learnt, "training");
        requireBothLabels(validation, "validation");
        DMatrix rows = matrix(learnt);
        DMatrix judged = matrix(validation);
        Booster booster = null;
        try {
            booster = XGBoost.train(rows, settings(), 0, Map.of("validation", judged), null, null);
            int best = rounds(booster, rows, judged);
            return XgboostTrees.read(booster.toByteArray("json"), best + 1);
        } catch (XGBoostError failed) {
            throw new IllegalStateException("XGBoost failed: " + failed.getMessage(), failed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            if (booster != null) {
                booster.dispose();
            }
            rows.dispose();
            judged.dispose();
        }
    }

    /** {@return the best round} */
    private int rounds(Booster booster, DMatrix rows, DMatrix judged) throws XGBoostError {
        int best = 0;
        double bestQuality = Double.NEGATIVE_INFINITY;
        context.progress().begin("trees", parameters.maxRounds());
        for (int round = 0; round < parameters.maxRounds() && round - best <= parameters.patience(); round++) {
            context.cancellation().check();
            booster.update(rows, round);
            double quality = quality(booster.evalSet(new DMatrix[] {judged}, new String[] {"validation"}, round));
            if (quality > bestQuality) {
                bestQuality = quality;
                best = round;
            }
            context.progress().advance(1);
        }
        context.progress().end();
        return best;
    }

    /** The library says it in words: {@code [12]\tvalidation-aucpr:0.5}. */
    private static double quality(String said) {
        return Double.parseDouble(said.substring(said.lastIndexOf(':') + 1).strip());
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("objective", "binary:logistic");
        settings.put("eval_metric", "aucpr");
        settings.put("tree_method", "hist");
        settings.put("max_depth", parameters.maxDepth());
        settings.put("eta", parameters.learningRate());
        settings.put("min_child_weight", parameters.minChildWeight());
        settings.put("subsample", parameters.rowShare());
        settings.put("colsample_bytree", parameters.columnShare());
        settings.put("scale_pos_weight", parameters.positiveWeight());
        settings.put("seed", parameters.seed());
        settings.put("nthread", parameters.threads());
        settings.put("verbosity", 0);
        return settings;
    }

    static DMatrix matrix(Examples examples) {
        try {
            DMatrix matrix = new DMatrix(examples.values(), examples.rows(), examples.columns(), Float.NaN);
            matrix.setLabel(examples.labels());
            return matrix;
        } catch (XGBoostError failed) {
            throw new IllegalStateException("XGBoost refused the rows: " + failed.getMessage(), failed);
        }
    }

    private static void requireBothLabels(Examples examples, String part) {
        int positives = examples.positives();
        if (positives == 0 || positives == examples.rows()) {
            throw new PlatformException(
                    ErrorCode.INVALID_INPUT,
                    String.format(
                            Locale.ROOT,
                            "the %s part needs transfers of both labels; of %d transfers %d are labelled suspicious",
                            part,
                            examples.rows(),
                            positives));
        }
    }
}
