package tongli.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Assessment;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.Misstep;
import tongli.core.ReplyFlag;
import tongli.core.Utterance;

class BundledAssessorTest {

    private final Assessor assessor = Given.assessor();

    private Assessment zh(String context, String reply) {
        return assessor.assess(AssessmentRequest.of(Language.ZH, context, reply));
    }

    private Assessment en(String context, String reply) {
        return assessor.assess(AssessmentRequest.of(Language.EN, context, reply));
    }

    /** The anchors of craft: one row a reply, levels of reaction, interpretation, exploration; -1 not asked of. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 我爸走后，我不敢进他屋。 | 人总有这一天。 | 0 | -1 | -1
            ZH | 我爸走后，我不敢进他屋。 | 听着难受。 | 1 | -1 | -1
            ZH | 我爸走后，我不敢进他屋。 | 你一个人站门口，我听着心疼。 | 2 | -1 | -1
            ZH | 我爸走后，我不敢进他屋。 | 房子要卖吗？ | -1 | 0 | -1
            ZH | 我爸走后，我不敢进他屋。 | 我懂你。 | -1 | 1 | -1
            ZH | 我爸走后，我不敢进他屋。 | 推开门，就像承认他真走了。 | -1 | 2 | -1
            ZH | 我爸走后，我不敢进他屋。 | 节哀。 | -1 | -1 | 0
            ZH | 我爸走后，我不敢进他屋。 | 怎么了？ | -1 | -1 | 1
            ZH | 我爸走后，我不敢进他屋。 | 那屋里最怕看见什么？ | -1 | -1 | 2
            EN | They found a lump. I haven't told my husband. | What size? | 0 | -1 | -1
            EN | They found a lump. I haven't told my husband. | I'm sorry to hear that. | 1 | -1 | -1
            EN | They found a lump. I haven't told my husband. | I hate that you're carrying this alone. | 2 | -1 | -1
            EN | They found a lump. I haven't told my husband. | OK. | -1 | 0 | -1
            EN | They found a lump. I haven't told my husband. | I get it. | -1 | 1 | -1
            EN | They found a lump. I haven't told my husband. | Saying it to him would make it real. | -1 | 2 | -1
            EN | They found a lump. I haven't told my husband. | Right. | -1 | -1 | 0
            EN | They found a lump. I haven't told my husband. | What happened? | -1 | -1 | 1
            EN | They found a lump. I haven't told my husband. | When you picture telling him, what scares you most? | -1 | -1 | 2
            """)
    void theAnchorsOfTheRubricHold(
            Language language, String context, String reply, int reaction, int interpretation, int exploration) {
        var empathy =
                assessor.assess(AssessmentRequest.of(language, context, reply)).empathy();
        int[] expected = {reaction, interpretation, exploration};
        for (Mechanism mechanism : Mechanism.values()) {
            if (expected[mechanism.ordinal()] >= 0) {
                assertThat(empathy.get(mechanism).level().orElseThrow())
                        .as(mechanism.code())
                        .isEqualTo(expected[mechanism.ordinal()]);
            }
        }
    }

    @Test
    void aStockPhraseAddsNothingToTheScore() {
        int bare = zh("差四分，没进复试。", "嗯，我在想怎么跟你说。").score().orElseThrow();
        var formula = zh("差四分，没进复试。", "我理解你的心情。");
        assertThat(formula.flags()).contains(ReplyFlag.FORMULA);
        assertThat(formula.score().orElseThrow()).isLessThanOrEqualTo(Math.max(bare, 30));
        assertThat(en("They gave it to Dan.", "I totally understand how you feel.")
                        .score()
                        .orElseThrow())
                .isLessThanOrEqualTo(30);
    }

    @Test
    void missteppingRepliesScoreBelowClumsyAndSincereOnes() {
        int dismissive = zh("我跟家里说还没出分，说了三天了。", "多大点事，别想太多。").score().orElseThrow();
        int clumsy = zh("我跟家里说还没出分，说了三天了。", "我不太会说话……你一个人扛了三天？").score().orElseThrow();
        assertThat(clumsy).isGreaterThan(dismissive + 35);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 差四分，没进复试。 | 没事，明年再来嘛！
            ZH | 我跟家里说还没出分，说了三天了。 | 你应该跟家里说实话。
            ZH | 退款都十六天了，问了三个客服。 | 非常抱歉给您带来不便，敬请谅解。
            ZH | 每天视频我都得先笑十分钟。 | 我理解你的心情。
            EN | Missed it by one mark. | You can always try again next year!
            EN | I told Dad the results were late. | Why didn't you just tell him?
            EN | Nineteen days, and four different people. | I'm sorry for any inconvenience.
            EN | I opened it in the sluice room between two call bells. | At least you have a job.
            """)
    void theSuggestionScoresHigherAndIsNoFormula(Language language, String context, String reply) {
        var before = assessor.assess(AssessmentRequest.of(language, context, reply));
        assertThat(before.suggestion().orElseThrow()).isNotEqualTo(reply);
        var after = assessor.assess(
                AssessmentRequest.of(language, context, before.suggestion().orElseThrow()));
        assertThat(after.score().orElseThrow()).isGreaterThan(before.score().orElseThrow());
        assertThat(after.missteps()).isEmpty();
        assertThat(after.flags()).doesNotContain(ReplyFlag.FORMULA);
    }

    @Test
    void theSuggestionKeepsWhatTheLearnerSaidWell() {
        var request = new AssessmentRequest(
                Language.EN,
                List.of(new Utterance(Utterance.PERSONA, "They read the name out in front of everyone.")),
                "That sucks, mate. You should ask HR for feedback.",
                Optional.of(new CoachHints(
                        List.of("In front of the whole team, and you had to keep a straight face."),
                        List.of("What did you do with your face?"))));
        assertThat(assessor.assess(request).suggestion().orElseThrow())
                .startsWith("That sucks, mate.")
                .contains("In front of the whole team")
                .doesNotContain("HR");
    }

    @Test
    void aGoodReplyIsLeftAlone() {
        String reply = "推开门，就像承认他真走了。那屋里你最怕看见什么？";
        assertThat(zh("我爸走后，我不敢进他屋。", reply).suggestion().orElseThrow()).isEqualTo(reply);
    }

    @Test
    void aMisstepMessageQuotesBothSides() {
        var assessment = zh("差四分，没进复试。", "没事，明年再来嘛！");
        assertThat(assessment.missteps()).extracting(remark -> remark.code()).containsOnly(Misstep.MINIMISING);
        assertThat(assessment.missteps().get(0).message()).contains("没事");
        assertThat(assessment.missteps().get(0).message()).contains("差四分");
    }

    @Test
    void whatCannotBeReadIsNotJudged() {
        for (String reply : List.of("……", "😭😭", "sdkfjhgwq", "???")) {
            var assessment = zh("没考上。", reply);
            assertThat(assessment.abstained()).as(reply).isTrue();
            assertThat(assessment.score()).isEmpty();
            assertThat(assessment.suggestion()).as(reply).isEmpty();
            assertThat(assessment.explanation()).isNotBlank();
        }
        assertThat(en("I failed.", "你还好吗，我很担心你").abstained()).isTrue();
        assertThat(en("", "OK.").abstained()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | J'ai raté l'examen. | Je suis désolé, tu dois être très déçu.
            EN | I failed again. | Es tut mir leid, das ist wirklich nicht schön.
            ZH | 試験に落ちました。 | それはとてもつらかったでしょう。
            EN | Я не сдала экзамен. | Мне очень жаль.
            EN | J'ai raté l'examen et je ne sais pas quoi faire. | That sounds hard.
            """)
    void whatIsInNeitherLanguageIsNotJudgedUnlessOneIsAskedFor(Language language, String line, String reply) {
        var request = AssessmentRequest.of(language, line, reply);
        var assessment = assessor.assess(request.inLanguageFoundOut(true));
        assertThat(assessment.abstained()).isTrue();
        assertThat(assessment.suggestion()).isEmpty();
        assertThat(assessment.explanation()).containsAnyOf("neither Chinese nor English", "既不是中文也不是英文");
        assertThat(assessor.assess(request).explanation()).isNotEqualTo(assessment.explanation());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | I failed again. | That sounds hard. Which part stays with you?
            EN | 我又没考上。 | That sounds hard. Which part stays with you?
            ZH | 我又没考上。 | 差一点就够到了。offer的事后来呢？
            EN | The café let me go. | Oh no. That's such a shame.
            """)
    void whatIsInOneOfThemIsJudgedWhereTheLanguageIsFoundOut(Language language, String line, String reply) {
        var request = AssessmentRequest.of(language, line, reply).inLanguageFoundOut(true);
        assertThat(assessor.assess(request).abstained()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ZH, x", "ZH, a", "ZH, Ｘ。", "EN, x", "EN, q!", "EN, j"})
    void aSlipOfTheHandIsNotJudged(Language language, String reply) {
        String line = language == Language.ZH ? "我又没考上。" : "I failed again.";
        var assessment = assessor.assess(AssessmentRequest.of(language, line, reply));
        assertThat(assessment.abstained()).isTrue();
        assertThat(assessment.explanation())
                .containsAnyOf("没法判断", "too little to read")
                .containsAnyOf("不打分", "no score");
    }

    @ParameterizedTest
    @CsvSource({"ZH, 嗯", "ZH, k", "EN, k", "EN, No.", "EN, y"})
    void aShortAnswerIsJudged(Language language, String reply) {
        String line = language == Language.ZH ? "我又没考上。" : "I failed again.";
        assertThat(assessor.assess(AssessmentRequest.of(language, line, reply)).abstained())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 我又没考上。 | 我理解你的心情。
            ZH | 她不回我了。 | 我完全理解你的感受。
            EN | Dan got the post after all. | I totally understand how you feel.
            """)
    void nobodyIsToldToReadTheirWholeLineBack(Language language, String line, String reply) {
        assertThat(assessor.assess(AssessmentRequest.of(language, line, reply)).explanation())
                .doesNotContain(line.replaceAll("[。.]$", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 我又没考上。 | 我跟你保证我这辈子永远都会陪着你不管发生什么事情我都绝对不会离开你半步的。
            EN | I failed again. | I promise you that I am going to be by you and up to it all of the way, as I ever was.
            """)
    void aLongQuoteIsCut(Language language, String line, String reply) {
        var remarks =
                assessor.assess(AssessmentRequest.of(language, line, reply)).missteps();
        assertThat(remarks).isNotEmpty().allSatisfy(remark -> {
            String message = remark.message();
            String quote = message.substring(0, message.indexOf('…'));
            quote = quote.substring(Math.max(quote.lastIndexOf('"'), quote.lastIndexOf('“')) + 1);
            assertThat(language == Language.ZH ? quote.length() : quote.split(" ").length)
                    .isLessThanOrEqualTo(language == Language.ZH ? 20 : 12);
        });
    }

    @Test
    void theSameWordsAreQuotedOnceForTwoFaults() {
        for (var assessment : List.of(zh("我又没考上。", "加油，一切都会好的"), zh("我又没考上。", "没事的，别想太多，明年再来！"))) {
            assertThat(assessment.missteps()).isNotEmpty();
            for (var remark : assessment.missteps()) {
                String quote = "“"
                        + assessment
                                .reply()
                                .substring(remark.span().start(), remark.span().end()) + "”";
                assertThat(assessment.explanation().split(quote, -1)).as(quote).hasSizeLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void praiseSaysWhatForAndNotOnlyThatTheDirectionIsRight() {
        for (Language language : Language.values()) {
            for (String line : CoachingResources.lines("remarks-" + language.code() + ".txt")) {
                assertThat(line).doesNotContain("方向对").doesNotContainIgnoringCase("right direction");
            }
        }
    }
}
