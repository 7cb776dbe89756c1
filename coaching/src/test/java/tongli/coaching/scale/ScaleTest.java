package tongli.coaching.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tongli.core.Language;

class ScaleTest {
    private static final Scale TEQ = ScaleLibrary.bundled().find("teq").orElseThrow();
    private static final Scale WHO_5 = ScaleLibrary.bundled().find("who-5").orElseThrow();

    /** Answers as digits, {@code -} for one that is missing. */
    private static List<OptionalInt> sheet(String digits) {
        return digits.chars()
                .mapToObj(one -> one == '-' ? OptionalInt.empty() : OptionalInt.of(one - '0'))
                .toList();
    }

    @Test
    void eightItemsOfTheTorontoQuestionnaireCountTheOtherWayRound() {
        List<Integer> reversed = new ArrayList<>();
        for (int item = 1; item <= 16; item++) {
            StringBuilder answers = new StringBuilder("2".repeat(16));
            answers.setCharAt(item - 1, '4');
            if (TEQ.score(sheet(answers.toString())).score().getAsDouble() == 30) {
                reversed.add(item);
            } else {
                assertThat(TEQ.score(sheet(answers.toString())).score()).hasValue(34);
            }
        }
        assertThat(reversed).containsExactly(2, 4, 7, 10, 11, 12, 14, 15);
    }

    @Test
    void theTorontoQuestionnaireGoesFromNoneToSixtyFour() {
        assertThat(TEQ.score(sheet("4040440440004004")).score()).hasValue(64);
        assertThat(TEQ.score(sheet("0404004004440440")).score()).hasValue(0);
        assertThat(List.of(TEQ.lowest(), TEQ.highest())).containsExactly(0, 64);
        // by hand: 1,3,5,6,8,9,13,16 are 3,1,4,2,0,3,1,2 = 16; of the reversed 1,0,2,4,3,1,0,2 count 3,4,2,0,1,3,4,2 =
        // 19
        assertThat(TEQ.score(sheet("3110422034311022")).score()).hasValue(35);
    }

    @Test
    void upToThreeMissingAnswersOfSixteenCountAsTheMeanOfTheOthers() {
        // fifteen answers of 2 points and one missing: 30 · 16/15
        ScaleScore one = TEQ.score(sheet("2222222222222-22"));
        assertThat(one.score()).hasValue(32);
        assertThat(one.isFilled()).isTrue();
        // thirteen answers that come to 13 points: 13 · 16/13
        assertThat(TEQ.score(sheet("1313113113331---")).score()).hasValue(16);
        ScaleScore four = TEQ.score(sheet("222222222222----"));
        assertThat(four.score()).isEmpty();
        assertThat(four.raw()).isEmpty();
        assertThat(four.missing()).isEqualTo(4);
        assertThat(four.isFilled()).isFalse();
    }

    @Test
    void wellBeingIsFourTimesTheSumOfFive() {
        ScaleScore best = WHO_5.score(sheet("55555"));
        assertThat(best.raw()).hasValue(25);
        assertThat(best.score()).hasValue(100);
        assertThat(best.marks()).isEmpty();
        assertThat(WHO_5.score(sheet("00000")).score()).hasValue(0);
        assertThat(WHO_5.score(sheet("43251")).score()).hasValue(60);
        assertThat(WHO_5.score(sheet("5555-")).score()).isEmpty();
    }

    @Test
    void fiftyOrLessAndAnyAnswerOfOneOrLessAreMarked() {
        assertThat(marks("33322")).isEmpty(); // raw 13, score 52
        assertThat(marks("33222")).containsExactly("score_at_most 50"); // raw 12, score 48
        assertThat(marks("55551")).containsExactly("any_answer_at_most 1");
        assertThat(marks("11111")).containsExactly("score_at_most 50", "any_answer_at_most 1");
        assertThat(marks("----0")).as("told although there is no score").containsExactly("any_answer_at_most 1");
    }

    private static List<String> marks(String digits) {
        return WHO_5.score(sheet(digits)).marks().stream()
                .map(mark -> mark.of().code() + " " + mark.value())
                .toList();
    }

    @Test
    void answersOutOfRangeAndSheetsOfAnotherLengthAreRefused() {
        assertThatThrownBy(() -> WHO_5.score(sheet("67345")))
                .hasMessage("answer 1 is 6, answer 2 is 7; answers go from 0 to 5");
        assertThatThrownBy(() -> WHO_5.score(sheet("3333")))
                .hasMessageContaining("4 answers were given, but who-5 has 5 items");
    }

    @Test
    void whatComesWithTongliSaysWhoseItIsAndHoldsNoItems() {
        assertThat(ScaleLibrary.bundled().scales()).hasSize(2).allSatisfy(scale -> {
            assertThat(scale.versions()).containsOnlyKeys(Language.ZH, Language.EN);
            assertThat(scale.source()).matches(".*(2009|2015).*");
            assertThat(scale.where()).startsWith("https://");
            for (Language language : Language.values()) {
                assertThat(scale.isNot().in(language)).containsAnyOf("诊断", "diagnosis");
            }
        });
    }

    @Test
    void whereAMarkHoldsPeopleAreNamedAndNobodyIsDiagnosed() {
        ScaleHelp help = new ScaleHelp();
        assertThat(help.of(WHO_5.score(sheet("55555")), Language.ZH)).isEmpty();
        for (Language language : Language.values()) {
            var low = help.of(WHO_5.score(sheet("11111")), language).orElseThrow();
            var single = help.of(WHO_5.score(sheet("55551")), language).orElseThrow();
            assertThat(low.contacts()).isNotEmpty();
            assertThat(low.title()).isNotEqualTo(single.title());
            assertThat((low.body() + low.urgent()).toLowerCase(Locale.ROOT)).doesNotContain("抑郁", "depress");
        }
    }

    @Test
    void answersMayBeAnyNumbersOfADefinition() {
        Scale own = ScaleReader.read("own.yaml", Given.definition("items: 3", "reverse: [2]", "range: [1, 7]"));
        // 7 + (1 + 7 − 2) + 1
        assertThat(own.score(sheet("721")).score()).hasValue(14);
        assertThat(own.score(Collections.nCopies(3, OptionalInt.of(1))).score()).hasValue(9);
        assertThat(own.score(IntStream.of(7, 1, 7).mapToObj(OptionalInt::of).toList())
                        .score())
                .hasValue(own.highest());
        assertThat(Arrays.asList(own.lowest(), own.highest())).containsExactly(3, 21);
    }
}
