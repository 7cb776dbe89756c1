package tongli.wire.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.practice.Given;
import tongli.practice.LearnerMove;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.StartRequest;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

class TalkStatementsTest {

    private static final Learner LEARNER = Learner.pseudonymous(new UUID(3, 4));
    private static final String EXTENSION = "https://tongli.invalid/xapi/extensions/";

    private final PracticeService practice = Given.service();
    private final Session talk = practice.start(StartRequest.of("refund", Language.EN, 7));

    private List<JsonNode> told(Session session, boolean words) {
        return told(session, words, LEARNER);
    }

    private List<JsonNode> told(Session session, boolean words, Learner learner) {
        List<JsonNode> told = new TalkStatements(learner, words)
                .of(practice.report(session.id()), Given.PARTS.scenarios()).stream()
                        .map(one -> TongliJson.mapper().readTree(TongliJson.line(one)))
                        .toList();
        told.forEach(StatementRules::check);
        return told;
    }

    private void say(String words) {
        practice.turn(talk.id(), LearnerMove.say(words), Optional.empty());
    }

    private static List<String> verbs(List<JsonNode> told) {
        return told.stream()
                .map(one -> one.at("/verb/id").stringValue().replace("http://adlnet.gov/expapi/verbs/", ""))
                .toList();
    }

    @Test
    void aTalkIsToldFromItsBeginningToItsScore() {
        practice.guess(talk.id(), BasicEmotion.ANGER, 2, Optional.of("to be called back"));
        say("Eleven days is a long wait.");
        practice.turn(talk.id(), LearnerMove.stayQuiet(), Optional.empty());
        practice.finish(talk.id());

        List<JsonNode> told = told(talk, false);
        assertThat(verbs(told))
                .containsExactly("attempted", "answered", "responded", "responded", "completed", "scored");
        JsonNode turn = told.get(2);
        assertThat(turn.at("/result/score/raw").intValue()).isEqualTo(27); // the fake counts letters
        assertThat(turn.at("/result/score/scaled").doubleValue()).isEqualTo(0.27);
        assertThat(turn.at("/object/definition/name/en").stringValue()).startsWith("Reply 1 in “");
        assertThat(turn.at("/object/definition/name/zh").stringValue()).endsWith("第 1 次回应");
        assertThat(turn.at("/context/registration").stringValue())
                .isEqualTo(talk.id().toString());
        assertThat(turn.at("/context/contextActivities/parent/0/id").stringValue())
                .isEqualTo("https://tongli.invalid/xapi/activities/scenarios/refund")
                .isEqualTo(told.get(0).at("/object/id").stringValue());
        JsonNode found = turn.get("result").get("extensions");
        assertThat(found.get(EXTENSION + "epitome").get("exploration").intValue())
                .isEqualTo(1);
        assertThat(found.get(EXTENSION + "trust").propertyNames()).containsExactly("before", "after");
        assertThat(turn.get("context")
                        .get("extensions")
                        .get(EXTENSION + "model")
                        .get("id")
                        .stringValue())
                .isEqualTo("fake");
        assertThat(told.get(3)
                        .get("result")
                        .get("extensions")
                        .get(EXTENSION + "quiet")
                        .booleanValue())
                .isTrue();
        // the clock of the test ticks once a step: begun, said, kept quiet, finished, and once with the guess
        assertThat(told.get(4).at("/result/duration").stringValue()).isEqualTo("PT4S");
        assertThat(told.get(4).at("/result/completion").booleanValue()).isTrue();
    }

    @Test
    void wordsAreToldWithoutWhoTheySpeakOf() {
        practice.guess(talk.id(), BasicEmotion.ANGER, 2, Optional.of("that Karen rings her"));
        say("My name is Hannah Moss, ring 07700 900123.");
        say("Hannah Moss again.");
        String early = told(talk, true).toString();
        practice.finish(talk.id());
        String late = told(talk, true).toString();
        for (String told : List.of(early, late)) {
            assertThat(told)
                    .contains("My name is [NAME-1], ring [PHONE-1].", "[NAME-1] again.")
                    .doesNotContain("Hannah", "900123");
        }
        assertThat(late).contains("that [NAME-").doesNotContain("Karen");
    }

