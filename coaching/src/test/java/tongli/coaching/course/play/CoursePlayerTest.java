package tongli.coaching.course.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tongli.coaching.Assessor;
import tongli.coaching.course.Course;
import tongli.coaching.course.GivenCourse;
import tongli.coaching.course.Unit.Reading;
import tongli.coaching.course.play.CourseProgress.UnitProgress;
import tongli.coaching.course.play.CourseRefused.Reason;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.Misstep;
import tongli.core.Skill;

class CoursePlayerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Course COURSE = GivenCourse.course(Language.EN);

    /** Who says nothing but "nothing" gets a misstep, else as many points as letters. */
    private static final Assessor JUDGE = request -> request.reply().equals("nothing")
            ? GivenCourse.assessment(request, 90, Misstep.MINIMISING)
            : GivenCourse.assessment(request, request.reply().length());

    private final CoursePlayer player = new CoursePlayer(COURSE, JUDGE);
    private Enrolment enrolment =
            new Enrolment(new UUID(0, 1), COURSE.id(), Language.EN, Optional.empty(), false, NOW, List.of());

    @Test
    void aVoiceIsScoredAgainstTheNearestOfItsAnswers() {
        assertThat(read(1, "fine", 1, "nothing")).isEqualTo(100);
        assertThat(read(2, "furious", 3, "fairness"))
                .as("one defensible answer")
                .isEqualTo(100);
        assertThat(read(3, "fine", 2, "nothing"))
                .as("not near fear; one step off; another need: 0 + 10 + 0, and a half of what neutral is near to fear")
                .isBetween(10, 35);
        assertThat(read(4, "ashamed", 3, "to_be_heard"))
                .as("a neighbour, one step off, the need: at most 30 + 10 + 20")
                .isBetween(31, 60);
        // the second round
        read(1, "fine", 1, "nothing");
        assertThat(read(2, "lonely", 2, "fairness"))
                .as("the other defensible answer")
                .isEqualTo(100);
    }

    @Test
    void voicesAreReadInOrderAndARoundIsDoneWhenAllAre() {
        read(1, "fine", 1, "nothing");
        assertThatThrownBy(() -> read(1, "fine", 1, "nothing"))
                .isInstanceOfSatisfying(
                        CourseRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.OTHER_VOICE))
                .hasMessageContaining("voice 2's turn");
        assertThat(unit("four-nothings").begun()).isEqualTo(1);
        assertThat(unit("four-nothings").done()).isFalse();
        read(2, "furious", 3, "fairness");
        read(3, "ashamed", 3, "respect");
        read(4, "lonely", 2, "to_be_heard");
        assertThat(unit("four-nothings"))
                .isEqualTo(new UnitProgress("four-nothings", true, 0, 1, OptionalInt.of(100), true));
        read(1, "lonely", 3, "respect");
        assertThat(unit("four-nothings").begun())
                .as("a second round, and the first counts still")
                .isEqualTo(1);
        assertThat(unit("four-nothings").best()).hasValue(100);
    }

    @Test
    void whatCannotBeChosenIsRefused() {
        assertThatThrownBy(() -> read(1, "hungry", 1, "nothing"))
                .hasMessageContaining("[fine, furious, ashamed, lonely]");
        assertThatThrownBy(() -> read(1, "fine", 1, "food")).hasMessageContaining("Name one of the needs");
        assertThatThrownBy(() ->
                        player.perceive(enrolment, "four-nothings", 1, new Reading("fine", 1, Optional.empty()), NOW))
                .hasMessageContaining("Name one of the needs");
        assertThatThrownBy(() -> reply("four-nothings", "hello"))
                .hasMessageContaining("belongs to a micro_lesson or reply_drill");
        assertThatThrownBy(() -> reply("nowhere", "hello")).hasMessageContaining("choose one of [fact-first,");
    }

    @Test
    void aReplyIsAnsweredByWhetherItPassedAndHasNoMisstep() {
        assertThat(said("the-spare-key", "x".repeat(50))).startsWith("I slipped");
        assertThat(said("the-spare-key", "x".repeat(49))).startsWith("No, quite right");
        assertThat(said("the-spare-key", "nothing"))
                .as("90 points and a misstep")
                .startsWith("No, quite right");
        assertThat(unit("the-spare-key"))
                .isEqualTo(new UnitProgress("the-spare-key", true, 0, 3, OptionalInt.of(90), true));
        assertThat(enrolment
                        .answers("the-spare-key", Answer.Replied.class)
                        .get(0)
                        .levels())
                .isEqualTo(
                        Map.of(Mechanism.EMOTIONAL_REACTION, 1, Mechanism.INTERPRETATION, 1, Mechanism.EXPLORATION, 1));
        assertThat(said("fact-first", "x".repeat(60))).startsWith("Bay four");
        assertThat(said("fact-first", "x".repeat(60)))
                .as("another try hears another line")
                .startsWith("I sat in the car");
    }

    @Test
    void theJudgeIsTalkedToOfTheWholeSituation() {
        new CoursePlayer(COURSE, request -> {
                    assertThat(request.history()).hasSize(3);
                    assertThat(request.history().get(0).text()).startsWith("Mrs Okafor");
                    assertThat(request.hints().orElseThrow().hear()).hasSize(1);
                    return GivenCourse.assessment(request, 1);
                })
                .reply(enrolment, "the-spare-key", "hello", NOW);
    }

    @Test
    void aTalkCountsOnceAndFromAsManyTurnsAsTheUnitAsksFor() {
        UUID session = new UUID(0, 7);
        assertThatThrownBy(() -> player.talked(enrolment, "with-her", session, 5, OptionalInt.of(70), NOW))
                .hasMessageContaining("The talk has 5 turns; it counts from 6 on");
        enrolment = player.talked(enrolment, "with-her", session, 6, OptionalInt.of(40), NOW);
        assertThat(unit("with-her")).isEqualTo(new UnitProgress("with-her", true, 0, 1, OptionalInt.of(40), false));
        assertThatThrownBy(() -> player.talked(enrolment, "with-her", session, 9, OptionalInt.of(70), NOW))
                .hasMessageContaining("counted already");
        enrolment = player.talked(enrolment, "with-her", new UUID(0, 8), 6, OptionalInt.empty(), NOW);
        assertThat(unit("with-her").attempts()).isEqualTo(2);
        assertThat(unit("with-her").best()).hasValue(40);
    }

    @Test
    void howItWentIsAskedOnlyOfWhoeverAgreedAndOnce() {
        enrolment = player.named(enrolment, "this-week", "My brother and the car.", "quarrel", false, NOW);
        assertThat(progress().askWhen()).isEmpty();
        assertThatThrownBy(() -> player.wentSo(enrolment, "this-week", List.of("Yes", "", ""), NOW))
                .hasMessageContaining("name somebody first");
        enrolment = player.named(enrolment, "this-week", "My brother and the car.", "quarrel", true, NOW);
        assertThat(progress().askWhen().orElseThrow().at()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(unit("this-week").done()).isTrue();
        assertThatThrownBy(() -> player.wentSo(enrolment, "this-week", List.of("Yes"), NOW))
                .hasMessageContaining("There are 3 questions");
        enrolment = player.wentSo(enrolment, "this-week", List.of("Yes", "", "Sorry."), NOW.plusSeconds(9));
        assertThat(progress().askWhen()).isEmpty();
    }

    @Test
    void theNextUnitIsTheFirstThatIsNotDone() {
        assertThat(progress().next()).contains("fact-first");
        reply("the-spare-key", "x".repeat(80));
        assertThat(progress().next()).contains("fact-first");
        reply("fact-first", "x".repeat(40));
        assertThat(progress().next()).as("not passed, and holds nobody up").contains("four-nothings");
        assertThat(progress().done()).isEqualTo(2);
        assertThat(progress().score()).hasValue(60);
        assertThat(progress().skills()).containsOnly(Map.entry(Skill.LISTENING, 60), Map.entry(Skill.ALLOWING, 80));
    }

    private CourseProgress progress() {
        return CourseProgress.of(COURSE, enrolment);
    }

    private UnitProgress unit(String id) {
        return progress().units().stream()
                .filter(unit -> unit.unit().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private int read(int voice, String feeling, int strength, String need) {
        CoursePlayer.VoiceRead read = player.perceive(
                enrolment, "four-nothings", voice, new Reading(feeling, strength, Optional.of(need)), NOW);
        enrolment = read.enrolment();
        return read.answer().score();
    }

    private CoursePlayer.ReplyGiven reply(String unit, String words) {
        CoursePlayer.ReplyGiven given = player.reply(enrolment, unit, words, NOW);
        enrolment = given.enrolment();
        return given;
    }

    private String said(String unit, String words) {
        return reply(unit, words).said().orElseThrow().say();
    }
}
