package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.server.TestServer.Answer;

/** The report as a page and as PDF, over REST. */
class WrittenReportIT {

    private static final String HOSTILE = "<script>alert(1)</script>";

    @TempDir
    static Path folder;

    static TestServer server;
    static String session;

    @BeforeAll
    static void start() {
        server = new TestServer(folder);
        session = server.start();
        server.say(session, "Eleven days, and nobody rang you back. " + HOSTILE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Answer report(String query, String... accept) {
        var request = server.request("/sessions/" + session + "/report" + query);
        return server.send(accept.length == 0 ? request : request.header("Accept", accept[0]));
    }

    private static String type(Answer answer) {
        return answer.response().headers().firstValue("Content-Type").orElse("");
    }

    /** The second Accept is Chromium's. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            */* | application/json
            text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8 | text/html;charset=utf-8
            application/pdf | application/pdf
            application/pdf;q=0.5, text/html;q=0.6 | text/html;charset=utf-8
            application/json;q=0, application/pdf | application/pdf
            application/* | application/json
            """)
    void theFormIsTheOneThatTheClientLikesBest(String accept, String type) {
        Answer answer = report("", accept);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(type(answer)).isEqualToIgnoringCase(type);
        assertThat(answer.response().headers().firstValue("Vary")).contains("Accept");
    }

    @Test
    void withoutAWishItIsJson() {
        assertThat(report("").json().at("/report/trust").size()).isEqualTo(2);
        assertThat(report("?format=json", "text/html")
                        .json()
                        .at("/report/trust")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void theFormatGoesBeforeTheHeader() {
        Answer page = report("?format=html", "application/json");
        assertThat(type(page)).startsWith("text/html");
        assertThat(page.response().headers().firstValue("Content-Disposition"))
                .contains("inline; filename=\"tongli-%s.html\"".formatted(session));
        assertThat(page.response().headers().firstValue("Content-Security-Policy"))
                .isPresent();
        assertThat(page.response().body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "Denise")
                .doesNotContain("<script");
        Answer pdf = report("?format=pdf", "application/json");
        assertThat(type(pdf)).isEqualTo("application/pdf");
        assertThat(pdf.response().body()).startsWith("%PDF-1");
        assertThat(pdf.response().headers().firstValue("Content-Disposition"))
                .contains("inline; filename=\"tongli-%s.pdf\"".formatted(session));
    }

    @Test
    void thePageIsInTheLanguageOfTheTalkAndInUtf8() {
        String chinese = server.post("/sessions", "{\"scenario\":\"refund\",\"language\":\"zh\",\"seed\":7}")
                .at("/id");
        server.say(chinese, "等了这么多天，一句准话都没有。");
        Answer page = server.get("/sessions/" + chinese + "/report?format=html");
        assertThat(page.response().body()).contains("lang=\"zh-CN\"", "等了这么多天", "最要紧的一刻");
        assertThat(page.response().body().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }

    @Test
    void whatCannotBeGivenIsRefused() {
        Answer wrong = report("?format=docx");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.at("/errors/0/message")).contains("json, html, pdf");
        for (String accept : new String[] {"image/png", "no type", "application/json;q=0"}) {
            Answer none = report("", accept);
            assertThat(none.status()).as(accept).isEqualTo(406);
            assertThat(none.at("/type")).isEqualTo("/problems/not-acceptable");
        }
        Answer nobody = server.send(server.request("/sessions/00000000-0000-0000-0000-000000000000/report?format=pdf"));
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nobody.at("/type")).isEqualTo("/problems/unknown-session");
    }
}
