package tongli.perception.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChineseWordsTest {
    private static final Logger LOGGER = Logger.getLogger(ChineseWords.class.getName());

    private final List<String> logged = new ArrayList<>();

    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.addHandler(handler);
        LOGGER.setUseParentHandlers(false);
    }

    @AfterEach
    void leave() {
        LOGGER.removeHandler(handler);
        LOGGER.setUseParentHandlers(true);
    }

    /** A segmenter that gives these terms, whatever it reads. */
    private static Segment giving(Term... terms) {
        return new Segment() {
            @Override
            protected List<Term> segSentence(char[] sentence) {
                return List.of(terms);
            }

            @Override
            public List<Term> seg(char[] text) {
                return List.of(terms);
            }
        };
    }

    private static String told(Segment segment, String text) {
        return new ChineseWords(segment)
                .of(text).stream()
                        .map(word -> word.span().of(text) + "/" + word.part().code())
                        .collect(Collectors.joining(" "));
    }

    private static Term term(String word, @Nullable Nature nature) {
        return new Term(word, nature);
    }

    @Test
    void whatTheSegmenterLeavesOutIsReadSignBySignAndItsWordsStay() {
        assertThat(told(giving(term("我", Nature.r), term("难过", Nature.a)), "我很难过呀"))
                .isEqualTo("我/pronoun 很/other 难过/adjective 呀/other");
    }

    @Test
    void itIsLoggedByLengthsWithoutAWordOfTheText() {
        told(giving(term("我", Nature.r), term("难过", Nature.a)), "我很难过呀");
        assertThat(logged).hasSize(1);
        assertThat(logged.get(0)).contains("3").contains("5").doesNotContain("难");
    }

    @Test
    void aWordThatIsNotInTheTextIsLeftOut() {
        assertThat(told(giving(term("他", Nature.r), term("难过", Nature.a)), "我难过"))
                .isEqualTo("我/other 难过/adjective");
    }

    @Test
    void aWordWithoutATagIsNoName() {
        assertThat(told(giving(term("难过", null), term("！", null)), "难过！")).isEqualTo("难过/other ！/punctuation");
    }
}
