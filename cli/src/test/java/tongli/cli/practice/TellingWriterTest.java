package tongli.cli.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.persona.PersonaBehaviour;
import tongli.persona.guard.Refusal;
import tongli.persona.speech.LineWriter;
import tongli.persona.speech.NoLineException;
import tongli.persona.speech.OutsideVoice;
import tongli.persona.speech.SpeakingBrief;

class TellingWriterTest {

    private static final class Silent implements LineWriter {
        @Override
        public Draft write(SpeakingBrief brief) throws NoLineException {
            throw new NoLineException(Refusal.UNREACHABLE);
        }

        @Override
        public OutsideVoice voice() {
            return new OutsideVoice("127.0.0.1:1", "small", true);
        }
    }

    private static SpeakingBrief brief() {
        return new SpeakingBrief(
                Language.EN,
                new SpeakingBrief.Character("Ann", 40, "she", "a call", "a friend", List.of()),
                PersonaBehaviour.DEFLECT,
                List.of(),
                List.of(),
                "Fine.",
                "How are you?",
                List.of(),
                20,
                false,
                "heron");
    }

    @Test
    void thatNobodyAnswersIsSaidTheFirstTime() {
        StringWriter err = new StringWriter();
        LineWriter writer = new TellingWriter(new Silent(), new PrintWriter(err));
        for (int turn = 0; turn < 3; turn++) {
            assertThatThrownBy(() -> writer.write(brief())).isInstanceOf(NoLineException.class);
        }
        assertThat(err.toString().lines())
                .containsExactly(
                        "tongli: the language model (small at 127.0.0.1:1) gives no line (unreachable); the author's are said"
                                + " instead. tongli doctor says how it is.");
    }
}
