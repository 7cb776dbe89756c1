package tongli.practice.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tongli.authored.InvalidFileException;
import tongli.coaching.course.Course;
import tongli.coaching.course.CourseLibrary;
import tongli.coaching.course.Unit.Reading;
import tongli.coaching.course.cohort.Cohort;
import tongli.coaching.course.cohort.CourseStore;
import tongli.coaching.course.cohort.MemoryCourseStore;
import tongli.coaching.course.marks.Drift;
import tongli.coaching.course.marks.OwnMark;
import tongli.coaching.course.play.Answer;
import tongli.coaching.course.play.CourseRefused;
import tongli.coaching.course.play.Enrolment;
import tongli.core.BundledText;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.persona.scenario.Difficulty;
import tongli.practice.Given;
import tongli.practice.LearnerMove;
import tongli.practice.MemorySessionStore;
import tongli.practice.PracticeRefused;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.StartRequest;

class CourseServiceTest {

    private static final String COURSE = "on-the-stairs";

    private final AtomicLong ticks = new AtomicLong();
    private final AtomicLong numbers = new AtomicLong();
    private final CourseStore store = new MemoryCourseStore();
    private final PracticeService practice = new PracticeService(
            Given.PARTS, new MemorySessionStore(100), () -> new UUID(7, numbers.incrementAndGet()), () -> 7, this::now);
    private final CourseCatalogue catalogue = new CourseCatalogue(Given.PARTS.scenarios(), store, this::now);
    private final CourseService courses = new CourseService(
            Given.PARTS, practice, catalogue, store, () -> new UUID(8, numbers.incrementAndGet()), this::now);
    private final CohortService cohorts = new CohortService(
            courses, catalogue, store, () -> new UUID(9, numbers.incrementAndGet()), new Random(7), this::now);

    private Instant now() {
        return Given.NOON.plusSeconds(ticks.getAndIncrement());
    }

    @Test
    void everyCourseThatComesWithTongliIsThere() {
        for (Language language : Language.values()) {
            assertThat(catalogue.in(language)).extracting(Course::id).contains(COURSE);
            assertThat(catalogue.in(language)).noneMatch(catalogue::isOwn);
        }
    }

    @Test
    void anEnrolmentGoesOnWhereItWasLeft() {
        Enrolment enrolment = courses.enrol(COURSE, Language.ZH, Optional.empty(), true);
        CourseStep said = courses.answer(enrolment.id(), "fact-first", new CourseMove.Say("  又走了一个，你是一路想着上来的吧。 "));
        assertThat(said.assessment()).isPresent();
        assertThat(said.said().orElseThrow().thought()).isPresent();
        assertThat(((Answer.Replied) said.answer().orElseThrow()).reply())
                .as("stripped")
                .startsWith("又走了");

        CourseStep read = courses.answer(
                enrolment.id(),
                "four-nothings",
                new CourseMove.Read(1, new Reading("fine", 1, Optional.of("nothing"))));
        assertThat(read.voice().orElseThrow().thought()).startsWith("炮二平五");

        Enrolment again = courses.enrolment(enrolment.id());
        assertThat(again.answers()).hasSize(2);
        assertThat(courses.progress(again).units().get(1).begun()).isEqualTo(1);
        assertThat(courses.enrolments()).containsExactly(again);
        courses.delete(enrolment.id());
        assertThatThrownBy(() -> courses.enrolment(enrolment.id())).hasMessageContaining("no such enrolment");
        assertThatThrownBy(() -> courses.delete(enrolment.id())).isInstanceOf(CourseRefused.class);
    }

    @Test
    void whoeverSpeaksOfTheirOwnLifeIsStoppedAndNothingIsKept() {
        Enrolment enrolment = courses.enrol(COURSE, Language.ZH, Optional.empty(), true);
        for (CourseMove move : List.of(
                new CourseMove.Say("我自己也不想活了，今晚就想死。"), new CourseMove.Name("I want to kill myself tonight.", true))) {
            String unit = move instanceof CourseMove.Say ? "the-spare-key" : "this-week";
            CourseStep step = courses.answer(enrolment.id(), unit, move);
            assertThat(step.stopped()).isPresent();
            assertThat(step.answer()).isEmpty();
        }
        assertThat(courses.enrolment(enrolment.id()).answers()).isEmpty();
    }