    @Test
    void wordsAndNamesStayOutUnlessTheyAreAskedFor() {
        practice.guess(talk.id(), BasicEmotion.ANGER, 2, Optional.of("to be called back"));
        say("Eleven days is a long wait.");
        practice.finish(talk.id());
        String opening = practice.session(talk.id()).opening().text();

        String without = told(talk, false).toString();
        assertThat(without).doesNotContain("Eleven days", "called back", "mbox", opening);
        assertThat(without).contains(new UUID(3, 4).toString());
        String with = told(talk, true).toString();
        assertThat(with)
                .contains("Eleven days is a long wait.", "to be called back")
                .doesNotContain(opening);
        assertThat(told(
                                talk,
                                false,
                                new Learner(
                                        "https://school.example.org/",
                                        "x",
                                        Optional.of("wei@example.org"),
                                        Optional.of("Wei")))
                        .toString())
                .contains("mailto:wei@example.org", "\"name\":\"Wei\"")
                .doesNotContain("account");
    }

    @Test
    void tellingTwiceTellsTheSameAndWhatIsToldLaterIsMore() {
        say("Eleven days is a long wait.");
        List<JsonNode> open = told(talk, false);
        assertThat(verbs(open)).containsExactly("attempted", "responded"); // nothing that could still change
        say("And nobody rang.");
        practice.finish(talk.id());
        List<JsonNode> ended = told(talk, false);
        assertThat(ended).containsAll(open).isEqualTo(told(talk, false));
        Set<String> ids = new HashSet<>();
        ended.forEach(one -> ids.add(one.get("id").stringValue()));
        assertThat(ids).hasSameSizeAs(ended);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thatPracticeStoppedIsNotTold(Language language) {
        Session session = practice.start(StartRequest.of("refund", language, 7));
        practice.turn(session.id(), LearnerMove.say("Eleven days is a long wait."), Optional.empty());
        practice.guess(session.id(), BasicEmotion.ANGER, 2, Optional.empty());
        List<JsonNode> before = told(session, true);
        practice.turn(session.id(), LearnerMove.say("I want to kill myself tonight."), Optional.empty());
        assertThat(practice.session(session.id()).status().code()).isEqualTo("stopped");
        assertThat(told(session, true)).isEqualTo(before);
    }

    @Test
    void aBranchTellsWhatIsItsOwn() {
        practice.guess(talk.id(), BasicEmotion.ANGER, 2, Optional.empty());
        say("Eleven days is a long wait.");
        say("Calm down.");
        Session branch = practice.branch(talk.id(), 2);
        practice.turn(branch.id(), LearnerMove.say("Nobody rang you back."), Optional.empty());
        practice.finish(branch.id());
        List<JsonNode> told = told(branch, true);
        assertThat(verbs(told)).containsExactly("attempted", "responded", "completed", "scored");
        assertThat(told.toString()).contains("Nobody rang").doesNotContain("Calm down", "Eleven");
        assertThat(told.get(1)
                        .get("context")
                        .get("extensions")
                        .get(EXTENSION + "branched_from")
                        .get("turn")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void aDrillIsADrill() {
        Session drill = practice.start(new StartRequest(
                "",
                Language.ZH,
                java.util.OptionalLong.of(7),
                Optional.of(Given.PARTS.drills().drills(Language.ZH).get(0).id()),
                false));
        practice.turn(drill.id(), LearnerMove.say("那天你是一个人看的分？"), Optional.empty());
        assertThat(told(drill, false).get(0).at("/object/id").stringValue())
                .startsWith("https://tongli.invalid/xapi/activities/drills/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "school",
                "ftp://x.example/",
                "https://",
                "https://a:b@x.example/",
                "https://x.example/?a",
                "https://x y/"
            })
    void aHomePageThatIsNoneIsRefused(String home) {
        assertThatThrownBy(() -> LEARNER.at(home))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("home page");
    }
}
