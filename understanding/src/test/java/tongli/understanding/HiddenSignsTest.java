package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.core.Require;
import tongli.core.SentenceEncoder;
import tongli.core.Utterance;

/** Signs that do not show, beside words that do: they are read past and never asked about alone. */
class HiddenSignsTest {

    private static final SentenceEncoder REFUSES_BLANK = (texts, language) -> {
        texts.forEach(text -> Require.notBlank("text", text));
        return texts.stream().map(text -> new float[] {1}).toList();
    };

    @Test
    void aClauseThatShowsNothingIsNone() {
        for (String nothing : List.of("\u3164", "\u115f\u1160", "\udb40\udd00")) { // letters and a pair, to Java
            assertThat(ClauseSplitter.split(FoldedText.of("Hi. " + nothing + ". Bye.")))
                    .extracting(Clause::text)
                    .containsExactly("hi", "bye");
        }
    }

    @Test
    void aReplyThatBeginsWithManyOfThemIsNotCompared() {
        ReplyContext context = new ReplyContext(
                Language.EN,
                List.of(new Utterance(Utterance.PERSONA, "Four points.")),
                "\u200b".repeat(1_000) + "Four points.");
        assertThat(Specificity.closeness(context, REFUSES_BLANK)).isZero();
    }
}
