package tongli.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;

class QuoteStockTest {

    private static final Pattern STOCK = Pattern.compile(
            "我理解|感同身受|听起来你|我能感受到|\\b(i hear you|it sounds like you feel|i understand how|i can only imagine)\\b",
            Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFrameQuotesOnceAsksAtMostOnceAndIsNoStockPhrase(Language language) {
        String piece = language == Language.ZH ? "锅还热着" : "the pan's still warm";
        for (QuoteKind kind : QuoteKind.values()) {
            List<String> frames = QuoteStock.of(language, kind, piece, 3);
            assertThat(frames).as(kind.code()).hasSizeGreaterThanOrEqualTo(8).doesNotHaveDuplicates();
            assertThat(frames).allSatisfy(frame -> {
                assertThat(frame).containsOnlyOnce("“" + piece + "”");
                assertThat(frame.chars().filter(c -> c == '?' || c == '？').count())
                        .isLessThanOrEqualTo(1);
                assertThat(OwnWords.sentences(frame)).isLessThanOrEqualTo(3);
                assertThat(STOCK.matcher(frame).find()).as(frame).isFalse();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTalkBeginsWhereItsTurnSays(Language language) {
        List<String> first = QuoteStock.of(language, QuoteKind.PLAIN, "x", 0);
        assertThat(QuoteStock.of(language, QuoteKind.PLAIN, "x", 1).get(0)).isEqualTo(first.get(1));
    }
}
