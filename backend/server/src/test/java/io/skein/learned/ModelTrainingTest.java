// SPDX-License-Identifier: Apache-2.0
package io.skein.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.skein.alert.AlertContent;
import io.skein.exec.RunContext;
import io.skein.feature.FeatureGroup;
import io.skein.feature.FeatureSchema;
import io.skein.learned.AlertModel.Answer;
import io.skein.learned.TimeSplit.Part;
import io.skein.learning.BoostParameters;
import io.skein.model.PlatformException;
import io.skein.score.Explanation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelTrainingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final ModelTraining.Source SOURCE =
            new ModelTraining.Source("Skein test", "gatherers", "0".repeat(64), "by hand");
    private static final Gatherers BANK = Gatherers.drawn(1);

    private static TrainingData data = Gatherers.data(BANK, BANK.labels());
    private static LearnedModel model = train(data, 1);

    @TempDir
    private Path folder;

    @BeforeAll
    static void learnsSomething() {
        assertThat(model.test().averagePrecision()).isGreaterThan(10 * prevalence(model.test()));
    }

    @Test
    void learnsTheSameModelFromTheSameSeed() {
        LearnedModel again = train(data, 1);
        LearnedModel other = train(data, 2);
        assertThat(again.id()).isEqualTo(model.id());
        assertThat(again.test()).isEqualTo(model.test());
        assertThat(other.id()).isNotEqualTo(model.id());
    }

    @Test
    void findsNothingInShuffledLabels() {
        List<String> ids = new ArrayList<>(BANK.ids());
        SplittableRandom random = new SplittableRandom(5);
        Set<String> drawn = new HashSet<>();
        while (drawn.size() < BANK.labels().suspicious().size()) {
            drawn.add(ids.get(random.nextInt(ids.size())));
        }
        LearnedModel nonsense = train(Gatherers.data(BANK, new Labels(drawn, Set.of())), 1);
        assertThat(nonsense.test().averagePrecision())
                .isLessThan(3 * prevalence(nonsense.test()))
                .isLessThan(model.test().averagePrecision() / 5);
    }

    @Test
    void learnsFromNothingThatComesLater() {
        LearnedModel cut = new ModelTraining(data, parameters(1), RunContext.plain()).train(data.schema(), SOURCE, NOW);
        Set<String> changed = new HashSet<>(BANK.labels().suspicious());
        for (int transfer : data.transfers(Part.TEST)) {
            String id = BANK.view().transfers().transferId(transfer);
            if (!changed.remove(id)) {
                changed.add(id);
            }
        }
        LearnedModel blind = train(Gatherers.data(BANK, new Labels(changed, Set.of())), 1);
        assertThat(blind.id()).as("labels of the test part are not looked at").isEqualTo(cut.id());
    }

    @Test
    void leavesOutWhatIsUndecided() {
        Set<String> undecided = Set.of(BANK.view().transfers().transferId(0));
        TrainingData without = Gatherers.data(BANK, new Labels(BANK.labels().suspicious(), undecided));
        assertThat(without.transfers(Part.LEARNT)).hasSize(data.transfers(Part.LEARNT).length - 1);
    }

    @Test
    void comparesFeaturesWithAndWithoutThePaymentFormat() {
        List<ModelTraining.Compared> compared =
                new ModelTraining(data, parameters(1), RunContext.plain()).compareFeatures(SOURCE, NOW);
        assertThat(compared).hasSize(2 * FeatureGroup.values().length);
        assertThat(compared)
                .filteredOn(each -> !each.withChannel())
                .allSatisfy(each -> assertThat(each.model().features().names()).doesNotContain(FeatureSchema.CHANNEL));
        assertThat(ComparisonText.features(compared).lines()).hasSize(2 + compared.size());
    }

    @Test
    void keepsAModelAsAFile() throws IOException {
        ModelFile.write(model, folder);
        LearnedModel read = ModelFile.read(folder);
        assertThat(read.features()).isEqualTo(model.features());
        assertThat(read.origin()).isEqualTo(model.origin());
        assertThat(read.test()).isEqualTo(model.test());
        float[] row = data.part(Part.TEST, data.schema()).row(0);
        assertThat(read.trees().margin(row)).isEqualTo(model.trees().margin(row));
        Files.writeString(folder.resolve(ModelFile.NAME), "{\"format\":9}");
        assertThatThrownBy(() -> ModelFile.read(folder))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("format 9");
        Files.writeString(folder.resolve(ModelFile.NAME), "{\"format\":1,");
        assertThatThrownBy(() -> ModelFile.read(folder)).isInstanceOf(PlatformException.class);
    }

    @Test
    void saysOfAnAlertWhatItSaysOfItsMostSuspiciousTransfer() {
        List<String> ids = data.transfers(Part.TEST).length == 0 ? List.of() : testIds();
        AlertContent alert = new AlertContent("A", NOW, ids, List.of());
        Answer answer = AlertModel.ask(model, BANK.view(), List.of(alert, elsewhere()), RunContext.plain());
        assertThat(answer.isUsable()).isTrue();
        assertThat(answer.verdicts()).singleElement().satisfies(verdict -> {
            assertThat(verdict.alertId()).isEqualTo("A");
            double greatest = greatest();
            assertThat(verdict.score()).isEqualTo(1 / (1 + Math.exp(-greatest)), within(1e-4));
            assertThat(verdict.reported()).isEqualTo(greatest >= model.threshold());
            Explanation root = verdict.explanation();
            double sum = root.details().stream().mapToDouble(Explanation::value).sum();
            assertThat(verdict.score()).isEqualTo(1 / (1 + Math.exp(-sum)), within(1e-9));
            assertThat(root.details().get(1).transferIds()).hasSize(1);
            assertThat(ids).containsAll(root.transferIds());
        });
    }

    @Test
    void leavesTheRulesAloneWithoutAUsableModel() throws IOException {
        Kept kept = new Kept();
        List<AlertContent> alerts = List.of(new AlertContent("A", NOW, testIds(), List.of()));
        assertThat(new ModelInForce(folder, kept).ask(BANK.view(), alerts, RunContext.plain()))
                .isZero();
        ModelFile.write(model, folder);
        assertThat(new ModelInForce(folder, kept).ask(BANK.view(), alerts, RunContext.plain()))
                .isOne();
        assertThat(kept.verdicts).hasSize(1);
        Path file = folder.resolve(ModelFile.NAME);
        Files.writeString(file, Files.readString(file).replace(model.features().hash(), "1".repeat(64)));
        assertThat(new ModelInForce(folder, kept).ask(BANK.view(), alerts, RunContext.plain()))
                .isZero();
        assertThat(kept.verdicts).as("verdicts of a model that is gone").isEmpty();
        assertThat(new ModelInForce(null, kept).isWanted()).isFalse();
    }

    @Test
    void comparesTwoModelsOnWhatNeitherHasSeen() {
        FeatureSchema raw = data.schema().upTo(FeatureGroup.RAW);
        LearnedModel plain = new ModelTraining(data, parameters(1), RunContext.plain()).train(raw, SOURCE, NOW);
        ModelComparison compared = ModelComparison.of(plain, model, BANK.view(), BANK.labels(), RunContext.plain());
        assertThat(compared.from()).isEqualTo(data.split().testFrom());
        assertThat(compared.challengerFigures()).isEqualTo(model.test());
        assertThat(compared.challengerFigures().averagePrecision())
                .isGreaterThan(compared.championFigures().averagePrecision());
        assertThat(ComparisonText.models(compared)).contains(plain.id(), model.id());
    }

    private static double greatest() {
        return IntStream.of(data.transfers(Part.TEST))
                .mapToDouble(transfer -> model.trees()
                        .margin(data.rows(new int[] {transfer}, data.schema()).row(0)))
                .max()
                .orElseThrow();
    }

    private static List<String> testIds() {
        return IntStream.of(data.transfers(Part.TEST))
                .mapToObj(BANK.view().transfers()::transferId)
                .toList();
    }

    private static AlertContent elsewhere() {
        return new AlertContent("B", NOW, List.of("no such transfer"), List.of());
    }

    private static double prevalence(Figures figures) {
        return (double) figures.suspicious() / figures.transfers();
    }

    private static LearnedModel train(TrainingData from, int seed) {
        return new ModelTraining(from, parameters(seed), RunContext.plain()).train(from.schema(), SOURCE, NOW);
    }

    private static BoostParameters parameters(int seed) {
        return new BoostParameters(60, 20, 4, 0.2, 1, 0.8, 0.5, 1, seed, 1);
    }

    /** Keeps the latest verdicts. */
    private static final class Kept implements ModelVerdictStore {

        private List<ModelVerdict> verdicts = List.of();

        @Override
        public void replace(List<ModelVerdict> others) {
            verdicts = others;
        }

        @Override
        public Map<String, ModelVerdict> find(Collection<String> alertIds) {
            return Map.of();
        }
    }
}
