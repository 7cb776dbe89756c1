package tongli.perception.voice.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.perception.voice.sound.SampleStream;

class RecognisersTest {

    /** Hears one language, if a model is named. */
    private record Given(String name, Language hears) implements RecogniserProvider, Recogniser {
        @Override
        public Optional<String> obstacle(Language language, Optional<Path> model) {
            return language == hears && model.isPresent() ? Optional.empty() : Optional.of("name its model");
        }

        @Override
        public Recogniser open(Language language, Optional<Path> model) {
            return this;
        }

        @Override
        public Language language() {
            return hears;
        }

        @Override
        public Transcript transcribe(SampleStream sound) {
            return new Transcript(name, hears, List.of(word("你", 0, 0.5), word("好", 0.2, 1)));
        }

        private static SpokenWord word(String text, double from, double confidence) {
            return new SpokenWord(text, from, from + 0.2, OptionalDouble.of(confidence));
        }

        @Override
        public void close() {
            // owns nothing
        }
    }

    private static final List<RecogniserProvider> PROVIDERS =
            List.of(new Given("pocketsphinx", Language.EN), new Given("vosk", Language.ZH));

    private static Recognisers recognisers(Map<String, String> environment) {
        return Recognisers.of(environment, PROVIDERS);
    }

    @Test
    void withoutARecogniserPeopleAreAskedToType() {
        Recognisers none = recognisers(Map.of());
        assertThat(none.name(Language.ZH)).isEmpty();
        assertThat(none.name(Language.EN)).hasValue("pocketsphinx");
        assertThatThrownBy(() -> none.open(Language.ZH))
                .isInstanceOf(RecogniserUnavailable.class)
                .hasMessage(
                        "Chinese speech cannot be written down here, please type it: no recogniser is set up for it;"
                                + " set TONGLI_SPEECH_ZH, see docs/voice.md");
        assertThatThrownBy(() -> none.open(Language.EN))
                .hasMessage("English speech cannot be written down here, please type it: name its model");
    }

    @Test
    void theEnvironmentSaysWhoHearsWhat() throws IOException {
        Recognisers chosen = recognisers(Map.of("TONGLI_SPEECH_ZH", " vosk:/models/zh ", "TONGLI_SPEECH_EN", "none"));
        assertThat(chosen.name(Language.EN)).isEmpty();
        try (Recogniser recogniser = chosen.open(Language.ZH)) {
            Transcript transcript = recogniser.transcribe(() -> new float[0]);
            assertThat(transcript.text()).isEqualTo("你好"); // without a space
            assertThat(transcript.confidence()).hasValue(0.75);
        }
    }

    @Test
    void aWrongSettingNamesWhatThereIs() {
        assertThatThrownBy(() -> recognisers(Map.of("TONGLI_SPEECH_EN", "siri")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "TONGLI_SPEECH_EN is siri, which is no recogniser of this build; there are pocketsphinx, vosk and"
                                + " none, with :MODEL behind where one is needed");
        assertThatThrownBy(() -> recognisers(Map.of("TONGLI_SPEECH_ZH", "vosk:")))
                .hasMessageContaining("TONGLI_SPEECH_ZH: the model behind \":\" is blank");
    }
}
