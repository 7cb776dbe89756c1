package tongli.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class LlmOptionsTest {

    @Command
    static final class Any {
        @Mixin
        LlmOptions llm = new LlmOptions();
    }

    private static LlmOptions called(String... arguments) {
        Any any = new Any();
        new CommandLine(any).parseArgs(arguments);
        return any.llm;
    }

    private static final Map<String, String> SET =
            Map.of("TONGLI_LLM_URL", "http://localhost:8081/v1", "TONGLI_LLM_MODEL", "small", "TONGLI_LLM_KEY", "sk-9");

    @Test
    void withoutAnAddressNoModelSpeaks() {
        assertThat(called().endpoint(Map.of())).isEmpty();
        assertThat(called().endpoint(Map.of("TONGLI_LLM_KEY", "sk-9"))).isEmpty();
        assertThat(called("--llm-url", "off").endpoint(SET)).isEmpty();
    }

    @Test
    void theCallGoesBeforeTheEnvironment() {
        var endpoint = called("--llm-model", "big", "--llm-timeout", "3.5")
                .endpoint(SET)
                .orElseThrow();
        assertThat(endpoint.model()).isEqualTo("big");
        assertThat(endpoint.url()).hasToString("http://localhost:8081/v1");
        assertThat(endpoint.key()).isPresent();
        assertThat(endpoint.patience().whole()).isEqualTo(Duration.ofMillis(3_500));
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        assertThatThrownBy(() -> called("--llm-model", "big").endpoint(Map.of()))
                .hasMessageContaining("--llm-url URL");
        assertThatThrownBy(() -> called("--llm-url", "http://localhost/v1").endpoint(Map.of()))
                .hasMessageContaining("--llm-model NAME");
        assertThatThrownBy(() -> called("--llm-timeout", "soon").endpoint(SET)).hasMessageContaining("seconds");
        assertThatThrownBy(() -> called("--llm-url", "http://a.example/v1").endpoint(SET))
                .hasMessageContaining("--llm-allow-http");
        assertThat(called("--llm-url", "http://a.example/v1", "--llm-allow-http")
                        .endpoint(SET))
                .isPresent();
    }
}
