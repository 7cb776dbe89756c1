package tongli.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.llm.EndpointProbe.Found;

class EndpointProbeTest {

    @Test
    void itSaysWhetherTheModelIsThere() throws IOException {
        try (FakeEndpoint fake = new FakeEndpoint(call -> call.say("Yes."))) {
            LlmEndpoint endpoint = fake.endpoint();
            assertThat(EndpointProbe.ask(endpoint))
                    .isEqualTo(new Found(true, "fake at " + endpoint.voice().host() + " answers"));
            fake.lists(200, "{\"data\":[]}");
            assertThat(EndpointProbe.ask(endpoint).detail()).endsWith("has no such name");
            fake.lists(401, "");
            assertThat(EndpointProbe.ask(endpoint).answers()).isFalse();
            assertThat(EndpointProbe.ask(endpoint).detail()).contains("another key");
            assertThat(fake.calls()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "302, the address it moved to",
        "403, another key",
        "404, the address of the API",
        "429, try again later",
        "500, its log"
    })
    void whatIsNoListIsNotFineAndToldWithWhatToDo(int status, String remedy) throws IOException {
        try (FakeEndpoint fake = new FakeEndpoint(call -> call.say("Yes."))) {
            fake.lists(status, "");
            Found found = EndpointProbe.ask(fake.endpoint());
            assertThat(found.answers()).isFalse();
            assertThat(found.detail()).contains(remedy);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!doctype html><title>data</title>", "", "hello", "{\"choices\":[]}"})
    void whatAnswersWithSomethingElseIsNoEndpoint(String page) throws IOException {
        try (FakeEndpoint fake = new FakeEndpoint(call -> call.say("Yes."))) {
            fake.lists(200, page);
            Found found = EndpointProbe.ask(fake.endpoint());
            assertThat(found.answers()).isFalse();
            assertThat(found.detail()).contains("answers, but not with a list of models", "the address of the API");
        }
    }

    @Test
    @Timeout(
            value = 20,
            threadMode = ThreadMode.SEPARATE_THREAD) // else a probe that waits for ever would hold the build
    void itDoesNotWaitForEverForWhatFollowsTheHeaders() throws IOException {
        try (FakeEndpoint fake = new FakeEndpoint(call -> call.say("Yes."))) {
            fake.listsNothingAfterTheHeaders();
            Found found = EndpointProbe.ask(fake.impatient());
            assertThat(found.answers()).isFalse();
            assertThat(found.detail()).contains("did not answer in time");
        }
    }

    @Test
    void itSaysThatNobodyAnswers() throws IOException {
        FakeEndpoint gone = new FakeEndpoint(call -> call.say("Yes."));
        gone.close();
        assertThat(EndpointProbe.ask(gone.endpoint()).detail()).contains("does not answer");
    }
}
