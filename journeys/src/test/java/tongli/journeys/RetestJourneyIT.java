package tongli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tongli.coaching.skill.Tally;
import tongli.coaching.skill.evidence.ExerciseKind;
import tongli.coaching.skill.evidence.SkillEvidence;
import tongli.core.Skill;
import tongli.server.storage.LocalStore;

/** Somebody learnt to reflect three days ago: its re-test stands on the first page, and goes without help unless they ask. */
class RetestJourneyIT extends Journeys {

    private static final int TALKS = 8;

    static Stream<Arguments> visitors() {
        return Stream.of(Arguments.of(Words.ZH, Screen.PHONE), Arguments.of(Words.EN, Screen.DESKTOP));
    }

    @Override
    void prepare(Path data) {
        try (LocalStore store = LocalStore.open(data)) {
            Instant learnt = Instant.now().minus(Duration.ofDays(3));
            store.consents().decide(true, learnt);
            for (int i = 0; i < TALKS; i++) {
                store.evidence().put(talk(i, learnt.plus(Duration.ofHours(i))));
            }
        }
    }

    private static SkillEvidence talk(int number, Instant at) {
        String person = number % 2 == 0 ? "exam-retake" : "refund";
        return new SkillEvidence(
                "session/made-" + number,
                ExerciseKind.TALK,
                "made/" + number,
                person,
                0,
                Optional.of(Skill.REFLECTING),
                false,
                true,
                at,
                Map.of(Skill.REFLECTING, new Tally(4, 4)));
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("visitors")
    void aRetestThatIsDueIsOfferedFirst(Words words, Screen screen) {
        try (Visit visit = visit(words, screen)) {
            visit.home();
            assertThat(visit.page.getByText(words.of("progress retest"))).isVisible();
            visit.look(screen + "-42-retest-home");
            visit.at("progress");
            assertThat(visit.page.getByText(words.of("progress sure"))).isVisible();
            visit.look(screen + "-43-retest");
            visit.button("progress start").click();
            visit.button("ready").click();
            assertThat(visit.page.getByText(words.of("progress is retest"))).isVisible();
            visit.say("warm");
            Locator show = visit.button("progress show");
            assertThat(show).isVisible();
            visit.look(screen + "-44-retest-talk");
            show.click();
            assertThat(show).hasCount(0);
            assertThat(visit.log().locator(".feedback")).isVisible();
            eraseTheTalk(visit);
            visit.home();
            assertThat(visit.page.getByText(words.of("progress retest"))).isVisible();
            visit.nothingToComplainOf();
        }
    }

    /** What it showed goes with it: the re-test is due again, for the next visitor too. */
    private static void eraseTheTalk(Visit visit) {
        Object status = visit.page.evaluate(
                "fetch('api/v1/sessions/' + location.hash.split('/').pop(), {method: 'DELETE'}).then(answer => answer.status)");
        assertThat(status).isEqualTo(204);
    }
}
