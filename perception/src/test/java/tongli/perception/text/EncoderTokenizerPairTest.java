package tongli.perception.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tongli.core.Language;

class EncoderTokenizerPairTest {
    private static final int LIMIT = 12;

    private final EncoderTokenizer tokenizer = PretrainedEncoder.of(Language.ZH).openTokenizer();

    @AfterEach
    void close() {
        tokenizer.close();
    }

    @Test
    void aMarkStandsBetweenTheParts() {
        long[] ids = pair("差四分", "一个人看的");
        long mark = ids[ids.length - 1];
        assertThat(Arrays.stream(ids).filter(id -> id == mark)).hasSize(2);
        assertThat(ids).hasSize(3 + 3 + 5).startsWith(tokenizer.first("差四分", LIMIT)[0]);
    }

    @Test
    void whatIsAnsweredKeepsItsEndAndAtLeastAThird() {
        long[] ids = pair("一二三四五六七八九十", "甲乙丙丁戊己庚辛壬癸");
        assertThat(ids).hasSize(LIMIT);
        assertThat(Arrays.copyOfRange(ids, 1, 4)).isEqualTo(Arrays.copyOfRange(tokenizer.first("八九十", LIMIT), 1, 4));
        assertThat(Arrays.copyOfRange(ids, 5, 11))
                .isEqualTo(Arrays.copyOfRange(tokenizer.first("甲乙丙丁戊己", LIMIT), 1, 7));
    }

    @Test
    void aTextThatAnswersNothingStandsAlone() {
        assertThat(pair("", "在吗")).isEqualTo(tokenizer.first("在吗", LIMIT));
    }

    @Test
    void aLimitWithoutRoomForTheMarksIsRefused() {
        assertThatThrownBy(() -> tokenizer.pair(new TextPair("差四分", "在吗"), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit is 2, which leaves no room for 3 marks");
        assertThatThrownBy(() -> tokenizer.first("在吗", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClosedTokenizerReadsNothing() {
        EncoderTokenizer closed = PretrainedEncoder.of(Language.ZH).openTokenizer();
        closed.close();
        assertThatThrownBy(() -> closed.pair(new TextPair("差四分", "在吗"), LIMIT))
                .isInstanceOf(IllegalStateException.class);
    }

    private long[] pair(String before, String text) {
        return tokenizer.pair(new TextPair(before, text), LIMIT);
    }
}
