package tongli.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tongli.llm.EndpointProbe.Found;

class EndpointProbeTest {

    @Test
    void itSaysWhetherTheModelIsThere() throws IOException {
        try (FakeEndpoint fake = new FakeEndpoint(call -> call.say("Yes."))) {
            LlmEndpoint endpoint = fake.endpoint();
            assertThat(EndpointProbe.ask(endpoint))
                    .isEqualTo(new Found(true, "fake at " + endpoint.voice().host() + " answers"));
            fake.lists("{\"data\":[]}");
            assertThat(EndpointProbe.ask(endpoint).detail()).endsWith("has no such name");
            fake.lists("");
            assertThat(EndpointProbe.ask(endpoint).answers()).isFalse();
            assertThat(EndpointProbe.ask(endpoint).detail()).contains("another key");
            assertThat(fake.calls()).isEmpty();
        }
    }

    @Test
    void itSaysThatNobodyAnswers() throws IOException {
        FakeEndpoint gone = new FakeEndpoint(call -> call.say("Yes."));
        gone.close();
        assertThat(EndpointProbe.ask(gone.endpoint()).detail()).contains("does not answer");
    }
}
