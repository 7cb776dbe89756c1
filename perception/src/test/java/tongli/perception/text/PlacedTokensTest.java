package tongli.perception.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.core.Span;

class PlacedTokensTest {
    private static List<String> told(String text, Language language) {
        try (EncoderTokenizer tokenizer = PretrainedEncoder.of(language).openTokenizer()) {
            PlacedTokens placed = tokenizer.placedFirst(text, 64);
            assertThat(placed.ids()).isEqualTo(tokenizer.first(text, 64));
            return placed.places().stream().map(place -> place.of(text)).toList();
        }
    }

    @Test
    void everyTokenKnowsItsPlaceInTheTextAsWritten() {
        assertThat(told("我 難過", Language.ZH)).containsExactly("我", "難", "過");
        assertThat(told("I’m SAD.", Language.EN)).containsExactly("I", "’", "m", "SAD", ".");
    }

    /** Behind signs of two units, an emoji that is put in words, and a letter that is two in lower case. */
    @Test
    void placesStayRightBehindOddSigns() {
        assertThat(told("𠮷😭难", Language.ZH)).startsWith("𠮷").endsWith("难").contains("😭");
        assertThat(told("İ😭 sad", Language.EN)).endsWith("sad").contains("😭");
    }

    @Test
    void theMarksHaveNoPlace() {
        try (EncoderTokenizer tokenizer = PretrainedEncoder.of(Language.ZH).openTokenizer()) {
            PlacedTokens placed = tokenizer.placedFirst("天气好", 4);
            assertThat(placed.places()).containsExactly(new Span(0, 1), new Span(1, 2));
            assertThat(placed.ids()).hasSize(4);
        }
    }
}
