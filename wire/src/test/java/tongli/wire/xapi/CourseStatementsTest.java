package tongli.wire.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tongli.coaching.course.Course;
import tongli.coaching.course.CourseLibrary;
import tongli.coaching.course.Unit;
import tongli.coaching.course.Unit.Reading;
import tongli.coaching.course.cohort.AccessCode;
import tongli.coaching.course.cohort.Cohort;
import tongli.coaching.course.marks.OwnMark;
import tongli.coaching.course.play.Answer;
import tongli.coaching.course.play.Enrolment;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.practice.Given;
import tongli.wire.TongliJson;
import tongli.wire.csv.CohortCsv;
import tools.jackson.databind.JsonNode;

class CourseStatementsTest {

    private static final CourseLibrary LIBRARY =
            CourseLibrary.bundled(Given.PARTS.scenarios().ids());
    private static final Course COURSE =
            LIBRARY.find("on-the-stairs", Language.EN).orElseThrow();
    private static final Map<Mechanism, Integer> LEVELS =
            Map.of(Mechanism.EMOTIONAL_REACTION, 1, Mechanism.INTERPRETATION, 2, Mechanism.EXPLORATION, 0);
    private static final UUID SESSION = new UUID(5, 5);

    private static Instant at(int second) {
        return Given.NOON.plusSeconds(second);
    }

    private static Enrolment enrolment(List<Answer> answers) {
        return new Enrolment(
                new UUID(8, 1), COURSE.id(), Language.EN, Optional.of(new UUID(9, 1)), false, at(0), answers);
    }

    /** Every unit done once, as its kind asks. */
    private static List<Answer> everything() {
        List<Answer> answers = new ArrayList<>();
        for (Unit unit : COURSE.units()) {
            int second = answers.size() + 1;
            if (unit instanceof Unit.PerceptionDrill drill) {
                for (int voice = 1; voice <= drill.voices().size(); voice++) {
                    answers.add(new Answer.Perceived(
                            unit.id(), at(second), voice, new Reading("fine", 2, Optional.of("nothing")), 90));
                }
            } else if (unit instanceof Unit.Talk) {
                answers.add(new Answer.Talked(unit.id(), at(second), SESSION, 6, OptionalInt.of(12)));
            } else if (unit instanceof Unit.RealOne) {
                answers.add(new Answer.Named(unit.id(), at(second), "My brother drinks.", "refund", true));
                answers.add(new Answer.WentSo(unit.id(), at(second), List.of("He shouted.")));
            } else {
                answers.add(new Answer.Replied(
                        unit.id(),
                        at(second),
                        "=Only you in there now, Karen Doyle.",
                        OptionalInt.of(72),
                        true,
                        LEVELS));
            }
        }
        return answers;
    }

    private static List<JsonNode> told(List<Answer> answers, boolean own, boolean words) {
        Enrolment enrolment = enrolment(answers);
        Learner learner = Learner.enrolled(enrolment.id()).at("https://school.example.org/a");
        List<JsonNode> told = new CourseStatements(learner, words)
                .of(enrolment, COURSE, own, language -> LIBRARY.find(COURSE.id(), language)).stream()
                        .map(one -> TongliJson.mapper().readTree(TongliJson.line(one)))
                        .toList();
        told.forEach(StatementRules::check);
        return told;
    }

    @Test
    void aCourseIsToldFromItsBeginningToItsEnd() {
        List<JsonNode> told = told(everything(), false, false);
        assertThat(told.get(0).at("/verb/id").stringValue()).endsWith("/attempted");
        assertThat(told.get(0).at("/object/definition/name").propertyNames()).containsExactly("zh", "en");
        JsonNode last = told.get(told.size() - 1);
        assertThat(last.at("/verb/id").stringValue()).endsWith("/completed");
        assertThat(last.at("/object/id").stringValue())
                .isEqualTo("https://tongli.invalid/xapi/activities/courses/on-the-stairs");
        assertThat(last.at("/result/score/raw").isInt()).isTrue();

        JsonNode reply = told.stream()
                .filter(one -> one.at("/object/id").stringValue().endsWith("/units/the-spare-key"))
                .findFirst()
                .orElseThrow();
        assertThat(reply.at("/result/success").booleanValue()).isTrue();
        assertThat(reply.at("/context/contextActivities/parent/0/id").stringValue())
                .endsWith("/courses/on-the-stairs");
        JsonNode voice = told.stream()
                .filter(one -> one.at("/object/id").stringValue().endsWith("/voices/1"))
                .findFirst()
                .orElseThrow();
        assertThat(voice.at("/context/contextActivities/grouping/0/id").stringValue())
                .endsWith("/courses/on-the-stairs");
        assertThat(told.stream()
                        .filter(one -> one.at("/result/success").isBoolean()
                                && !one.at("/result/success").booleanValue()))
                .as("talks of 12 points")
                .isNotEmpty();
    }

