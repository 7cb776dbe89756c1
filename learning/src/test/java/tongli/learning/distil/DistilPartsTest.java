package tongli.learning.distil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Language;
import tongli.core.Taxonomy;
import tongli.learning.corpus.EmotionSet;
import tongli.learning.corpus.Example;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.fast.NgramModel;
import tongli.perception.text.HashedNgrams;

class DistilPartsTest {
    private static final List<String> TEXTS =
            List.of("what a lovely evening", "a lovely walk home", "this is a dreadful mess", "dreadful weather again");
    private static final double[][] ANSWERS = {{0.9, 0.1}, {0.9, 0.1}, {0.2, 0.8}, {0.2, 0.8}};

    @TempDir
    private Path folder;

    private final NgramChoice ngrams =
            NgramChoice.of(new HashedNgrams(Language.EN, NgramModel.KEY_BITS), 30, TEXTS, ANSWERS);

    private static final List<TaskHead> HEADS =
            List.of(new TaskHead("mood", TaskHead.Kind.SINGLE, List.of("fine", "foul")));

    private NgramNet learnt(long seed) {
        NgramNet net = new NgramNet(ngrams.keys().length, HEADS, new NgramNet.Options(8, 4, 60, 0.1, 0.2), seed);
        List<int[]> rows = TEXTS.stream().map(ngrams::rows).toList();
        List<List<float[]>> targets = new ArrayList<>();
        for (double[] answer : ANSWERS) {
            targets.add(List.of(new float[] {(float) answer[0], (float) answer[1]}));
        }
        for (int pass = 0; pass < 60; pass++) {
            net.pass(pass, rows, targets);
        }
        return net;
    }

    @Test
    void ngramsThatPartTheAnswersAreKnownAndThoseSeenOnceAreNot() {
        assertThat(ngrams.keys()).isSorted().hasSizeLessThanOrEqualTo(30);
        assertThat(ngrams.rows("lovely")).isNotEmpty();
        assertThat(ngrams.rows("dreadful")).isNotEmpty();
        assertThat(ngrams.rows("evening")).isEmpty();
    }

    @Test
    void theAnswersAreLearntAndTheFileSaysThemAgain() throws IOException {
        NgramNet net = learnt(7);
        Path file = folder.resolve("mood.safetensors");
        new TaskModelFile(
                        NgramModel.KIND,
                        Language.EN,
                        net.export(ngrams.keys()),
                        HEADS.stream().map(TaskModelFile.Head::uncalibrated).toList(),
                        Map.of())
                .write(file);
        NgramModel model = NgramModel.parse("mood", Files.readAllBytes(file));
        for (int text = 0; text < TEXTS.size(); text++) {
            float[] logits = model.logits(TEXTS.get(text)).get(0);
            assertThat(TaskHead.Kind.SINGLE.probabilities(logits, 1)[0]).isCloseTo(ANSWERS[text][0], within(0.1));
            // a byte for each number of a row is all that differs
            assertThat(logits)
                    .containsExactly(net.logits(ngrams.rows(TEXTS.get(text))).get(0), within(0.05f));
        }
    }

    @Test
    void theSameSeedGivesTheSameWeights() {
        assertThat(learnt(7).export(ngrams.keys()).get(NgramModel.ROWS).values())
                .isEqualTo(learnt(7).export(ngrams.keys()).get(NgramModel.ROWS).values());
        assertThat(learnt(8).export(ngrams.keys()).get(NgramModel.ROWS).values())
                .isNotEqualTo(
                        learnt(7).export(ngrams.keys()).get(NgramModel.ROWS).values());
    }

    @Test
    void aGateIsSureWhereTiersUsedToAgree() {
        List<double[]> features = new ArrayList<>();
        double[] agrees = new double[400];
        for (int i = 0; i < 400; i++) {
            features.add(new double[] {i / 400.0});
            agrees[i] = i >= 200 ? 1 : 0;
        }
        float[] weights = GateFit.fit(features, agrees, 7);
        assertThat(weights).hasSize(2);
        assertThat(weights[0] * 0.9 + weights[1]).isGreaterThan(1);
        assertThat(weights[0] * 0.1 + weights[1]).isLessThan(-1);
    }

    /** Texts 0 to 99 are sad, and read so by the encoder; the fast tier misses those below {@code missed}. */
    private static GoldPart part(int missed) {
        List<Example> examples = new ArrayList<>();
        List<boolean[]> full = new ArrayList<>();
        List<boolean[]> fast = new ArrayList<>();
        List<Double> agreement = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            examples.add(new Example("s", "text " + i, new float[] {0, 0, 1}));
            full.add(new boolean[] {false, false, true});
            fast.add(new boolean[] {false, i < missed, i >= missed});
            agreement.add((i + 0.5) / 100);
        }
        return new GoldPart(EmotionSet.BRIGHTER_ENG, Taxonomy.POLARITY, examples, List.of(2), fast, full, agreement);
    }

    @Test
    void macroF1IsOfTheTierThatAnswers() {
        GoldPart part = part(50);
        assertThat(part.macroF1(2)).isEqualTo(1);
        assertThat(part.macroF1(0)).isCloseTo(100.0 / 150, within(1e-9)); // 50 hits, 50 misses
        assertThat(part.macroF1(0.5)).isEqualTo(1);
        assertThat(part.share(0.25)).isEqualTo(0.75);
    }

    @Test
    void theBoundLetsMacroF1FallByAPointAndNoMore() {
        GoldPart part = part(50);
        double bound = CascadeBound.choose(List.of(part));
        // a point is lost when one or two of the 100 are missed; the average around the bound sees what lies below it
        assertThat(bound).isBetween(0.48, 0.54);
        assertThat(CascadeBound.fall(part, bound)).isLessThanOrEqualTo(CascadeBound.MOST_FALL);
        assertThat(CascadeBound.choose(List.of(part(0)))).isZero();
        assertThat(CascadeBound.choose(List.of(part(100)))).isGreaterThan(0.97);
    }
}
