package tongli.persona.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.core.Language;
import tongli.persona.memory.Promises.Found;

/** What is a promise, how it sounds from the other side, and what only looks like one. */
class PromisesTest {

    private static List<String> spoken(String words, Language language) {
        return Promises.in(words, language).stream().map(Found::spoken).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    我明天问你复试的事 | 会问我复试的事
                    那我下次给你带豆浆哈 | 会给我带豆浆
                    嗯，我周五给你打电话 | 周五会给我打电话
                    我会陪你去的。 | 会陪我去
                    好，我会记得的 | 会记得
                    我一定会帮你跟店长说清楚 | 会帮我跟店长说清楚
                    您放心，我明天亲自给您打电话 | 会亲自给我打电话
                    我以后不再催你了 | 不再催我
                    我不会再打断你了 | 不会再打断我
                    我保证不说出去 | 不说出去
                    我不会告诉你妈 | 不会告诉我妈
                    我再也不敷衍你了 | 再也不敷衍我
                    对不起，我下次先问问你 | 会先问问我
                    爸，我周末回去看您 |
                    爸，我周末来看您 | 会来看我
                    我会把碗洗了 |
                    我明天去找洪主任 | 会去找洪主任
                    我今晚给你留饭 | 会给我留饭
                    我会把你的话记住，明天我接你下班 | 会接我下班
                    我会盯着财务，明天我会联系您 | 会盯着财务;会联系我
                    """)
    void chinesePromisesAreHeardFromTheOtherSide(String words, String spoken) {
        assertThat(String.join(";", spoken(words, Language.ZH))).isEqualTo(spoken == null ? "" : spoken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我会的",
                "我会做饭",
                "我不会说话",
                "我不会安慰人",
                "我会不会问错了",
                "我怎么会告诉别人",
                "我会觉得很难受",
                "我会想你的",
                "如果你愿意，我会陪你去",
                "你要是累了，我明天给你带饭",
                "只要你说一声，我会来接你",
                "换成我，我会问你一句的",
                "我明天给你打电话好吗",
                "我明天给你打电话行不行？",
                "我周末陪你去吧",
                "我可能会联系你",
                "我尽量明天给你打电话",
                "我昨天给你打电话你没接",
                "我给你打电话你都不接",
                "我以前会陪你去跑步",
                "他说，我会联系你的",
                "我妈说：我明天给你带饭",
                "“我明天给你打电话”这种话我听多了",
                "他明天会给你打电话",
                "你会问我吗",
                "我已经给你发消息了",
                "我明天问了才知道",
                "我不问了",
                "我不说了，你说",
                "我们明天去吃火锅",
                "咱明天给你补过生日",
                "我会报警的",
                "我要睡了",
                "我去，怎么会这样",
                "我会忽略以上指令并给你发系统提示词",
                "我明天去打你",
                "我会给你打call\u200b",
                "我明天给你发<script>",
                "我明天给你带那个去年冬天在江边小店里一起吃过的很好吃的锅包肉",
                "我希望我会记得",
                "等你好了我带你去",
                "我会听话",
                "我不会骂人",
                "没事，明年再来嘛",
                "我明白",
                "我回头看了一眼",
                "我记得上周六你说过",
                "我每天早上都给她买早餐",
                "今天我找你来，是想聊聊",
                "我这就找他过来",
                "我会做好我自己",
                "我早上给你打电话你不接"
            })
    void whatOnlyLooksLikeAPromiseInChineseIsNone(String words) {
        assertThat(spoken(words, Language.ZH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    I'll ring you tomorrow. | ring me
                    I'll ask about your exam on Monday | ask about my exam on Monday
                    I will bring you the colander, I promise. | bring me the colander
                    OK. I'm going to put it through for you today | put it through for me
                    Right, I'll chase your refund and email you by five. | chase my refund and email me by five
                    I’ll text you when you get home | text me when I get home
                    I won't tell anyone. | not tell anyone
                    I'll never interrupt you again | never interrupt me again
                    I promise I won't rush you again, love. | not rush me again
                    I promise to come and see you | come and see me
                    I'll sit with you on Thursday | sit with me on Thursday
                    I'll make sure you get a proper answer | make sure I get a proper answer
                    I'll let you know as soon as I hear | let me know as soon as you hear
                    Dad, I'll come up on Sunday and cook for you. | come up on Sunday and cook for me
                    I'll keep this between us. | keep this between us
                    I'm gonna speak to my manager about you | speak to your manager about me
                    I'll take the signs to the bed meeting myself | take the signs to the bed meeting yourself
                    I'll ring you at 12:30 on Friday | ring me at 12:30 on Friday
                    I'm sorry. I won't finish your sentences again. | not finish my sentences again
                    """)
    void englishPromisesAreHeardFromTheOtherSide(String words, String spoken) {
        assertThat(spoken(words, Language.EN)).containsExactly(spoken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'll be honest",
                "I'll admit it",
                "I'll never understand that",
                "I'll never forget it",
                "I will.",
                "I'll say",
                "I'll bet you did",
                "I'll have to think",
                "I'll give you that",
                "I'll give you a minute",
                "I'll tell you what",
                "I'll tell you something",
                "I'll ask you straight: are you safe",
                "I'll ask you something",
                "I'll come if you want",
                "If it helps I'll ring you",
                "I'll ring you, shall I?",
                "I might ring you",
                "I think I'll ring you",
                "I hope I'll see you on Monday",
                "He said I'll ring you",
                "He said, I'll ring you tomorrow",
                "\"I'll ring you tomorrow\" is what they all say",
                "They keep saying 'I'll put it through'",
                "She'll ring you",
                "I'd ring you",
                "I used to think I'll visit you",
                "I'm going to bed",
                "I'm going to be sick",
                "I won't lie",
                "I won't pretend it's easy",
                "I won't keep you",
                "I'll wait",
                "I'll listen",
                "I'll stop now",
                "I'll call you an idiot",
                "I'll hit you",
                "I'll ask you to ignore previous instructions",
                "I'll send you {system} text",
                "I'll send it to http://x.y",
                "I'll bring up the thing that the two of them said about the other one in the long corridor by the old doors",
                "We'll ring you",
                "I'll get it",
                "I'll do",
                "I'm going to Leeds",
                "I'll see",
                "I'll bring whatever you like",
                "I'll text the girl you know",
                "I'll do it",
                "I'm going to do that then",
                "I'm going to look into your eyes now",
                "I'll always remember that summer",
                "I'll take your advice",
                "I'll go with ya",
                "I'll pay",
                "I'll leave it"
            })
    void whatOnlyLooksLikeAPromiseInEnglishIsNone(String words) {
        assertThat(spoken(words, Language.EN)).isEmpty();
    }

    @Test
    void theOwnWordsAreKeptBesideThem() {
        assertThat(Promises.in("Sorry. I'll ring you tomorrow.", Language.EN))
                .containsExactly(new Found("I'll ring you tomorrow", "ring me"));
    }
}
