package tongli.understanding.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.core.Span;
import tongli.understanding.FoldedText;

class NeedFinderTest {

    private static final Finding<Intent> ADVICE = wants(Intent.SEEK_ADVICE);
    private static final Finding<Intent> FACT = wants(Intent.SEEK_INFORMATION);

    @Test
    void ofTwoIntentsThatUsuallyWantTheSameTheSurerCountsInEitherOrder() {
        // clarity: 0.45 by advice, 0.6 by information; no word of the turn names it
        assertThat(clarity("And the blue one?", List.of(ADVICE, FACT))).isCloseTo(0.6, within(1e-12));
        assertThat(clarity("And the blue one?", List.of(FACT, ADVICE))).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void wordsThatAnIntentBearsOutAreSurer() {
        // 0.72 by "which", and 0.08 for agreeing
        assertThat(clarity("Which one?", List.of(FACT))).isCloseTo(0.8, within(1e-12));
    }

    private static double clarity(String turn, List<Finding<Intent>> intents) {
        List<Finding<Need>> needs = new NeedFinder(new MeaningRules(Language.EN)).find(FoldedText.of(turn), intents);
        assertThat(needs).extracting(Finding::label).containsExactly(Need.CLARITY);
        return needs.get(0).score();
    }

    private static Finding<Intent> wants(Intent intent) {
        return new Finding<>(intent, 0.8, new Span(0, 3), Ground.WORDS);
    }
}
