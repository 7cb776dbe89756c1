package tongli.understanding.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.understanding.ClauseSplitter;
import tongli.understanding.FoldedText;

class SentenceTest {

    private static List<String> parts(Language language, String turn) {
        return Sentence.of(turn, ClauseSplitter.first(FoldedText.ofBeginning(turn)), language).stream()
                .map(sentence -> sentence.span().of(turn))
                .toList();
    }

    @Test
    void aTurnIsCutAtTheEndsOfItsSentences() {
        assertThat(parts(Language.EN, "Hi, it's me. I missed the bus, again! Can you come?"))
                .containsExactly("Hi, it's me", "I missed the bus, again", "Can you come?");
    }

    @Test
    void chineseTypedWithoutMarksIsCutAtItsSpaces() {
        assertThat(parts(Language.ZH, "我弟借了网贷 不敢跟家里说　我咋整")).containsExactly("我弟借了网贷", "不敢跟家里说", "我咋整");
        assertThat(parts(Language.ZH, "用的是 WeChat 发的")).containsExactly("用的是 WeChat 发的");
    }

    @Test
    void aLongTurnIsSeenAroundTheSentenceAndCutsNoSign() {
        String turn = "😀".repeat(200) + " Stop. " + "😀".repeat(200);
        Sentence stop = Sentence.of(turn, ClauseSplitter.first(FoldedText.ofBeginning(turn)), Language.EN).stream()
                .filter(sentence -> sentence.span().of(turn).contains("Stop"))
                .findFirst()
                .orElseThrow();
        String around = stop.around(turn);
        assertThat(around).contains("Stop").hasSizeLessThan(turn.length());
        assertThat(Character.isLowSurrogate(around.charAt(0))).isFalse();
        assertThat(Character.isHighSurrogate(around.charAt(around.length() - 1)))
                .isFalse();
    }
}
