package tongli.perception.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import tongli.core.Blank;
import tongli.core.Language;
import tongli.core.Span;

class TextPiecesTest {
    private static List<String> words(List<Span> spans, String text) {
        return spans.stream().map(span -> span.of(text)).toList();
    }

    @Test
    void clausesLieBetweenSigns() {
        String text = "我等了三天，没人理我。 Fine, 3.5 stars. Bye";
        assertThat(words(TextPieces.clauses(text, new Span(0, text.length())), text))
                .containsExactly("我等了三天", "没人理我", "Fine", "3.5 stars", "Bye");
    }

    @Test
    void unitsAreCharactersInChineseAndWordsInEnglish() {
        String text = "拿到offer了👍🏽 don't";
        assertThat(words(TextPieces.units(text, new Span(0, text.length())), text))
                .containsExactly("拿", "到", "offer", "了", "👍🏽", "don't");
    }

    @Property
    void windowsCoverAllThatIsNotBlank(@ForAll @StringLength(min = 1, max = 3000) String text) {
        int covered = 0;
        for (Span window : TextPieces.windows(text, Language.ZH)) {
            assertThat(text.substring(covered, window.start())).matches(Blank::is);
            covered = window.end();
        }
        assertThat(text.substring(covered)).matches(Blank::is);
    }
}
