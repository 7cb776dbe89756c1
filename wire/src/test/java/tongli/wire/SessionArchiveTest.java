package tongli.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.persona.scenario.Difficulty;
import tongli.practice.Given;
import tongli.practice.LearnerMove;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.StartRequest;

class SessionArchiveTest {

    @Test
    void aSessionReadBackEqualsWhatWasWritten() {
        PracticeService practice = Given.service();
        Session begun =
                practice.start(StartRequest.of("exam-retake", Language.EN, 11).at(Difficulty.HARD));
        practice.turn(begun.id(), LearnerMove.say("You checked the result alone, didn't you?"), Optional.of("key"));
        practice.guess(begun.id(), BasicEmotion.SADNESS, 2, Optional.of("to be seen"));
        practice.turn(begun.id(), LearnerMove.stayQuiet(), Optional.empty());
        practice.turn(begun.id(), LearnerMove.say("I want to kill myself."), Optional.empty());
        Session session = practice.session(begun.id());

        Session read = SessionArchive.session(
                SessionArchive.header(session),
                session.status(),
                session.updatedAt(),
                session.turns().stream()
                        .map(SessionArchive::turn)
                        .map(SessionArchive::turn)
                        .toList(),
                session.guesses().stream()
                        .map(SessionArchive::guess)
                        .map(SessionArchive::guess)
                        .toList());

        assertThat(read).isEqualTo(session);
        assertThat(session.turns()).hasSize(3);
    }

    @Test
    void whatWasBroughtAlongFromAnEarlierTalkIsKeptToo() {
        PracticeService practice = Given.service();
        Session first = practice.start(StartRequest.of("refund", Language.ZH, 3));
        practice.turn(first.id(), LearnerMove.say("多大点事，至于吗。"), Optional.empty());
        practice.turn(first.id(), LearnerMove.say("我明天给您打电话。"), Optional.empty());
        Session second = practice.start(StartRequest.of("refund", Language.ZH, 3)
                .after(new StartRequest.Earlier(first.id(), OptionalInt.of(2))));
        assertThat(second.after().orElseThrow().promises()).isNotEmpty();
        assertThat(second.after().orElseThrow().wounds()).isNotEmpty();

        Session read = SessionArchive.session(
                SessionArchive.header(second), second.status(), second.updatedAt(), List.of(), List.of());
        assertThat(read).isEqualTo(second);
    }

    @Test
    void aBrokenTurnIsRefusedWithoutItsWords() {
        assertThatThrownBy(() -> SessionArchive.turn("{\"number\":\"my secret\"}"))
                .hasMessageContaining("stored turn")
                .hasMessageNotContaining("secret");
    }
}
