package tongli.coaching.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.authored.Fault;
import tongli.authored.InvalidFileException;
import tongli.coaching.course.Unit.Conversation;
import tongli.coaching.course.Unit.FinalTalk;
import tongli.coaching.course.Unit.MicroLesson;
import tongli.coaching.course.Unit.PerceptionDrill;
import tongli.coaching.course.Unit.Reading;
import tongli.coaching.course.Unit.RealOne;
import tongli.coaching.course.Unit.ReplyDrill;
import tongli.core.Language;
import tongli.core.Skill;
import tongli.core.Utterance;

class CourseReaderTest {

    private static final String EN = GivenCourse.yaml(Language.EN);

    @ParameterizedTest
    @EnumSource(Language.class)
    void aCourseHoldsAUnitOfEachKind(Language language) {
        Course course = GivenCourse.course(language);
        assertThat(course.language()).isEqualTo(language);
        assertThat(course.units()).extracting(Unit::kind).containsExactly(UnitKind.values());
        assertThat(course.minutes()).isEqualTo(30);
        assertThat(course.scenarios()).containsExactlyInAnyOrder("bereaved-friend", "biopsy");
        assertThat(course.unit("with-her")).containsInstanceOf(Conversation.class);
        assertThat(course.unit("nowhere")).isEmpty();
    }

    @Test
    void everyFieldIsWhereItBelongs() {
        Course course = GivenCourse.course(Language.EN);
        MicroLesson lesson = (MicroLesson) course.units().get(0);
        assertThat(lesson.idea()).startsWith("Catch one");
        assertThat(lesson.exchange().answers().orElseThrow().to(true, 1).say()).startsWith("Bay four");
        assertThat(lesson.exchange().answers().orElseThrow().to(true, 3).say())
                .as("turned round")
                .startsWith("Bay four");
        assertThat(lesson.exchange().answers().orElseThrow().to(false, 1).thought())
                .contains("Nobody wants this at half seven.");

        PerceptionDrill drill = (PerceptionDrill) course.units().get(1);
        assertThat(drill.voices().get(0).said()).isEqualTo("I'm fine.");
        assertThat(drill.voices().get(1).said()).startsWith("I'm fine. You lot");
        assertThat(drill.voices().get(1).answers())
                .containsExactly(
                        new Reading("furious", 3, Optional.of("fairness")),
                        new Reading("lonely", 2, Optional.of("fairness")));

        ReplyDrill reply = (ReplyDrill) course.units().get(2);
        assertThat(reply.head().skills()).containsExactly(Skill.LISTENING, Skill.ALLOWING);
        assertThat(reply.exchange().history())
                .extracting(Utterance::speaker)
                .containsExactly(Utterance.SITUATION, Utterance.LEARNER, Utterance.PERSONA);

        RealOne real = (RealOne) course.units().get(5);
        assertThat(real.afterDays()).isEqualTo(7);
        assertThat(real.afterQuestions()).hasSize(3);
    }

    @Test
    void whatHoldsForTheCourseHoldsForAUnitThatSaysNothingElse() {
        String own = EN.replace(
                "    least_turns: 6", "    least_turns: 6\n    guess_every: 1\n    feedback: \"none\"\n    pass: 40");
        Conversation plain =
                (Conversation) GivenCourse.course(Language.EN).units().get(3);
        Conversation changed =
                (Conversation) GivenCourse.reader().read("c.yaml", own).units().get(3);
        assertThat(plain.guessEvery()).isEqualTo(3);
        assertThat(plain.feedback()).isEqualTo(FeedbackTime.EACH_REPLY);
        assertThat(plain.head().pass()).isEqualTo(50);
        assertThat(changed.guessEvery()).isEqualTo(1);
        assertThat(changed.feedback()).isEqualTo(FeedbackTime.NONE);
        assertThat(changed.head().pass()).isEqualTo(40);
    }

    @Test
    void theFinalHasNoHelp() {
        FinalTalk last = (FinalTalk) GivenCourse.course(Language.EN).units().get(4);
        assertThat(last.guessEvery()).isZero();
        assertThat(last.feedback()).isEqualTo(FeedbackTime.AFTERWARDS);
        assertThat(faults(EN.replace("    least_turns: 8", "    least_turns: 8\n    guess_every: 1")))
                .containsExactly(
                        "c.yaml:117: units[4].guess_every is no field that a course has here; is its name right?");
    }

    @Test
    void everyFaultIsToldTogetherWithItsPlace() {
        String bad = EN.replaceFirst("format: 1", "format: 2")
                .replaceFirst("skill: \"listening\"", "skill: \"juggling\"")
                .replaceFirst("guess_every: 3", "guess_every: 11")
                .replaceFirst("kind: \"reply_drill\"", "kind: \"essay\"")
                .replaceFirst("scenario: \"biopsy\"", "scenario: \"bereaved-friend\"")
                .replaceFirst("difficulty: \"easy\"", "difficulty: \"brutal\"")
                .replaceFirst("      days: 7", "      days: 70");
        assertThat(faults(bad))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).startsWith("c.yaml:2: format must be 1"),
                        fault -> assertThat(fault)
                                .startsWith(
                                        "c.yaml:10: goals[0].skill is \"juggling\", which is no skill; choose of listening,"),
                        fault -> assertThat(fault)
                                .startsWith("c.yaml:14: guess_every is 11; it must lie between 0 and 10"),
                        fault -> assertThat(fault)
                                .startsWith("c.yaml:79: units[2].kind is \"essay\", which is no kind of unit"),
                        fault -> assertThat(fault)
                                .startsWith(
                                        "c.yaml:106: units[3].difficulty is \"brutal\"; choose of easy, normal, hard"),
                        fault -> assertThat(fault)
                                .startsWith(
                                        "c.yaml:114: units[4].scenario is \"bereaved-friend\", whom another unit meets"),
                        fault -> assertThat(fault)
                                .startsWith("c.yaml:125: units[5].after.days is 70; it must lie between 1 and 60"));
    }

    @Test
    void anythingButACourseIsRefused() {
        assertThatThrownBy(() -> GivenCourse.reader().read("c.yaml", "hello"))
                .hasMessageContaining("c.yaml:1: is no course");
        assertThatThrownBy(() -> GivenCourse.reader().read("c.yaml", "")).isInstanceOf(InvalidFileException.class);
        assertThatThrownBy(() -> GivenCourse.reader().read("c.yaml", "format: 1"))
                .isInstanceOf(InvalidFileException.class);
        assertThatThrownBy(() -> GivenCourse.reader().read("c.yaml", "units: [1, [], {}]\ngoals: x\nprerequisites: {}"))
                .isInstanceOf(InvalidFileException.class);
    }

    @Test
    void chineseSentencesAreNotGluedTogether() {
        assertThatThrownBy(() -> GivenCourse.reader()
                        .read("c.yaml", GivenCourse.yaml(Language.ZH).replace("接到四点，那一夜", "接到四点 那一夜")))
                .hasMessage("c.yaml:26: units.fact-first.example.strong has a space between Chinese characters;"
                        + " write a comma or a full stop");
    }

    private static List<String> faults(String yaml) {
        try {
            GivenCourse.reader().read("c.yaml", yaml);
            return List.of();
        } catch (InvalidFileException invalid) {
            return invalid.faults().stream().map(Fault::toString).toList();
        }
    }
}
