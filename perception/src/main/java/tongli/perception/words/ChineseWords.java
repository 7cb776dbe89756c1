package tongli.perception.words;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import tongli.core.Blank;
import tongli.core.Span;
import tongli.perception.text.SimplifiedCharacters;

/**
 * Chinese words by HanLP's Viterbi segmenter and its dictionaries. Traditional characters are read as Simplified ones and full-width
 * letters as plain ones, each in its own place; what is no Chinese, Latin letter, number or usual punctuation is left to
 * {@link OddSigns}.
 *
 * <p>Source: He Han, HanLP 1.8; the tags are those of Peking University's corpus of the People's Daily.
 */
final class ChineseWords implements WordCutter {
    private static final String PUNCTUATION = "，。！？；：、…—·～“”‘’「」『』（）《》〈〉【】〔〕";
    private static final int FULL_WIDTH = 0xFEE0;

    private static final Logger LOG = Logger.getLogger(ChineseWords.class.getName());

    private final Segment segment;

    /** @param segment safe for many threads */
    ChineseWords(Segment segment) {
        this.segment = segment;
    }

    static ChineseWords bundled() {
        return new ChineseWords(HanLpSegment.create());
    }

    @Override
    public List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        for (Runs.Run run : Runs.of(text, ChineseWords::isKnown)) {
            if (run.known()) {
                cut(text, run.from(), run.to(), words);
            } else {
                words.addAll(OddSigns.of(text, run.from(), run.to()));
            }
        }
        return words;
    }

    private void cut(String text, int from, int to, List<Word> words) {
        char[] plain = new char[to - from];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain(text.charAt(from + i));
        }
        List<Term> terms = segment.seg(plain);
        int length = terms.stream().mapToInt(term -> term.word.length()).sum();
        if (length != plain.length) {
            LOG.log(Level.WARNING, "HanLP gave {0} signs for {1}; what it left out is read sign by sign", new Object[] {
                length, plain.length
            });
        }
        String read = new String(plain);
        int at = 0;
        for (Term term : terms) {
            int start = read.indexOf(term.word, at);
            if (start < 0 || term.word.isEmpty()) {
                continue;
            }
            words.addAll(OddSigns.of(text, from + at, from + start));
            at = start + term.word.length();
            Span span = new Span(from + start, from + at);
            if (!Blank.is(span.of(text))) {
                words.add(new Word(span, PekingTags.part(tag(term), term.word)));
            }
        }
        words.addAll(OddSigns.of(text, from + at, to));
    }

    private static @Nullable String tag(Term term) {
        return term.nature == null ? null : term.nature.toString();
    }

    private static char plain(char sign) {
        if (sign >= '！' && sign <= '～' && PUNCTUATION.indexOf(sign) < 0) {
            return (char) (sign - FULL_WIDTH);
        }
        return (char) SimplifiedCharacters.simplified(sign);
    }

    private static boolean isKnown(char sign) {
        return sign > ' ' && sign < 0x7F
                || sign >= 0x3400 && sign < 0xA000
                || sign >= '！' && sign <= '～'
                || sign == '〇'
                || PUNCTUATION.indexOf(sign) >= 0;
    }
}