    @Test
    void aTalkIsHandedInWhenItIsTheOneTheUnitAsksForAndHasEnded() {
        Enrolment enrolment = courses.enrol(COURSE, Language.EN, Optional.empty(), true);
        Session other = talk("biopsy", Difficulty.EASY, 6);
        assertThatThrownBy(() -> handIn(enrolment, "with-her", other))
                .hasMessageContaining("scenario bereaved-friend in en, difficulty easy");
        Session open = talk("bereaved-friend", Difficulty.EASY, 6);
        assertThatThrownBy(() -> handIn(enrolment, "with-her", open)).hasMessageContaining("finish it first");
        practice.finish(open.id());
        CourseStep step = handIn(enrolment, "with-her", open);
        assertThat(((Answer.Talked) step.answer().orElseThrow()).turns()).isEqualTo(6);
        assertThat(courses.progress(step.enrolment()).units().get(3).best())
                .isEqualTo(practice.score(practice.session(open.id())));
        Session brief = talk("bereaved-friend", Difficulty.EASY, 2);
        practice.finish(brief.id());
        assertThatThrownBy(() -> handIn(enrolment, "with-her", brief)).hasMessageContaining("The talk has 2 turns");
        assertThatThrownBy(() -> handIn(enrolment, "fact-first", brief))
                .hasMessageContaining("belongs to a conversation");
        assertThatThrownBy(() -> courses.answer(enrolment.id(), "with-her", new CourseMove.HandIn(new UUID(1, 1))))
                .isInstanceOf(PracticeRefused.class);
    }

    @Test
    void aFinalHasNoHelpAndNoWayBack() {
        Session before = talk("biopsy", Difficulty.NORMAL, 8);
        practice.finish(before.id());
        Enrolment enrolment = courses.enrol(COURSE, Language.EN, Optional.empty(), true);
        assertThatThrownBy(() -> handIn(enrolment, "on-your-own", before))
                .hasMessageContaining("before this enrolment");

        Session guessed = talk("biopsy", Difficulty.NORMAL, 8);
        practice.guess(guessed.id(), tongli.core.BasicEmotion.FEAR, 2, Optional.empty());
        practice.finish(guessed.id());
        assertThatThrownBy(() -> handIn(enrolment, "on-your-own", guessed)).hasMessageContaining("without guesses");

        Session good = talk("biopsy", Difficulty.NORMAL, 8);
        Session branch = practice.branch(good.id(), 8);
        practice.turn(branch.id(), LearnerMove.stayQuiet(), Optional.empty());
        practice.finish(branch.id());
        assertThatThrownBy(() -> handIn(enrolment, "on-your-own", branch)).hasMessageContaining("without going back");
        practice.finish(good.id());
        assertThat(handIn(enrolment, "on-your-own", good).answer()).isPresent();
    }

    @Test
    void somebodyRealIsSentToTheNearestOfThoseThatTheUnitNames() {
        Enrolment enrolment = courses.enrol(COURSE, Language.EN, Optional.empty(), true);
        CourseStep step = courses.answer(
                enrolment.id(),
                "this-week",
                new CourseMove.Name("My partner and I had a row and aren't speaking.", true));
        assertThat(step.nearest())
                .startsWith("quarrel")
                .containsExactlyInAnyOrder("quarrel", "widowed-father", "bereaved-friend", "passed-over", "new-mother");
        assertThat(courses.progress(step.enrolment()).askWhen()).isPresent();
        CourseStep told =
                courses.answer(enrolment.id(), "this-week", new CourseMove.Tell(List.of("Yes.", " ", "Sorry, first.")));
        assertThat(((Answer.WentSo) told.answer().orElseThrow()).told()).containsExactly("Yes.", "", "Sorry, first.");
    }

    @Test
    void aCourseOfOnesOwnIsTakenLikeAnyOther() {
        String yaml = BundledText.read(CourseLibrary.class, "/courses/on-the-stairs/en.yaml");
        assertThatThrownBy(() -> catalogue.add("mine.yaml", yaml)).hasMessageContaining("give yours another");
        assertThatThrownBy(() -> catalogue.add("mine.yaml", "hello")).isInstanceOf(InvalidFileException.class);
        Course mine = catalogue.add("mine.yaml", yaml.replace("id: \"on-the-stairs\"", "id: \"mine\""));
        assertThat(catalogue.isOwn(mine)).isTrue();
        assertThat(catalogue.in(Language.EN)).extracting(Course::id).contains(COURSE, "mine");
        assertThat(catalogue.in(Language.ZH)).extracting(Course::id).doesNotContain("mine");
        Enrolment enrolment = courses.enrol("mine", Language.EN, Optional.empty(), true);
        catalogue.delete("mine");
        assertThatThrownBy(() -> courses.progress(enrolment)).hasMessageContaining("no such course in en");
        assertThatThrownBy(() -> catalogue.delete("mine")).isInstanceOf(CourseRefused.class);
        assertThatThrownBy(() -> courses.enrol("mine", Language.ZH, Optional.empty(), true))
                .isInstanceOf(CourseRefused.class);
    }