    @Test
    void aCourseThatGoesOnIsNotCompletedAndWhatWasToldStays() {
        List<Answer> all = everything();
        List<JsonNode> early = told(all.subList(0, 3), false, false);
        assertThat(early)
                .noneMatch(one -> one.at("/object/id").stringValue().endsWith("on-the-stairs")
                        && one.at("/verb/id").stringValue().endsWith("completed"));
        assertThat(told(all, false, false)).containsAll(early);
        all.addAll(everything()); // done again
        assertThat(told(all, false, false)).containsAll(told(everything(), false, false));
    }

    @Test
    void whoIsRealAndWhichTalkItWasStaysOut() {
        String told = told(everything(), false, true).toString();
        assertThat(told).contains("Only you in there now");
        assertThat(told).contains("Only you in there now, [NAME-1].");
        assertThat(told).doesNotContain("Karen", "brother", "shouted", SESSION.toString(), new UUID(8, 1).toString());
        assertThat(told(everything(), false, false).toString()).doesNotContain("Only you");
    }

    @Test
    void aCourseOfOnesOwnIsNamedUnderOnesHomePage() {
        assertThat(told(everything(), true, false).get(0).at("/object/id").stringValue())
                .isEqualTo("https://school.example.org/a/xapi/activities/courses/on-the-stairs");
    }

    @Test
    void aCohortIsATableOfAnswersWithTheInstructorsMarks() {
        List<Answer> answers = everything();
        int replied = 1;
        while (!(answers.get(replied - 1) instanceof Answer.Replied)) {
            replied++;
        }
        Cohort cohort = new Cohort(
                new UUID(9, 1),
                "=3 B",
                COURSE.id(),
                Language.EN,
                AccessCode.random(new Random(7)),
                5,
                at(0),
                Optional.empty(),
                Optional.empty());
        Enrolment idle = new Enrolment(
                new UUID(8, 2), COURSE.id(), Language.EN, Optional.of(cohort.id()), false, at(5), List.of());
        OwnMark mark = new OwnMark(
                new UUID(8, 1),
                replied,
                at(99),
                Map.of(Mechanism.EMOTIONAL_REACTION, 2, Mechanism.INTERPRETATION, 1, Mechanism.EXPLORATION, 0),
                LEVELS);
        List<String> rows = CohortCsv.of(cohort, COURSE, List.of(enrolment(answers), idle), List.of(mark), false)
                .file(false)
                .lines()
                .toList();
        assertThat(rows.get(0)).startsWith("cohort,course,language,learner,pseudonym,joined,answer,at,unit");
        assertThat(rows.get(replied))
                .startsWith("'=3 B,on-the-stairs,en,0000," + Learner.pseudonym(new UUID(8, 1)))
                .endsWith("72,50,true,1,2,0,2,1,0,2026-03-01T12:01:39Z");
        assertThat(rows.get(rows.size() - 1)).endsWith("2026-03-01T12:00:05Z,,,,,,,,,,,,,,,");
        assertThat(String.join("\n", rows)).doesNotContain("brother", "shouted", "Only you");
        assertThat(CohortCsv.of(cohort, COURSE, List.of(enrolment(answers)), List.of(), true)
                        .file(true))
                .contains("'=Only you in there now, [NAME-1].")
                .doesNotContain("Karen", "brother", "shouted");
    }
}
