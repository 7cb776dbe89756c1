package tongli.coaching.miti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tongli.core.MitiBehaviour.AFFIRM;
import static tongli.core.MitiBehaviour.CLOSED_QUESTION;
import static tongli.core.MitiBehaviour.COMPLEX_REFLECTION;
import static tongli.core.MitiBehaviour.CONFRONT;
import static tongli.core.MitiBehaviour.EMPHASISE_AUTONOMY;
import static tongli.core.MitiBehaviour.GIVING_INFORMATION;
import static tongli.core.MitiBehaviour.OPEN_QUESTION;
import static tongli.core.MitiBehaviour.PERSUADE;
import static tongli.core.MitiBehaviour.PERSUADE_WITH_PERMISSION;
import static tongli.core.MitiBehaviour.SEEK_COLLABORATION;
import static tongli.core.MitiBehaviour.SIMPLE_REFLECTION;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tongli.core.Assessment;
import tongli.core.Assessment.BehaviourSpan;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.MitiBehaviour;
import tongli.core.ModelId;
import tongli.core.Span;

class MitiCountsTest {

    @Test
    void aTurnEarnsEachCodeOnceAndOneReflectionAndOneQuestion() {
        // the manual's own example: a simple reflection, a closed question and a complex reflection are two codes
        MitiCounts counts = MitiCounts.of(List.of(
                turn(SIMPLE_REFLECTION, CLOSED_QUESTION, COMPLEX_REFLECTION),
                turn(CLOSED_QUESTION, OPEN_QUESTION, OPEN_QUESTION),
                turn(SIMPLE_REFLECTION, SIMPLE_REFLECTION, AFFIRM, EMPHASISE_AUTONOMY)));
        assertThat(counts.turns()).isEqualTo(3);
        assertThat(counts.turnsWith())
                .isEqualTo(Map.of(
                        COMPLEX_REFLECTION, 1,
                        CLOSED_QUESTION, 1,
                        OPEN_QUESTION, 1,
                        SIMPLE_REFLECTION, 1,
                        AFFIRM, 1,
                        EMPHASISE_AUTONOMY, 1));
    }

    @Test
    void permissionAnywhereInATurnIsPermission() {
        MitiCounts counts = MitiCounts.of(List.of(turn(PERSUADE, SEEK_COLLABORATION, PERSUADE_WITH_PERMISSION)));
        assertThat(counts.nonAdherent()).isZero();
        assertThat(counts.adherent()).isEqualTo(1);
        assertThat(counts.with(PERSUADE_WITH_PERMISSION)).isEqualTo(1);
    }

    @Test
    void theSummaryScoresAreThoseOfTheManual() {
        // 3 simple + 3 complex reflections, 2 open + 2 closed questions: R:Q = 6 / 4 = 1.5, % CR = 3 / 6, open 2 / 4
        // adherent: affirm 1 + seek 1 + autonomy 1 = 3; non-adherent: confront 1 + persuade 2 = 3
        MitiCounts counts = MitiCounts.of(List.of(
                turn(SIMPLE_REFLECTION),
                turn(SIMPLE_REFLECTION, OPEN_QUESTION),
                turn(SIMPLE_REFLECTION, CLOSED_QUESTION),
                turn(COMPLEX_REFLECTION),
                turn(COMPLEX_REFLECTION, OPEN_QUESTION),
                turn(COMPLEX_REFLECTION, AFFIRM),
                turn(CLOSED_QUESTION, SEEK_COLLABORATION),
                turn(PERSUADE, EMPHASISE_AUTONOMY),
                turn(PERSUADE, CONFRONT),
                turn(GIVING_INFORMATION),
                turn()));
        assertThat(counts.turns()).isEqualTo(11);
        assertThat(counts.isEnough()).isTrue();
        assertThat(counts.reflectionsToQuestions().orElseThrow()).isCloseTo(1.5, within(1e-12));
        assertThat(counts.complexReflections().orElseThrow()).isCloseTo(0.5, within(1e-12));
        assertThat(counts.openQuestions().orElseThrow()).isCloseTo(0.5, within(1e-12));
        assertThat(counts.adherent()).isEqualTo(3);
        assertThat(counts.nonAdherent()).isEqualTo(3);
        assertThat(counts.reflectionsToQuestionsLevel()).contains(MitiLevel.FAIR);
        assertThat(counts.complexReflectionsLevel()).contains(MitiLevel.GOOD);
    }

