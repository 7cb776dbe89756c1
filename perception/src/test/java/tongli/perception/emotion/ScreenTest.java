package tongli.perception.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.Span;
import tongli.core.Taxonomy;

class ScreenTest {
    private static final String WHOLE = "abcd";

    private static List<Omission> withoutEach(String text, Span... pieces) {
        return Omission.ofEach(List.of(pieces), text, new Span(0, text.length()));
    }

    private static List<String> tried(Map<String, Double> probabilities, int most, Span... pieces) {
        return Screen.by(probabilities::get).worthTrying(WHOLE, withoutEach(WHOLE, pieces), most).stream()
                .map(one -> one.piece().of(WHOLE))
                .toList();
    }

    @Test
    void thePiecesThatSpeakForTheAnswerAreWorthTrying() {
        var probabilities = Map.of(WHOLE, 0.6, "bcd", 0.9, "acd", 0.1, "abd", 0.5, "abc", 0.6);
        assertThat(tried(probabilities, 2, new Span(0, 1), new Span(1, 2), new Span(2, 3), new Span(3, 4)))
                .containsExactly("b", "c"); // "a" moves it more than "c", but speaks against it
    }

    @Test
    void aPieceThatOverlapsOneIsPutOff() {
        var probabilities = Map.of(WHOLE, 0.6, "cd", 0.1, "ad", 0.2, "ab", 0.5);
        Span[] pairs = {new Span(0, 2), new Span(1, 3), new Span(2, 4)};
        assertThat(tried(probabilities, 2, pairs)).containsExactly("ab", "cd");
    }

    @Test
    void whatWasPutOffFillsUpWhereNothingElseIsLeft() {
        var probabilities = Map.of(WHOLE, 0.6, "cd", 0.5, "ad", 0.1, "ab", 0.4);
        Span[] pairs = {new Span(0, 2), new Span(1, 3), new Span(2, 4)};
        assertThat(tried(probabilities, 2, pairs)).containsExactly("bc", "cd");
    }

    @Test
    void fewPiecesAreAllTriedAndTheCheapModelIsNotAsked() {
        assertThat(tried(Map.of(), 2, new Span(0, 1), new Span(3, 4))).containsExactly("a", "d");
    }

    @Test
    void theWordThatMovesTheFastModelIsWorthTrying() {
        FastEmotionModel fast = FastEmotionModel.bundled(Language.EN);
        String text = "the bus to work was disgusting on tuesday";
        var units = TextPieces.units(text, new Span(0, text.length())).toArray(Span[]::new);
        Screen screen = Screen.by(part ->
                fast.heads().read(Taxonomy.BASIC, fast.logits(part)).distribution()[BasicEmotion.DISGUST.ordinal()]);

        assertThat(screen.worthTrying(text, withoutEach(text, units), 1))
                .extracting(one -> one.piece().of(text))
                .containsExactly("disgusting");
    }
}
