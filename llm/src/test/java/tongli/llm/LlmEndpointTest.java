package tongli.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.persona.speech.OutsideVoice;

class LlmEndpointTest {

    private static LlmEndpoint at(String url) {
        return LlmEndpoint.of(url, "small", Optional.empty(), Patience.usual(), false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8081/v1",
                "http://localhost/v1/",
                "http://[::1]:11434/v1",
                "https://a.example/v1"
            })
    void thisMachineMayBePlainAndOthersEncrypted(String url) {
        assertThat(at(url).url().toString()).isEqualTo(url.replaceAll("/$", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.example/v1",
                "http://10.0.0.7:8000/v1",
                "http://127.0.0.1.a.example/v1",
                "http://localhost.a.example"
            })
    void wordsDoNotGoToOthersUnencryptedUnlessAllowed(String url) {
        assertThatThrownBy(() -> at(url)).hasMessageContaining("--llm-allow-http");
        assertThat(LlmEndpoint.of(url, "small", Optional.empty(), Patience.usual(), true)
                        .voice()
                        .here())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.example/v1",
                "ftp://a.example",
                "file:///etc/passwd",
                "https://me:sk-9@a.example/v1",
                "https://a.example/v1?key=sk-9",
                "https://a.example/#sk-9",
                "https:///v1",
                "https://a b/sk-9"
            })
    void anAddressThatIsNoneIsRefusedWithoutRepeatingIt(String url) {
        assertThatThrownBy(() -> at(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be like https://HOST/v1")
                .hasMessageNotContaining("sk-9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb"})
    void aModelHasAName(String model) {
        assertThatThrownBy(
                        () -> LlmEndpoint.of("http://localhost/v1", model, Optional.empty(), Patience.usual(), false))
                .hasMessageContaining("the model's name");
    }

    @Test
    void peopleAreToldWhereTheirWordsGo() {
        assertThat(at("https://a.example:8443/v1").voice())
                .isEqualTo(new OutsideVoice("a.example:8443", "small", false));
        assertThat(at("http://localhost:8081/v1").voice().here()).isTrue();
    }

    @Test
    void aKeyFileIsItsOwnersAlone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "sk-9\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> ApiKey.in(file))
                .hasMessageContaining("chmod 600")
                .hasMessageNotContaining("sk-9");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(ApiKey.in(file).secret()).isEqualTo("sk-9");
        assertThatThrownBy(() -> ApiKey.in(folder.resolve("none"))).hasMessageContaining("cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a\nb", "clé"})
    void aKeyFitsAHeader(String key) {
        assertThatThrownBy(() -> ApiKey.of(key, "TONGLI_LLM_KEY"))
                .hasMessageStartingWith("TONGLI_LLM_KEY holds no key");
    }

    @Test
    void patienceHasLimits() {
        assertThatThrownBy(() -> Patience.of(Duration.ZERO)).hasMessageContaining("more than 0");
        assertThatThrownBy(() -> Patience.of(Duration.ofHours(1))).hasMessageContaining("at most 120");
    }
}
