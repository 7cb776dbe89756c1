package tongli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tongli.server.RunningServer;
import tongli.server.ServerLauncher;
import tongli.server.ServerOptions;
import tongli.server.security.Access;
import tongli.server.storage.StoragePlace;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

/** A learner puts a score right in the report, on a phone; somebody else reviews it blind, by the keyboard. */
class FeedbackJourneyIT extends Journeys {

    private static final String PASSWORD = "kettle ribbon otter plum";

    private String address = "";
    private String invitation = "";

    @Override
    Served serve(Path data) {
        RunningServer server = ServerLauncher.run(ServerOptions.of(0, StoragePlace.in(data), Access.accounts()));
        invitation = server.firstInvitation().orElseThrow();
        address = server.address();
        return new Served() {
            @Override
            public String address() {
                return server.address();
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }

    @Test
    void whatALearnerPutsRightIsReviewedByWhoKnowsNothingOfThem() {
        try (Visit learner = visit(Words.ZH, Screen.PHONE);
                Visit operator = visit(Words.EN, Screen.DESKTOP)) {
            joins(operator, invitation, "olga");
            String link = asks(operator, "POST", "/invitations", Map.of("role", "learner"))
                    .get("invitation")
                    .asString();
            joins(learner, link, "lin");
            asks(learner, "PUT", "/me/consents", Map.of("purpose", "feedback_training", "decision", "granted"));
            putsRight(learner, talks(learner));
            reviews(operator);
            learner.nothingToComplainOf();
            operator.nothingToComplainOf();
        }
    }

    private JsonNode asks(Visit visit, String method, String path, Map<String, ?> body) {
        APIResponse answer = visit.page
                .request()
                .fetch(
                        address + "/api/v1" + path,
                        RequestOptions.create()
                                .setMethod(method)
                                .setHeader("Origin", address)
                                .setData(body));
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return TongliJson.mapper().readTree(answer.text());
    }

    private void joins(Visit visit, String by, String name) {
        asks(
                visit,
                "POST",
                "/accounts",
                Map.of("invitation", by, "name", name, "password", PASSWORD, "birth_year", 1990));
    }

    /** @return the session, with one turn */
    private String talks(Visit learner) {
        String session = asks(
                        learner, "POST", "/sessions", Map.of("scenario", "exam-retake", "language", "zh", "seed", 7))
                .get("id")
                .asString();
        asks(learner, "POST", "/sessions/" + session + "/turns", Map.of("text", "没事，明年再来嘛！"));
        asks(learner, "POST", "/sessions/" + session + "/finish", Map.of());
        return session;
    }

    private static void putsRight(Visit learner, String session) {
        learner.at("report/" + session);
        learner.page.getByText(Words.ZH.of("turn by turn"), exactly()).click();
        learner.page.getByText("觉得不对？来改一下", exactly()).click();
        learner.page.getByLabel("你觉得该是多少").fill("35");
        learner.look("phone-60-correct");
        learner.page.getByText("告诉同理", exactly()).click();
        assertThat(learner.page.getByText("记下了，谢谢你。")).isVisible();
        learner.page.getByText("看我改正过的", exactly()).click();
        assertThat(learner.page.getByText("你改成：35 分")).isVisible();
        assertThat(learner.page.getByText("还在等人看。")).isVisible();
        learner.look("phone-61-corrections");
    }

    private static void reviews(Visit operator) {
        operator.at("review");
        assertThat(operator.page.getByText("没事，明年再来嘛！")).isVisible();
        assertThat(operator.page.getByText("lin", exactly())).hasCount(0);
        operator.look("desktop-62-review");
        operator.page.getByLabel("How well does the reply meet them?").fill("30");
        operator.page.keyboard().press("Enter");
        assertThat(operator.page.getByText("Nothing is waiting.")).isVisible();
        operator.look("desktop-63-reviewed");
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
