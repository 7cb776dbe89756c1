package tongli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.practice.showing.Channel;
import tongli.server.problem.ProblemException;

class ShowingControllerTest {

    @Test
    void withoutAVoiceFacesAloneAreShownUnlessOnlyAVoiceWouldDo() {
        assertThat(ShowingController.shown(Channel.BOTH, false, Language.EN, false))
                .isEqualTo(Channel.FACE);
        assertThat(ShowingController.shown(Channel.FACE, false, Language.EN, false))
                .isEqualTo(Channel.FACE);
        assertThat(ShowingController.shown(Channel.BOTH, true, Language.EN, true))
                .isEqualTo(Channel.BOTH);
        for (Channel asked : new Channel[] {Channel.VOICE, Channel.BOTH}) {
            assertThatThrownBy(() -> ShowingController.shown(asked, asked == Channel.BOTH, Language.ZH, false))
                    .asInstanceOf(type(ProblemException.class))
                    .satisfies(refused -> {
                        assertThat(refused.problem().status()).isEqualTo(503);
                        assertThat(refused.problem().type()).isEqualTo("/problems/no-voice");
                        assertThat(refused.problem().detail()).contains("apt-get install espeak-ng");
                    });
        }
    }
}
