package tongli.learning.pretrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

class MaskingTest {
    private static final long MASK = 103;
    private static final long UNKNOWN = 100;
    private final Masking masking = new Masking(MASK, UNKNOWN, new long[] {7, 8, 9});

    /** Twenty words of two tokens. */
    private static Line line() {
        long[] ids = LongStream.range(1000, 1042).toArray();
        long[] words = LongStream.range(0, 42).map(i -> (i - 1) / 2).toArray();
        words[0] = -1;
        words[41] = -1;
        return new Line(ids, words);
    }

    @Test
    void aWordIsHiddenAsAWholeAndOfTheTokensThreeInTwenty() {
        Line line = line();
        for (int seed = 0; seed < 200; seed++) {
            Masking.Masked hidden = masking.hide(line, new Random(seed));
            assertThat(hidden.places()).hasSize(6); // 15 % of 40
            for (int i = 0; i < 6; i += 2) {
                assertThat(hidden.places()[i + 1]).isEqualTo(hidden.places()[i] + 1);
                assertThat(hidden.places()[i] % 2).isEqualTo(1);
            }
            for (int i = 0; i < 6; i++) {
                assertThat(hidden.truth()[i]).isEqualTo(line.ids()[hidden.places()[i]]);
            }
        }
    }

    @Test
    void fourFifthsBecomeTheMaskATenthAnotherTokenAndATenthStays() {
        int masked = 0;
        int other = 0;
        int all = 0;
        Line line = line();
        Random random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            Masking.Masked hidden = masking.hide(line, random);
            for (int place : hidden.places()) {
                masked += hidden.ids()[place] == MASK ? 1 : 0;
                other += hidden.ids()[place] < 10 ? 1 : 0;
                all++;
            }
            assertThat(Arrays.mismatch(hidden.ids(), line.ids())).isNotZero(); // the marks stay
        }
        assertThat(masked / (double) all).isCloseTo(0.8, within(0.02));
        assertThat(other / (double) all).isCloseTo(0.1, within(0.02));
    }

    @Test
    void aLineOfOneLongWordIsHiddenAllTheSame() {
        Line line = new Line(new long[] {101, 11, 12, 13, 102}, new long[] {-1, 0, 0, 0, -1});
        assertThat(masking.hide(line, new Random(1)).places()).containsExactly(1, 2, 3);
    }

    @Test
    void aWordThatIsTooLongIsTakenOnlyIfNothingElseFits() {
        Line line = new Line(
                new long[] {101, 11, 12, 13, 14, 15, 16, 102}, new long[] {-1, 0, 0, 0, 0, 0, 1, -1}); // 15 % of 6: one
        for (int seed = 0; seed < 20; seed++) {
            assertThat(masking.hide(line, new Random(seed)).places()).containsExactly(6);
        }
    }

    @Test
    void whatTheVocabularyLacksIsNeverHiddenNorPutInAnothersPlace() {
        Line line = new Line(new long[] {101, UNKNOWN, 12, UNKNOWN, 102}, new long[] {-1, 0, 1, 2, -1});
        for (int seed = 0; seed < 20; seed++) {
            assertThat(masking.hide(line, new Random(seed)).places()).containsExactly(2);
        }
        assertThat(masking.oneByOne(line)).hasSize(1);
        assertThat(TokenCounts.different(List.of(line), UNKNOWN)).containsExactly(12);
        assertThat(line.hasMoreThan(UNKNOWN)).isTrue();
        assertThat(new Line(new long[] {101, UNKNOWN, 102}, new long[] {-1, 0, -1}).hasMoreThan(UNKNOWN))
                .isFalse();
    }

    @Test
    void piecesEndBetweenWords() {
        long[] words = {0, 0, 0, 1, 1, 1, 2, 2, 2, 3
        }; // room for 6: two pieces of 5, but that is within the second word
        assertThat(Line.end(words, 0, 6)).isEqualTo(3);
        assertThat(Line.end(words, 3, 6)).isEqualTo(6);
        assertThat(Line.end(words, 6, 6)).isEqualTo(10);
        assertThat(Line.end(new long[] {0, 0, 0, 0, 0}, 0, 3))
                .as("a word longer than a piece")
                .isEqualTo(3);
    }

    @Test
    void oneByOneHidesEachTokenOnce() {
        Line line = new Line(new long[] {101, 11, 12, 102}, new long[] {-1, 0, 1, -1});
        List<Masking.Masked> all = masking.oneByOne(line);
        assertThat(all).hasSize(2);
        assertThat(all.get(1).ids()).containsExactly(101, 11, MASK, 102);
        assertThat(all.get(1).truth()).containsExactly(12);
    }

    @Test
    void piecesOfAWordBelongToItAndLongTextsAreCutIntoEvenPieces() {
        try (EncoderTokenizer tokenizer = PretrainedEncoder.of(Language.EN).openTokenizer()) {
            assertThat(tokenizer.maskId()).isEqualTo(MASK);
            assertThat(tokenizer.unknownId()).isEqualTo(UNKNOWN);
            Line line = Line.of("Unbelievably, it rained.", tokenizer, 64).get(0);
            long first = line.words()[1];
            assertThat(line.words()[2]).as("the second piece of the long word").isEqualTo(first);
            assertThat(line.words()[line.length() - 2])
                    .as("the full stop")
                    .isNotEqualTo(line.words()[line.length() - 3]);
            List<Line> pieces = Line.of("one two three four five six seven eight nine ten", tokenizer, 8);
            assertThat(pieces).hasSize(2);
            assertThat(pieces).allMatch(piece -> piece.length() == 7);
            assertThat(Line.of("\u200B", tokenizer, 8)).isEmpty();
        }
    }
}
