package tongli.cli.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.practice.Given;
import tongli.practice.LearnerMove;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.StartRequest;

class TalkTest {

    private final PracticeService practice = Given.service();
    private String region = "";
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    /** A talk with somebody who types these lines and then ends the input. */
    private Talk typing(String... lines) throws IOException {
        byte[] typed = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        return Talk.over(
                practice,
                Given.PARTS,
                new DumbTerminal("test", "dumb", new ByteArrayInputStream(typed), shown, StandardCharsets.UTF_8),
                new PrintWriter(err),
                region);
    }

    private Optional<Boolean> consent(Language language, String... lines) throws IOException {
        try (Talk talk = typing(lines)) {
            return talk.askConsent(language);
        }
    }

    private Session heldAfter(String... lines) throws IOException {
        return heldAfter(Language.EN, lines);
    }

    private Session heldAfter(Language language, String... lines) throws IOException {
        Session session =
                practice.start(new StartRequest("refund", language, OptionalLong.of(7), Optional.empty(), false));
        try (Talk talk = typing(lines)) {
            talk.hold(session);
        }
        return practice.session(session.id());
    }

    @Test
    void whatIsNoAnswerToTheQuestionOfKeepingIsAskedForAgain() throws IOException {
        assertThat(consent(Language.ZH, "你好", "y")).contains(true);
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("请回答 y 或 n（直接回车：先不决定）");
        assertThat(consent(Language.EN, "now I don't know", "N")).contains(false);
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("Please answer y or n (Enter: decide later)");
        assertThat(consent(Language.ZH, "不知道怎么说", "好像可以", "不存")).contains(false);
    }

    /** As the launcher says of a keyboard. */
    private Session typedByAPerson(Language language, String... lines) throws IOException {
        System.setProperty("tongli.keyboard", "true");
        try {
            return heldAfter(language, lines);
        } finally {
            System.clearProperty("tongli.keyboard");
        }
    }

    @Test
    void whoeverMayHaveSpokenOfThemselvesIsToldOnceThatPeopleAreThereAndGoesOn() throws IOException {
        region = "GB";
        Session session =
                typedByAPerson(Language.EN, "I can't go on like this.", "I can't go on like this, honestly.", "/leave");
        assertThat(session.turns()).hasSize(2).allMatch(turn -> turn.persona().isPresent());
        assertThat(err.toString().lines()).singleElement(STRING).contains("people are there", "116 123", "999");
        assertThat(shown.toString(StandardCharsets.UTF_8)).doesNotContain("116 123");
    }

