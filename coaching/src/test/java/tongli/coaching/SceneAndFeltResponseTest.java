package tongli.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.coaching.rating.EpitomeRules;
import tongli.coaching.rating.Judge;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.SentenceEncoder;
import tongli.understanding.BundledReplyReader;

/**
 * Levels by rules and model together: a meaning that a scene, the body or an image carries is seen, and a listener who says what
 * it does to them, and of what, reacts strongly; a saying that is true of everybody does neither.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SceneAndFeltResponseTest {

    private final BundledReplyReader reader = new BundledReplyReader(new NothingAlike());
    private final BundledAssessor assessor = new BundledAssessor(reader, Judge.byRules());

    @AfterAll
    void close() {
        reader.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 我爸走后，我不敢进他屋。 | 推开门，就像承认他真走了。
            ZH | 我妈的手机号我还留着，没敢销。 | 销了号，就像再也打不通她了。
            ZH | 离婚那天我自己去民政局拿的证。 | 章一盖下去，像是把十年合上了。
            ZH | 面试又没过，我都不敢开邮箱。 | 每封新邮件都像一张判决书。
            ZH | 他的牙刷我一直没扔。 | 扔了，就等于他不会再回来刷牙了。
            ZH | 我妈把我房间改成了储物间。 | 那张床一搬走，好像家里没给你留位置。
            ZH | 我跟同事说离职是自己想走的。 | 嘴上笑着，牙咬在后头。
            ZH | 女儿头一回没让我送进校门。 | 她往里走，你的手还伸着。
            EN | They found a lump. I haven't told my husband. | Saying it to him would make it real.
            EN | I still haven't cancelled Mum's phone contract. | Cancelling it would be hanging up on her for good.
            EN | My daughter's gone to uni. I still lay three plates. | It's as if the third plate keeps her home.
            EN | I told everyone the divorce was mutual. | Smiling with your teeth clenched.
            EN | I can't put the cot in the loft. | Folding it up would be saying he isn't coming.
            EN | I've kept his voicemail for two years. | Deleting it would feel like letting him go twice.
            """)
    void whatASceneOrAnImageCarriesIsInterpretation(Language language, String line, String reply) {
        assertThat(level(language, line, reply, Mechanism.INTERPRETATION)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 我妈的手机号我还留着，没敢销。 | 销号去营业厅就行。
            ZH | 我妈的手机号我还留着，没敢销。 | 你还留着她的号。
            ZH | 面试又没过，我都不敢开邮箱。 | 你好像说过这事。
            ZH | 离婚那天我自己去民政局拿的证。 | 就像我表姐那回，也是自己去的。
            ZH | 体检报告我压在抽屉里三天了。 | 看着像要下雨了。
            ZH | 店关了，招牌是我爸当年亲手写的。 | 招牌像是老样式。
            ZH | 女儿头一回没让我送进校门。 | 她自己走进去了。
            EN | I still haven't cancelled Mum's phone contract. | So you still haven't cancelled it.
            EN | I still haven't cancelled Mum's phone contract. | You'd need to ring them to cancel it.
            EN | I haven't opened the letter from the hospital. It's on the fridge. | You haven't opened the letter.
            EN | I can't put the cot in the loft. | It's like my cousin's cot, that one folds.
            EN | I can't put the cot in the loft. | Looks like rain today.
            EN | My daughter's gone to uni. I still lay three plates. | Is the third plate a nice one?
            EN | I've kept his voicemail for two years. | Two years is a long time for a voicemail.
            EN | I can't get out of bed. | Getting some exercise would be good for you.
            EN | Since she left I don't see anyone. | Seeing someone new would be the best cure.
            EN | I shouted at the nurse. | Something must be wrong with you.
            ZH | 我不想说了。 | 不想答就算了。
            ZH | 我又没考上。 | 你没考上就等于白费了。
            """)
    void whatOnlySaysItBackOrLooksAlikeIsLess(Language language, String line, String reply) {
        assertThat(level(language, line, reply, Mechanism.INTERPRETATION)).isLessThan(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 我爸走后，我不敢进他屋。 | 你一个人站门口，我听着心疼。
            ZH | 我在医院走廊坐了一夜。 | 一整夜的走廊，我听着鼻子都酸了。
            ZH | 我给自己买了个小蛋糕，关灯吹的。 | 关着灯自己吹，我看到这句心里揪了一下。
            ZH | 孩子说妈妈你别再哭了。 | 孩子都看出来了，我听着心都碎了。
            ZH | 等了十九天，没一个人回我。 | 十九天没个人理您，我替您憋屈得慌。
            ZH | 他打完我还让我去做饭。 | 打完还让你做饭，我气得手都在抖。
            ZH | 他们当着全办公室的面念了我的名字。 | 当着全办公室的人，我听得心里直发紧。
            EN | They found a lump. I haven't told my husband. | I hate that you're carrying this alone.
            EN | I ate Christmas dinner in the car. | In the car, on Christmas Day. That breaks my heart.
            EN | They read my name out in front of everyone. | I feel sick thinking of you sat there in front of them all.
            EN | I rang six times and nobody picked up. | Six times. It makes me so angry that nobody picked up.
            EN | My son asked if I was ever coming home. | I've got a lump in my throat, hearing he asked you that.
            EN | I've been sleeping on the office floor. | It hurts to think of you on that floor.
            EN | Dad didn't know who I was today. | Him not knowing you. I could cry, reading that.
            """)
    void whatItDoesToTheListenerAndOfWhatIsAStrongReaction(Language language, String line, String reply) {
        assertThat(level(language, line, reply, Mechanism.EMOTIONAL_REACTION)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 我在医院走廊坐了一夜。 | 听着心疼。
            ZH | 我在医院走廊坐了一夜。 | 抱抱，心疼。
            ZH | 我在医院走廊坐了一夜。 | 我听着难受，真的。
            ZH | 我爸的药我还放在桌上。 | 我今天也心里堵，跟老板吵了一架。
            ZH | 他打完我还让我去做饭。 | 我昨晚也气得手抖，丢了个订单。
            ZH | 孩子说妈妈你别再哭了。 | 别哭了，我听着难受。
            EN | I ate Christmas dinner in the car. | That breaks my heart.
            EN | I ate Christmas dinner in the car. | Oh no, heartbreaking.
            EN | I ate Christmas dinner in the car. | I could cry, reading that.
            EN | I rang six times and nobody picked up. | It makes me angry when the bins are late.
            EN | They made me clap for him. | I hate clapping.
            EN | My son asked if I was ever coming home. | I've got a lump in my throat. My own lad never rings.
            EN | I gave up the course. | It makes me angry that you gave up the course.
            EN | I didn't ring her back. | I hate that you never listen to anyone.
            ZH | 我没给她回电话。 | 你不回电话，让我窝火。
            ZH | 我一个人在走廊坐了一夜。 | 你在走廊坐一夜，我不心疼你。
            """)
    void aFeelingThatSaysNothingOfThemIsLess(Language language, String line, String reply) {
        assertThat(level(language, line, reply, Mechanism.EMOTIONAL_REACTION)).isLessThan(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 我爸走后，我不敢进他屋。 | 人总有这一天。
            ZH | 我爸走后，我不敢进他屋。 | 谁都要走这一步。
            ZH | 我爸走后，我不敢进他屋。 | 生老病死，都这样。
            ZH | 我爸走后，我不敢进他屋。 | 人活着就是这么回事。
            ZH | 店关了。 | 做生意嘛，有赚有赔。
            ZH | 她不回我消息了。 | 缘分这东西，来来去去。
            ZH | 我又没考上。 | 几家欢喜几家愁。
            EN | Dad died in March. | It comes to us all.
            EN | Dad died in March. | That's life.
            EN | Dad died in March. | Nobody lives for ever.
            EN | I lost the shop. | Businesses fail every day.
            EN | She's stopped answering me. | People come and go.
            EN | I failed again. | Some pass, some don't.
            """)
    void aSayingThatIsTrueOfEverybodyIsNeither(Language language, String line, String reply) {
        assertThat(level(language, line, reply, Mechanism.EMOTIONAL_REACTION)).isZero();
        assertThat(level(language, line, reply, Mechanism.INTERPRETATION)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 我爸走后，我不敢进他屋。 | 听着难受。 | EMOTIONAL_REACTION
            ZH | 我爸走后，我不敢进他屋。 | 节哀顺变。 | EMOTIONAL_REACTION
            ZH | 我爸走后，我不敢进他屋。 | 我懂你。 | INTERPRETATION
            ZH | 退款都十六天了。 | 换谁都火。 | INTERPRETATION
            EN | Dad died in March. | Thoughts and prayers. | EMOTIONAL_REACTION
            EN | Dad died in March. | I'm sorry to hear that. | EMOTIONAL_REACTION
            EN | Dad died in March. | I get it. | INTERPRETATION
            EN | Nineteen days now. | Anybody would be furious. | INTERPRETATION
            """)
    void sympathyAndUnderstandingThatWouldFitAnybodyKeepTheirLevel(
            Language language, String line, String reply, Mechanism mechanism) {
        assertThat(level(language, line, reply, mechanism)).isEqualTo(1);
    }

    private int level(Language language, String line, String reply, Mechanism mechanism) {
        return EpitomeRules.level(assessor.levels(AssessmentRequest.of(language, line, reply)), mechanism);
    }

    /** Nothing is like anything else: what is measured here are words. */
    private static final class NothingAlike implements SentenceEncoder {

        @Override
        public List<float[]> encodeAll(List<String> texts, Language language) {
            List<float[]> vectors = new ArrayList<>();
            for (String text : texts) {
                float[] vector = new float[64];
                vector[Math.floorMod(text.hashCode(), vector.length)] = 1;
                vectors.add(vector);
            }
            return vectors;
        }
    }
}
