package tongli.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import tongli.core.Language;

class PracticePropertiesTest {

    @Property(tries = 150)
    void anyWordsAreAnsweredOrRefusedWithAReason(@ForAll @StringLength(max = 300) String words) {
        PracticeService practice = Given.service();
        Session session = practice.start(StartRequest.of("exam-retake", Language.EN, 3));
        try {
            Turn turn = practice.turn(session.id(), LearnerMove.say(words), Optional.empty());
            assertThat(turn.stopsPractice() || turn.persona().isPresent()).isTrue();
        } catch (PracticeRefused refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
