package tongli.coaching.course.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.authored.Remark;
import tongli.coaching.course.Course;
import tongli.coaching.course.FeedbackTime;
import tongli.coaching.course.GivenCourse;
import tongli.coaching.course.Prerequisite;
import tongli.coaching.course.TalkDifficulty;
import tongli.coaching.course.Unit;
import tongli.coaching.course.UnitKind;
import tongli.coaching.course.draft.Persons.Person;
import tongli.coaching.course.lint.CourseDraft;
import tongli.core.Language;
import tongli.core.Skill;

class CourseProposalTest {

    private static final Persons PERSONS = new Persons(List.of(
            new Person("refund", 2, Set.of(Skill.REPAIRING, Skill.CARING)),
            new Person("biopsy", 3, Set.of(Skill.LISTENING, Skill.ALLOWING)),
            new Person("quarrel", 1, Set.of(Skill.LISTENING, Skill.REPAIRING)),
            new Person("new-mother", 1, Set.of(Skill.ALLOWING, Skill.LISTENING))));

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsProposedCanBeReadAndOnlyWaitsToBeWritten(Language language) {
        for (Skill skill : Skill.values()) {
            String yaml = propose(language, List.of(skill), List.of(), Map.of());
            CourseDraft draft = CourseDraft.look(GivenCourse.reader(), "mine.yaml", yaml);
            assertThat(draft.course()).as(yaml).isPresent();
            assertThat(draft.remarks()).extracting(Remark::rule).containsOnly("unwritten");
        }
    }

    @Test
    void theSameWishGivesTheSameFile() {
        assertThat(propose(Language.ZH, List.of(Skill.LISTENING), List.of(), Map.of()))
                .isEqualTo(propose(Language.ZH, List.of(Skill.LISTENING), List.of(), Map.of()));
    }

    @Test
    void weakSkillsGetMoreThanStrongOnesAndDrillsTakeTurns() {
        Course course = read(propose(
                Language.EN,
                List.of(Skill.CARING, Skill.LISTENING),
                List.of(),
                Map.of(Skill.CARING, 0.8, Skill.LISTENING, 0.1)));
        assertThat(course.units())
                .extracting(Unit::kind, unit -> unit.head().skills().get(0))
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple(UnitKind.MICRO_LESSON, Skill.LISTENING),
                        org.assertj.core.groups.Tuple.tuple(UnitKind.REPLY_DRILL, Skill.LISTENING),
                        org.assertj.core.groups.Tuple.tuple(UnitKind.REPLY_DRILL, Skill.CARING),
                        org.assertj.core.groups.Tuple.tuple(UnitKind.REPLY_DRILL, Skill.LISTENING));
        assertThat(course.units().get(0).id())
                .as("taken from a course that there is")
                .isEqualTo("fact-first");
    }

    @Test
    void whatAPrerequisiteAsksForAndIsNotThereComesFirst() {
        List<Prerequisite> asked = List.of(
                new Prerequisite.CourseDone("foundations"),
                new Prerequisite.SkillMastered(Skill.PERSPECTIVE_TAKING, 0.6),
                new Prerequisite.SkillMastered(Skill.ASKING, 0.3));
        Course course = read(propose(
                Language.EN,
                List.of(Skill.LISTENING),
                asked,
                Map.of(Skill.PERSPECTIVE_TAKING, 0.2, Skill.ASKING, 0.5, Skill.LISTENING, 0.5)));
        assertThat(course.prerequisites()).containsExactlyElementsOf(asked);
        assertThat(course.units().get(0).head().skills()).containsExactly(Skill.PERSPECTIVE_TAKING);
        assertThat(course.units()).anyMatch(unit -> unit.id().equals("four-nothings"));
        assertThat(course.units()).noneMatch(unit -> unit.head().skills().contains(Skill.ASKING));
    }

    @Test
    void talksAreWithThreePersonsWhoTrainTheGoalsTheLastOneKeptForTransferAndGrowHarderWithMastery() {
        Course begun = read(propose(Language.EN, List.of(Skill.LISTENING), List.of(), Map.of()));
        assertThat(talks(begun)).extracting(Unit.Talk::scenario).containsExactly("quarrel", "new-mother", "biopsy");
        assertThat(talks(begun).get(0).difficulty()).isEqualTo(TalkDifficulty.EASY);
        assertThat(talks(begun).get(0).feedback()).isEqualTo(FeedbackTime.EACH_REPLY);
        Course sure = read(propose(Language.EN, List.of(Skill.LISTENING), List.of(), Map.of(Skill.LISTENING, 0.9)));
        assertThat(talks(sure)).extracting(Unit.Talk::scenario).containsExactly("quarrel", "new-mother", "biopsy");
        assertThat(talks(sure).get(0).difficulty()).isEqualTo(TalkDifficulty.HARD);
        assertThat(talks(sure).get(0).feedback()).isEqualTo(FeedbackTime.AFTERWARDS);
    }

    @Test
    void aWishThatCannotBeIsRefused() {
        List<Skill> many = Collections.nCopies(5000, Skill.ASKING);
        assertThatThrownBy(() -> new Wish("x", Language.EN, many, List.of(), Map.of()))
                .hasMessage("5,000 goals are named; name one to 6, none twice");
        assertThatThrownBy(() -> new Wish("x", Language.EN, List.of(), List.of(), Map.of()))
                .hasMessageContaining("goals is empty");
        assertThatThrownBy(() -> new Wish("x", Language.EN, List.of(Skill.ASKING, Skill.ASKING), List.of(), Map.of()))
                .hasMessageContaining("none twice");
        assertThatThrownBy(
                        () -> new Wish("x", Language.EN, List.of(Skill.ASKING), List.of(), Map.of(Skill.ASKING, 60.0)))
                .hasMessageContaining("asking is 60");
    }

    private static List<Unit.Talk> talks(Course course) {
        return course.units().stream()
                .filter(Unit.Talk.class::isInstance)
                .map(Unit.Talk.class::cast)
                .toList();
    }

    private static Course read(String yaml) {
        return GivenCourse.reader().read("mine.yaml", yaml);
    }

    private static String propose(
            Language language, List<Skill> goals, List<Prerequisite> asked, Map<Skill, Double> mastery) {
        return CourseProposal.yaml(
                new Wish("mine", language, goals, asked, mastery),
                Map.of(GivenCourse.course(language), GivenCourse.yaml(language)),
                PERSONS);
    }
}
