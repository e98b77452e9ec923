// SPDX-License-Identifier: Apache-2.0
package io.skein.learned;

import io.skein.alert.AlertContent;
import io.skein.exec.RunContext;
import io.skein.learned.AlertModel.Answer;
import io.skein.model.PlatformException;
import io.skein.window.GraphView;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The model that stands beside the rules, if there is one. It is read at every scan, so that a new one is taken without a restart, and
 * whatever is wrong with it leaves the rules alone, with one line that says why.
 */
public final class ModelInForce {

    private static final Logger LOG = LoggerFactory.getLogger(ModelInForce.class);

    /** The rules alone. */
    public static final ModelInForce NONE = new ModelInForce(null, new ModelVerdictStore() {
        @Override
        public void replace(List<ModelVerdict> verdicts) {}

        @Override
        public Map<String, ModelVerdict> find(Collection<String> alertIds) {
            return Map.of();
        }
    });

    private final @Nullable Path folder;
    private final ModelVerdictStore verdicts;

    /**
     * @param folder where the model lies; absent if there is none
     * @param verdicts where its answers are kept
     */
    public ModelInForce(@Nullable Path folder, ModelVerdictStore verdicts) {
        this.folder = folder;
        this.verdicts = verdicts;
    }

    /** {@return whether a model is wanted} */
    public boolean isWanted() {
        return folder != null;
    }

    /**
     * Asks the model about alerts and keeps its answers instead of all earlier ones; without a usable model nothing is kept.
     *
     * @return how many alerts it has answered for
     */
    public int ask(GraphView view, List<AlertContent> alerts, RunContext context) {
        List<ModelVerdict> answers = answers(view, alerts, context);
        verdicts.replace(answers);
        return answers.size();
    }

    private List<ModelVerdict> answers(GraphView view, List<AlertContent> alerts, RunContext context) {
        if (folder == null) {
            return List.of();
        }
        LearnedModel model;
        try {
            model = ModelFile.read(folder);
        } catch (PlatformException unusable) {
            LOG.warn("no model beside the rules: {}", unusable.getMessage());
            return List.of();
        }
        Answer answer = AlertModel.ask(model, view, alerts, context);
        if (!answer.isUsable()) {
            LOG.warn(
                    "no model beside the rules: {} in {} was trained on features of version {}, hash {}, which this program"
                            + " does not have; train it anew",
                    model.id(),
                    folder,
                    model.features().version(),
                    model.features().hash());
        }
        return answer.verdicts();
    }
}