    @Test
    void itIsToldInTheLanguageOfTheTalkAndNotToAPipe() throws IOException {
        region = "CN";
        typedByAPerson(Language.ZH, "我快撑不下去了", "/leave");
        assertThat(err.toString()).contains("有人在", "12356");
        err.getBuffer().setLength(0);
        heldAfter(Language.ZH, "我快撑不下去了", "/leave");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void enterOrTheEndOfTheInputDecidesLater() throws IOException {
        assertThat(consent(Language.EN, "")).isEmpty();
        assertThat(consent(Language.EN, "hello", " ")).isEmpty();
        assertThat(consent(Language.EN, "hello")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guess: sadness 2 \"to be heard\"",
                "guess：Sadness 2 “to be heard”",
                "/guess sadness 2 to be heard"
            })
    void aGuessIsUnderstoodAsAScriptWritesIt(String guess) throws IOException {
        Session session = heldAfter(guess, "/leave");
        assertThat(session.turns()).isEmpty();
        assertThat(session.guesses()).singleElement().satisfies(one -> {
            assertThat(one.emotion()).isEqualTo(BasicEmotion.SADNESS);
            assertThat(one.strength()).isEqualTo(2);
            assertThat(one.need()).contains("to be heard");
        });
    }

    @Test
    void whoeverLeavesBeforeSayingAnythingIsOfferedToStartAgainAndAdvisedNothing() throws IOException {
        Session session = heldAfter("/leave", "y", "Nineteen days, and nobody told you why.", "/leave", "");
        String told = shown.toString(StandardCharsets.UTF_8);
        assertThat(told).containsOnlyOnce("nothing to look back on yet").containsOnlyOnce("Start again?");
        assertThat(told.substring(0, told.indexOf("Start again?"))).doesNotContain("  · ", "One change");
        assertThat(told.substring(told.indexOf("Start again?"))).contains("Denise: ", "turn 1");
        assertThat(session.turns()).isEmpty();
        assertThat(practice.sessions()).hasSize(2);
    }

    @Test
    void whoIsMetAgainIsSaidToBeMetDaysLaterAndWhatTheyRememberedStandsAtTheEnd() throws IOException {
        Session first =
                practice.start(new StartRequest("refund", Language.EN, OptionalLong.of(7), Optional.empty(), true));
        try (Talk talk = typing("I'll ring you on Friday.", "/leave", "")) {
            talk.hold(first);
        }
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("To meet Denise again: tongli chat --scenario refund --lang en --after " + first.id())
                .doesNotContain("later)", "remembered");
        shown.reset();
        Session second =
                practice.start(new StartRequest("refund", Language.EN, OptionalLong.of(7), Optional.empty(), false)
                        .after(new StartRequest.Earlier(first.id(), OptionalInt.of(3))));
        try (Talk talk = typing("/leave", "y", "I have not forgotten.", "/leave", "")) {
            talk.hold(second);
        }
        String told = shown.toString(StandardCharsets.UTF_8);
        assertThat(told.split("\\(3 days later\\)", -1))
                .as("also when it is begun again")
                .hasSize(3);
        assertThat(told)
                .contains("Denise remembered from last time:", "  You had said: I'll ring you on Friday")
                .doesNotContain("To meet Denise again");
    }

    @Test
    void aTurnTakenAgainStandsBesideWhatItWasBefore() throws IOException {
        heldAfter("Nineteen days, and nobody told you why.", "Calm down.", "/leave", "2", "Sorry.", "…", "/leave", "");
        List<String> told = shown.toString(StandardCharsets.UTF_8).lines().toList();
        int at = told.indexOf("Both tries of turn 2:");
        assertThat(told.get(at + 1)).matches("  last time: Calm down\\. → .+ \\(trust -\\d+\\)");
        assertThat(told.get(at + 2)).matches("  this time: Sorry\\. → .+ \\(trust [+-]\\d+\\)");
        assertThat(told.get(at + 4)).matches("    turn +2 +3");
        assertThat(told.get(at + 5)).matches("    last time +\\d+ +–");
        assertThat(told.get(at + 6)).matches("    this time +\\d+ +\\d+");
    }

    @Test
    void aConversationIsTakenUpAgainFromATurn() throws IOException {
        Session first = heldAfter("Nineteen days, and nobody told you why.", "Calm down.", "/leave", "");
        Session branch = practice.branch(first.id(), 2);
        shown.reset();
        try (Talk talk = typing("Sorry.", "/leave", "")) {
            talk.hold(branch);
        }
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("> Nineteen days, and nobody told you why.")
                .contains("Both tries of turn 2:");
        assertThat(practice.session(branch.id()).turns())
                .extracting(turn -> turn.learner().words().orElse(""))
                .containsExactly("Nineteen days, and nobody told you why.", "Sorry.");
    }

    @Test
    void peopleToCallBeginWithThoseOfOnesOwnRegion() throws IOException {
        region = "GB";
        heldAfter("I don't want to live any more.");
        String told = shown.toString(StandardCharsets.UTF_8);
        assertThat(told.indexOf("  999 ")).isPositive().isLessThan(told.indexOf("  988 "));
        assertThat(told).doesNotContain("for mainland China and may not connect");
        shown.reset();
        region = "TW";
        heldAfter("I don't want to live any more.");
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("for mainland China and may not connect");
    }

    @Test
    void aGuessWrittenWronglyIsExplainedAndNotSaid() throws IOException {
        Session session = heldAfter("guess: blue 2", "guess: joy", "/leave");
        assertThat(session.turns()).isEmpty();
        assertThat(session.guesses()).isEmpty();
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("A guess is written");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "EN > /report > The report comes when the conversation ends: /leave",
                "EN > '/Report ' > The report comes when the conversation ends: /leave",
                "ZH > /report > 报告要等对话结束才有：输入 /leave",
                "ZH > /报告 > 报告要等对话结束才有：输入 /leave",
            })
    void whoeverAsksForTheReportIsToldWhenItComes(Language language, String typed, String told) throws IOException {
        Session session = heldAfter(language, typed, "/leave", "");
        assertThat(shown.toString(StandardCharsets.UTF_8)).containsOnlyOnce(told);
        assertThat(session.turns()).isEmpty();
    }

    @Test
    void noSpaceStandsBehindAFullWidthColonAndNoLabelTwice() throws IOException {
        heldAfter(Language.ZH, "这点钱也不至于，想开点。", "/leave", "");
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("效果：", "改一处：", "开始之前：")
                .doesNotContain("： ")
                .doesNotContainPattern("效果：[^。]*：");
    }

    @Test
    void anEllipsisStaysQuietAsInAScript() throws IOException {
        Session session = heldAfter("…", "/leave");
        assertThat(session.turns())
                .singleElement()
                .satisfies(turn -> assertThat(turn.learner()).isEqualTo(LearnerMove.stayQuiet()));
    }
}