    @Test
    void aThresholdThatIsJustMetIsMet() {
        // % CR: 2 of 5 is 40 %, 5 of 10 is 50 %, 4 of 11 is 36 %, 9 of 19 is 47 %
        assertThat(counts(3, 2, 0).complexReflectionsLevel()).contains(MitiLevel.FAIR);
        assertThat(counts(5, 5, 0).complexReflectionsLevel()).contains(MitiLevel.GOOD);
        assertThat(counts(7, 4, 0).complexReflectionsLevel()).contains(MitiLevel.BELOW_FAIR);
        assertThat(counts(10, 9, 0).complexReflectionsLevel()).contains(MitiLevel.FAIR);
        // R:Q: 3 to 3, 6 to 3, 3 to 4, 5 to 3
        assertThat(counts(3, 0, 3).reflectionsToQuestionsLevel()).contains(MitiLevel.FAIR);
        assertThat(counts(4, 2, 3).reflectionsToQuestionsLevel()).contains(MitiLevel.GOOD);
        assertThat(counts(3, 0, 4).reflectionsToQuestionsLevel()).contains(MitiLevel.BELOW_FAIR);
        assertThat(counts(5, 0, 3).reflectionsToQuestionsLevel()).contains(MitiLevel.FAIR);
    }

    @Test
    void nothingIsToldOfAShareOfNothingAndNoLevelOfALittle() {
        MitiCounts silent = MitiCounts.of(List.of());
        assertThat(silent.reflectionsToQuestions()).isEmpty();
        assertThat(silent.complexReflections()).isEmpty();
        assertThat(silent.openQuestions()).isEmpty();
        assertThat(silent.isEnough()).isFalse();
        assertThat(silent.reflectionsToQuestionsLevel()).isEmpty();

        MitiCounts few = counts(2, 2, 0);
        assertThat(few.complexReflections()).hasValue(0.5);
        assertThat(few.complexReflectionsLevel()).isEmpty();
        assertThat(few.reflectionsToQuestionsLevel()).isEmpty();
        assertThat(counts(2, 3, 0).reflectionsToQuestionsLevel()).contains(MitiLevel.GOOD);
    }

    @Test
    void whatCouldNotBeJudgedIsNoTurn() {
        assertThat(MitiCounts.of(List.of(judged(true, OPEN_QUESTION), turn(OPEN_QUESTION)))
                        .turns())
                .isEqualTo(1);
    }

    @Test
    void aThresholdWhoseGoodLiesBelowItsFairIsRefused() {
        assertThatThrownBy(() -> new MitiThreshold(50, 40)).hasMessageContaining("good must lie above fair");
    }

    private static MitiCounts counts(int simple, int complex, int questions) {
        return MitiCounts.of(Stream.of(
                        Collections.nCopies(simple, turn(SIMPLE_REFLECTION)),
                        Collections.nCopies(complex, turn(COMPLEX_REFLECTION)),
                        Collections.nCopies(questions, turn(CLOSED_QUESTION)))
                .flatMap(List::stream)
                .toList());
    }

    private static Assessment turn(MitiBehaviour... codes) {
        return judged(false, codes);
    }

    private static Assessment judged(boolean abstained, MitiBehaviour... codes) {
        return new Assessment(
                "",
                "Words.",
                Language.EN,
                abstained ? OptionalInt.empty() : OptionalInt.of(50),
                Optional.empty(),
                abstained,
                List.of(),
                new EnumMap<>(Mechanism.class),
                List.of(),
                Stream.of(codes)
                        .map(code -> new BehaviourSpan(code, new Span(0, 6)))
                        .toList(),
                List.of(),
                List.of(),
                "",
                Optional.empty(),
                new ModelId("fake", "1"));
    }
}
