package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.Span;

class StretchesTest {

    @Test
    void aShortTextIsOneStretchOfItsSentences() {
        String text = " I took the keys round. “She was out.” Rang twice... ";
        assertThat(words(text, Stretches.of(text)))
                .containsExactly("I took the keys round. “She was out.” Rang twice...");
        assertThat(words(text, Stretches.sentences(text, new Span(0, text.length()))))
                .containsExactly("I took the keys round.", "“She was out.”", "Rang twice...");
    }

    @Test
    void aLongTextIsReadInRunsThatShareASentence() {
        String sentence = "钥匙我放在门口的花盆底下了，你来的时候记得带伞。"; // 24 signs, as long as 94 letters
        String text = sentence.repeat(6);
        assertThat(words(text, Stretches.of(text)))
                .containsExactly(sentence.repeat(4), sentence.repeat(3)); // the fourth is read twice
    }

    @Test
    void wordsWithoutAnEndAreCutWhereARunIsFull() {
        String text = "没完没了".repeat(60); // 240 signs, 100 a run
        List<Span> stretches = Stretches.of(text);
        assertThat(stretches).extracting(Span::start).startsWith(0);
        assertThat(words(text, stretches))
                .hasSize(3)
                .allSatisfy(run -> assertThat(run.length()).isBetween(40, 100));
        String pairs = "🙂".repeat(450);
        assertThat(words(pairs, Stretches.of(pairs)))
                .allSatisfy(run -> assertThat(run.codePoints()).allMatch(point -> point == 0x1F642));
    }

    @Test
    void whatSaysNothingIsNoStretch() {
        assertThat(Stretches.of("  \n ")).isEmpty();
        assertThat(Stretches.of("")).isEmpty();
    }

    private static List<String> words(String text, List<Span> spans) {
        return spans.stream().map(span -> span.of(text)).toList();
    }
}