    @Test
    void whoHasTheCodeJoinsUntilSeatsOrTimeAreUp() {
        Cohort cohort = cohorts.open(
                "  3 B ", COURSE, Language.ZH, 1, Optional.of(Given.NOON.plusSeconds(1_000)), Optional.empty());
        assertThat(cohort.name()).isEqualTo("3 B");
        String spoken = cohort.code().text().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        Enrolment member = cohorts.join(spoken, false, Optional.empty());
        assertThat(member.cohort()).contains(cohort.id());
        assertThat(member.language()).isEqualTo(Language.ZH);
        assertThat(cohorts.members(cohort)).containsExactly(member);
        assertThatThrownBy(() -> cohorts.join(spoken, false, Optional.empty())).hasMessageContaining("full or over");
        courses.delete(member.id());
        ticks.set(1_000);
        assertThatThrownBy(() -> cohorts.join(spoken, false, Optional.empty())).hasMessageContaining("full or over");
        assertThatThrownBy(() -> cohorts.join("K7QM-2XPD", false, Optional.empty()))
                .hasMessageContaining("No cohort has this code");
        cohorts.delete(cohort.id());
        assertThatThrownBy(() -> cohorts.cohort(cohort.id())).isInstanceOf(CourseRefused.class);
    }

    @Test
    void aCohortsNameIsOneLineOfSomething() {
        assertThat(cohorts.open("3\nB\r\n", COURSE, Language.EN, 9, Optional.empty(), Optional.empty())
                        .name())
                .isEqualTo("3 B");
        assertThatThrownBy(() -> cohorts.open(" \n", COURSE, Language.EN, 9, Optional.empty(), Optional.empty()))
                .hasMessage("The name is blank. Write something.");
    }

    @Test
    void anInstructorMarksRepliesAndIsHeldAgainstTheJudge() {
        Cohort cohort = cohorts.open("3 B", COURSE, Language.EN, 9, Optional.empty(), Optional.empty());
        Enrolment member = cohorts.join(cohort.code().text(), false, Optional.empty());
        Enrolment stranger = courses.enrol(COURSE, Language.EN, Optional.empty(), false);
        for (int i = 0; i < 20; i++) {
            courses.answer(member.id(), "the-spare-key", new CourseMove.Say("Only you in there now, then."));
        }
        courses.answer(member.id(), "this-week", new CourseMove.Name("My brother.", false));
        courses.answer(stranger.id(), "the-spare-key", new CourseMove.Say("I'll keep it."));
        List<CohortService.ToMark> left = cohorts.toMark(cohort);
        assertThat(left).hasSize(20).allMatch(reply -> reply.enrolment().equals(member.id()));
        assertThat(left.get(0).unit().exchange().said()).startsWith("Would you hang on");

        for (CohortService.ToMark reply : left) {
            cohorts.mark(cohort, reply.enrolment(), reply.answer(), levels(reply.answer() % 3));
        }
        assertThat(cohorts.toMark(cohort)).isEmpty();
        assertThat(cohorts.agreement(cohort).marks()).isEqualTo(20);
        assertThat(cohorts.agreement(cohort).drift())
                .as("the judge says 1 to all, the instructor 0, 1 and 2: no better than chance")
                .isEqualTo(Drift.LOW);

        List<OwnMark> before = cohorts.marks(cohort);
        assertThatThrownBy(() -> cohorts.mark(cohort, member.id(), 1, levels(1)))
                .as("the judge's levels are known by now")
                .hasMessageContaining("marked before");
        assertThat(cohorts.marks(cohort)).isEqualTo(before);

        assertThatThrownBy(() -> cohorts.mark(cohort, member.id(), 21, levels(1)))
                .as("somebody real")
                .hasMessageContaining("no such reply");
        assertThatThrownBy(() -> cohorts.mark(cohort, stranger.id(), 1, levels(1)))
                .hasMessageContaining("no such reply");
    }

    private Session talk(String scenario, Difficulty difficulty, int turns) {
        Session session =
                practice.start(StartRequest.of(scenario, Language.EN, 7).at(difficulty));
        for (int i = 0; i < turns; i++) {
            practice.turn(
                    session.id(), LearnerMove.say("You went quiet after that, " + i + " times."), Optional.empty());
        }
        return practice.session(session.id());
    }

    private CourseStep handIn(Enrolment enrolment, String unit, Session session) {
        return courses.answer(enrolment.id(), unit, new CourseMove.HandIn(session.id()));
    }

    private static Map<Mechanism, Integer> levels(int level) {
        Map<Mechanism, Integer> levels = new EnumMap<>(Mechanism.class);
        for (Mechanism mechanism : Mechanism.values()) {
            levels.put(mechanism, level);
        }
        return levels;
    }
}
