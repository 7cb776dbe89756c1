package tongli.learning.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.learning.evaluation.TaskReader;
import tongli.learning.finetune.LabelledFile;

class RobustnessTest {

    /** Joy where the word stands as it is, anger elsewhere. */
    private record JoyAt(String word) implements TaskReader {
        @Override
        public List<String> labels() {
            return List.of("joy", "anger");
        }

        @Override
        public Answer read(LabelledFile.Row row) {
            double joy = row.text().contains(word) ? 0.9 : 0.2;
            return new Answer(new double[] {joy, 1 - joy}, new boolean[] {joy > 0.5, joy <= 0.5});
        }

        @Override
        public void close() {}
    }

    private static LabelledFile.Row row(String text, String label) {
        return new LabelledFile.Row("", text, Map.of(label, 1f), true, "");
    }

    @Test
    void figuresFollowFromWhatChanges() {
        List<LabelledFile.Row> rows = List.of(row("A fine day", "joy"), row("a bad day", "anger"));
        RobustnessReport report =
                RobustnessEvaluation.run(new JoyAt("fine"), Language.EN, rows, Map.of(), List.of(1L, 2L), done -> {});
        RobustnessReport.Perturbed capitals = report.perturbed().stream()
                .filter(one -> one.perturbation() == Perturbation.CASE && one.strength() == Strength.STRONG)
                .findFirst()
                .orElseThrow();
        assertThat(capitals.changed()).isEqualTo(1);
        assertThat(capitals.agreement().mean()).isCloseTo(0.5, within(1e-9)); // FINE is not fine
        assertThat(capitals.distance()).isCloseTo(0.7 / 2, within(1e-9));
        // all anger: F1 of anger 2/3, of joy 0
        assertThat(capitals.f1().orElseThrow().mean()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(capitals.f1().orElseThrow().deviation()).isZero();
        assertThat(capitals.difference().orElseThrow().difference()).isCloseTo(1.0 / 3 - 1, within(1e-9));
    }

    @Test
    void textsWithoutLabelsHaveAgreementOnly() {
        RobustnessReport report = RobustnessEvaluation.run(
                new JoyAt("fine"),
                Language.EN,
                List.of(LabelledFile.Row.alone("A fine day")),
                Map.of(),
                List.of(1L),
                d -> {});
        assertThat(report.perturbed()).allMatch(one -> one.f1().isEmpty());
        assertThat(report.turned()).extracting(RobustnessReport.Turned::kind).containsExactly("negation", "sarcasm");
    }

    @ParameterizedTest
    @EnumSource(Perturbation.class)
    void theSameSeedMakesTheSameTextAndStrongChangesNoLess(Perturbation perturbation) {
        for (Language language : Language.values()) {
            if (!perturbation.goesWith(language)) {
                continue;
            }
            String text = language == Language.ZH
                    ? "今天终于收到了录取通知书，我们全家人都非常高兴，晚上一起出去吃了火锅。"
                    : "Their letter finally came here today, and our whole family was so happy that we went to the new place.";
            int mild = 0;
            int strong = 0;
            for (int seed = 0; seed < 30; seed++) {
                String once = perturbation.of(text, language, Strength.STRONG, new Random(seed));
                assertThat(perturbation.of(text, language, Strength.STRONG, new Random(seed)))
                        .isEqualTo(once);
                mild += different(text, perturbation.of(text, language, Strength.MILD, new Random(seed)));
                strong += different(text, once);
            }
            assertThat(strong).as(perturbation + " in " + language).isPositive().isGreaterThanOrEqualTo(mild);
        }
    }

    private static int different(String text, String other) {
        int different = Math.abs(text.length() - other.length());
        for (int i = 0; i < Math.min(text.length(), other.length()); i++) {
            different += text.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return different;
    }

    @Test
    void homophonesSoundAlikeAndAreCommon() {
        Homophones exact = Homophones.exact();
        for (int seed = 0; seed < 20; seed++) {
            Optional<Character> other = exact.of('是', new Random(seed));
            assertThat(other).isPresent();
            assertThat("事市试世士式视室释势适示饰氏誓逝嗜仕侍恃柿拭噬").contains(other.get().toString());
        }
        assertThat(exact.of('a', new Random(1))).isEmpty();
        assertThat(Homophones.near().of('张', new Random(3))).isPresent();
    }

    @Test
    void slipsKeepTheFirstAndTheLastLetter() {
        for (int seed = 0; seed < 50; seed++) {
            String slipped = Letters.slip("happy", new Random(seed));
            assertThat(slipped).startsWith("h").endsWith("y");
        }
        assertThat(Letters.drawn("so")).isEqualTo("sooo");
        assertThat(Letters.soundsAlike("You know their car", 1, new Random(1))).isEqualTo("You no there car");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void turnedPairsAreOfBothKindsAndReallyDiffer(Language language) {
        List<TurnedPair> pairs = TurnedPair.bundled(language);
        assertThat(pairs).allMatch(pair -> !pair.plain().equals(pair.turned()));
        assertThat(pairs.stream().filter(pair -> pair.kind().equals("negation")))
                .hasSizeGreaterThanOrEqualTo(20)
                .anyMatch(pair -> pair.emotion() == BasicEmotion.FEAR);
        assertThat(pairs.stream().filter(pair -> pair.kind().equals("sarcasm"))).hasSizeGreaterThanOrEqualTo(12);
    }
}
