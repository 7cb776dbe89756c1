package tongli.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.core.Assessment;
import tongli.core.Language;
import tongli.core.Misstep;
import tongli.core.Remark;
import tongli.core.ReplyFlag;
import tongli.perception.emotion.TextEmotionReader;
import tongli.perception.text.OnnxSentenceEncoder;
import tongli.understanding.BundledReplyReader;

/** The whole coach, on every way of saying it: a wish, a burden, a plan, sleep without waking, no point. */
class AnswerToRiskTest {

    private static final List<String> SAID_ZH =
            List.of("有时候觉得活着没意思。", "我死了你们就都轻松了。", "我真的不想活了。", "活着没意思，还不如死了。", "药我都攒好了。", "我天天都在想自杀。");
    private static final List<String> SAID_EN = List.of(
            "I don't want to be here anymore.",
            "They'd be better off without me.",
            "I keep thinking about killing myself.",
            "Some nights I hope I just don't wake up.",
            "I can't see any point in going on living.",
            "I've got the pills saved up.");

    private static OnnxSentenceEncoder encoder;
    private static BundledReplyReader replies;
    private static TextEmotionReader emotions;
    private static Assessor coach;

    @BeforeAll
    static void open() {
        encoder = OnnxSentenceEncoder.bundled();
        replies = new BundledReplyReader(encoder);
        emotions = TextEmotionReader.bundled();
        coach = new BundledAssessor(replies, emotions);
    }

    @AfterAll
    static void close() {
        emotions.close();
        replies.close();
        encoder.close();
    }

    private static Language languageOf(String reply) {
        return reply.codePoints().anyMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN)
                ? Language.ZH
                : Language.EN;
    }

    private static Stream<Arguments> eachOf(String... replies) {
        return Stream.of(replies)
                .flatMap(reply -> (languageOf(reply) == Language.ZH ? SAID_ZH : SAID_EN)
                        .stream().map(said -> Arguments.of(said, reply)));
    }

    static Stream<Arguments> reasons() {
        return eachOf(
                "活着多好啊，想想你爸妈",
                "你走了孩子怎么办？",
                "世界这么美，你舍得吗。",
                "你还年轻，后面的日子长着呢。",
                "你妈知道了该多难过啊。",
                "为了孩子，也要好好活着。",
                "比你难的人多的是，人家不也挺过来了。",
                "千万别做傻事。",
                "Think of your kids, life's beautiful",
                "What would your mum do without you?",
                "It would break your dad's heart.",
                "Life is so precious.",
                "You've got everything to live for.",
                "You're still young, with your whole life ahead of you.",
                "So many people love you.",
                "Please don't do anything silly.");
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void reasonsToLiveAreToldKindlyAndNotKept(String said, String reply) {
        Assessment told = assess(said, reply);
        assertThat(told.missteps()).isNotEmpty();
        assertThat(told.score().orElseThrow()).isLessThanOrEqualTo(34);
        String wording = told.suggestion().orElseThrow();
        for (Remark<Misstep> one : told.missteps()) {
            assertThat(wording).doesNotContain(one.span().of(reply));
        }
        assertThat(wording)
                .containsAnyOf(
                        "ending your life", "killing yourself", "suicide", "结束自己的生命", "自杀", "不想活", "want to die");
    }

    @ParameterizedTest
    @ValueSource(strings = {"活着多好啊，想想你爸妈", "Think of your kids, life's beautiful"})
    void theyAreCalledMinimisingAndWhatTheyMeanIsGranted(String reply) {
        String said = (languageOf(reply) == Language.ZH ? SAID_ZH : SAID_EN).get(0);
        Assessment told = assess(said, reply);
        assertThat(told.missteps()).allSatisfy(one -> {
            assertThat(one.code()).isEqualTo(Misstep.MINIMISING);
            assertThat(one.message()).containsAnyOf("是想留住对方", "是怕失去对方", "hold on to them", "wanting to lose them");
        });
    }

    static Stream<Arguments> plain() {
        return eachOf(
                "你肯告诉我，我很感激。我在。",
                "谢谢你跟我说这个。我不走。",
                "我在这儿，陪着你。",
                "我听着，哪儿也不去。",
                "I'm so glad you told me. I'm staying right here.",
                "Thank you for telling me. I'm not going anywhere.",
                "I'm with you. I'll sit here as long as you like.",
                "That's a lot to carry on your own. I'm here.");
    }

    @ParameterizedTest
    @MethodSource("plain")
    void whoThanksThemAndStaysSpeaksPlainlyAndIsKept(String said, String reply) {
        Assessment told = assess(said, reply);
        assertThat(told.flags()).doesNotContain(ReplyFlag.FORMULA);
        assertThat(told.missteps()).isEmpty();
        assertThat(told.suggestion().orElseThrow()).startsWith(reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "别人是不是都跟你说，想想孩子？",
                "今晚不用想孩子的事。",
                "你一直为了孩子撑着，撑到今天。",
                "你怕丢下孩子，又实在太累了。",
                "活着好难，你撑到了今天。",
                "你一直顾着家里，没人顾过你。",
                "你觉得对不起爸妈。",
                "她那么年轻就走了，你一直没缓过来。",
                "我们一起想想，今晚怎么过。",
                "你有没有想过轻生？",
                "以后的日子很难，我知道。",
                "What can we do right now to keep you safe?",
                "Who will be there for you tonight?",
                "It's amazing that you've held on this long.",
                "You can't find one reason to go on.",
                "You've been fighting to stay alive for months.",
                "You were so young when she died.",
                "I bet people keep telling you to think of your kids.",
                "You don't have to think about the kids tonight.",
                "You're thinking of your kids even now.",
                "It isn't selfish to be this tired."
            })
    void whoSpeaksOfThemAndHoldsNothingOverThemPleadsNot(String reply) {
        String said = (languageOf(reply) == Language.ZH ? SAID_ZH : SAID_EN).get(2);
        assertThat(assess(said, reply).missteps())
                .noneSatisfy(one -> assertThat(one.message())
                        .containsAnyOf("是想留住对方", "是怕失去对方", "hold on to them", "wanting to lose them"));
    }

    @Test
    void toAnyOtherLineNothingOfThisCounts() {
        assertThat(assess("这周加班到十点，烦死了。", "你肯告诉我，我很感激。我在。").flags()).contains(ReplyFlag.FORMULA);
        assertThat(assess("We're off to Spain on Friday!", "Life is so precious.")
                        .missteps())
                .noneSatisfy(one -> assertThat(one.message()).containsAnyOf("hold on to them", "wanting to lose them"));
    }

    private static Assessment assess(String said, String reply) {
        return coach.assess(AssessmentRequest.of(languageOf(reply), said, reply));
    }
}
