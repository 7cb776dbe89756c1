package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import tongli.server.TestServer.Answer;

/** Whatever is sent gets an answer or a clear refusal, never a fault; with the real models. */
class AnyTextIT {

    private static TestServer server;

    @BeforeContainer
    static void start() throws IOException {
        server = new TestServer(ServerOptions.local(0, Files.createTempDirectory("tongli-any")));
    }

    @AfterContainer
    static void stop() {
        server.close();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(400),
                Arbitraries.strings().withCharRange('\ud800', '\udfff').ofMaxLength(20),
                Arbitraries.strings().withCharRange('\u0000', '\u0020').ofMaxLength(20),
                Arbitraries.strings().withCharRange('\u4e00', '\u9fff').ofMaxLength(200),
                Arbitraries.strings()
                        .withChars('\u3164', '\u115f', '\u200b', '\u2800', '\udb40', '\udd00', '.', '。', '?', 'a', '的')
                        .ofMaxLength(20),
                Arbitraries.of(
                        "\u200b".repeat(1_000) + "a",
                        "😀",
                        "👨‍👩‍👧",
                        "…",
                        "\u202e\u200d",
                        "<script>",
                        "'; drop table practice_turn; --",
                        "a".repeat(4_000)));
    }

    @Property(tries = 80)
    void anyWordsInATurn(@ForAll("texts") String words) {
        check(server.post("/sessions/" + server.start() + "/turns", body(words)));
        check(server.post("/analyze/risk", body(words)));
        check(server.post("/deidentify", body(words)));
        check(server.post("/analyze/text", body(words)));
        check(server.post("/assess", "{\"context\":" + quote(words) + ",\"reply\":" + quote(words) + "}"));
    }

    @Property(tries = 60)
    void anyBody(@ForAll("texts") String body) {
        check(server.post("/sessions", body));
        check(server.post("/sessions/" + server.start() + "/guesses", body));
    }

    private static String body(String words) {
        return "{\"text\":" + quote(words) + "}";
    }

    /** Every unit escaped, so that broken pairs of surrogates travel too. */
    private static String quote(String words) {
        StringBuilder quoted = new StringBuilder("\"");
        words.chars().forEach(unit -> quoted.append(String.format("\\u%04x", unit)));
        return quoted.append('"').toString();
    }

    private static void check(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isBetween(200, 499);
        if (answer.status() >= 400) {
            assertThat(answer.at("/detail")).isNotBlank();
        }
    }
}
