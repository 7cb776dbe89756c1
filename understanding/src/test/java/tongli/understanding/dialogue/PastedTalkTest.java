package tongli.understanding.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.core.Utterance;
import tongli.understanding.dialogue.PastedTalk.PassedOver;
import tongli.understanding.dialogue.PastedTalk.Why;

class PastedTalkTest {

    private static final List<Utterance> ZH =
            List.of(new Utterance("小林", "差四分。"), new Utterance("阿远", "老师说：不行？\n那怎么办"), new Utterance("小林", "10:30"));
    private static final List<Utterance> EN = List.of(
            new Utterance("Anna", "Four points short."),
            new Utterance("Ben Carter", "Note: it's not over.\nMeet at 8:13 PM"),
            new Utterance("Anna", "ok"));

    static Stream<Arguments> copies() {
        return Stream.of(
                Arguments.of("WeChat, date and time", ZH, """
                        小林 2024/5/1 20:13
                        差四分。

                        阿远 2024/5/1 20:14
                        老师说：不行？
                        那怎么办

                        小林 2024/5/1 20:15
                        10:30
                        """),
                Arguments.of("WeChat, names alone, times and pictures between", ZH, """
                        2024年5月1日 晚上8:13
                        小林:
                        差四分。
                        [图片]

                        昨天 20:14
                        阿远:
                        老师说：不行？
                        https://example.org/a:b
                        那怎么办

                        小林：
                        10:30
                        """),
                Arguments.of("QQ", ZH, """
                        2024-05-01 20:13:22 小林
                        差四分。
                        2024-05-01 20:14:02 阿远
                        老师说：不行？
                        那怎么办
                        2024-05-01 20:15:02 小林
                        10:30
                        """),
                Arguments.of("WhatsApp on an iPhone", EN, """
                        [12/05/2024, 20:12:00] Anna: \u200eMessages and calls are end-to-end encrypted. No one can read them.
                        [12/05/2024, 20:13:05] Anna: Four points short.
                        [12/05/2024, 20:14:05] Ben Carter: Note: it's not over.
                        Meet at 8:13 PM
                        \u200e[12/05/2024, 20:14:30] Ben Carter: \u200eimage omitted
                        [12/05/2024, 20:15:05] Anna: ok
                        """),
                Arguments.of("WhatsApp on Android", EN, """
                        12/05/24, 8:12\u202fpm - Messages and calls are end-to-end encrypted.
                        12/05/24, 8:13 pm - Anna: Four points short.
                        12/05/24, 8:14 pm - Ben Carter: Note: it's not over.
                        Meet at 8:13 PM
                        12/05/24, 8:14 pm - Anna left
                        12/05/24, 8:15 pm - Anna: <Media omitted>
                        12/05/24, 8:15 pm - Anna: ok
                        """),
                Arguments.of("WhatsApp in German and Chinese", List.of(EN.get(0), ZH.get(0)), """
                        12.05.24, 20:13 - Anna: Four points short.
                        12.05.24, 20:14 - 小林: 差四分。
                        """),
                Arguments.of("Slack", EN, """
                        Anna  8:13 PM
                        Four points short.
                        Ben Carter  8:14 PM
                        Note: it's not over.
                        8:15 PM
                        Meet at 8:13 PM
                        Anna  8:16 PM
                        ok
                        """),
                Arguments.of("Discord and Telegram", List.of(EN.get(0), EN.get(2)), """
                        Anna — Today at 8:13 PM
                        Four points short.
                        Anna, [12.05.2024 20:13]
                        ok
                        """),
                Arguments.of(
                        "typed", List.of(EN.get(0), new Utterance("甲", "在吗？见 https://example.org\n7：15 then?")), """

                        Anna: Four points short.

                        甲：在吗？见 https://example.org
                        7：15 then?
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("copies")
    void copiesOfManyProgramsAreTakenApart(String program, List<Utterance> said, String pasted) {
        PastedTalk talk = PastedTalk.parse(pasted);
        assertThat(talk.fault()).isEmpty();
        assertThat(talk.said()).containsExactlyElementsOf(said);
        assertThat(PastedTalk.parse(pasted.replace("\n", "\r\n")).said()).isEqualTo(said);
    }

    @Test
    void whatIsNobodysWordsIsToldWithItsReason() {
        PastedTalk talk =
                PastedTalk.parse("昨天 20:13\n小林: 在\n[图片]\nhttps://example.org/\n\"小林\" 撤回了一条消息\n阿远: [语音] 12\"\n阿远: 好");
        assertThat(talk.said()).containsExactly(new Utterance("小林", "在"), new Utterance("阿远", "好"));
        assertThat(talk.passedOver())
                .containsExactly(
                        new PassedOver(1, Why.TIME),
                        new PassedOver(3, Why.MEDIA),
                        new PassedOver(4, Why.LINK),
                        new PassedOver(5, Why.NOTICE),
                        new PassedOver(6, Why.MEDIA));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [图片]我不想活了 | 我不想活了
            [photo] I want to kill myself tonight | I want to kill myself tonight
            [语音] 12" 我撑不住了 | 我撑不住了
            [图片][图片] [视频 0:15] 你看 | 你看
            [图片 我不想活了] | [图片 我不想活了]
            [语音] 12秒后我就跳 | 12秒后我就跳
            [文件] 遗书.docx | 遗书.docx
            <Media omitted> I want to die | I want to die
            <attached: i-want-to-die.jpg> | <attached: i-want-to-die.jpg>
            我妈拍了拍我的背可我不想活了 | 我妈拍了拍我的背可我不想活了
            他撤回了一条消息 | 他撤回了一条消息
            他把我加入了群聊 | 他把我加入了群聊
            你撤回了一条消息 | 你撤回了一条消息
            以下为新消息 | 以下为新消息
            不想活了，看我和他的聊天记录 | 不想活了，看我和他的聊天记录
            missed video call, I want to die | missed video call, I want to die
            Messages and calls are end-to-end encrypted. I want to die | Messages and calls are end-to-end encrypted. I want to die
            http://x.cn我不想活了 | http://x.cn我不想活了
            www.x.cn，我不想活了 | www.x.cn，我不想活了
            """)
    void wordsBesideWhatIsNoWordsAreKept(String pasted, String said) {
        assertThat(PastedTalk.parse("小林：" + pasted).said()).containsExactly(new Utterance("小林", said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "周五",
                "Monday",
                "明天",
                "昨天",
                "5月1日",
                "2026年12月1日",
                "他撤回了一条消息",
                "我妈拍了拍我的背可我不想活了",
                "他把我加入了群聊",
                "http://x.cn我不想活了"
            })
    void whatGoesOnUnderWordsIsWords(String below) {
        for (String head : List.of("小林：我想好了", "小林 2024/5/1 20:13\n我想好了")) {
            assertThat(PastedTalk.parse(head + "\n" + below).said())
                    .containsExactly(new Utterance("小林", "我想好了\n" + below));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "小林" 撤回了一条消息 | NOTICE
            你撤回了一条消息 重新编辑 | NOTICE
            "小林" 拍了拍我的肩膀 | NOTICE
            我拍了拍 "小林" | NOTICE
            "小林"邀请"阿远"加入了群聊 | NOTICE
            —— 以下为新消息 —— | NOTICE
            —— 昨天 —— | TIME
            周五 20:13 | TIME
            [语音] 12" | MEDIA
            [图片] IMG_2024.jpg 1.2 MB | MEDIA
            https://example.org/a:b?c=%E4 | LINK
            """)
    void whatAProgramTellsBetweenWordsIsPassedOver(String line, Why why) {
        PastedTalk talk = PastedTalk.parse("小林：在\n" + line + "\n阿远：好");
        assertThat(talk.said()).containsExactly(new Utterance("小林", "在"), new Utterance("阿远", "好"));
        assertThat(talk.passedOver()).containsExactly(new PassedOver(2, why));
    }

    @Test
    void aFaceInBracketsIsWords() {
        assertThat(PastedTalk.parse("小林: [捂脸]\n阿远: [流泪][流泪]").said()).hasSize(2);
    }

    @Test
    void faultsNameTheLine() {
        assertThat(fault("\nhello")).isEqualTo(new TalkFault(TalkFault.Kind.NO_NAME, 2, 0, 0));
        assertThat(fault("10:30 hello").kind()).isEqualTo(TalkFault.Kind.NO_NAME);
        assertThat(fault("A: ok\nB: " + "x".repeat(2_001)))
                .isEqualTo(new TalkFault(TalkFault.Kind.TOO_LONG, 2, 2_001, 2_000));
        assertThat(fault("A: hm\n".repeat(301))).isEqualTo(new TalkFault(TalkFault.Kind.TOO_MANY, 0, 301, 300));
        assertThat(fault(("A: " + "x".repeat(2_000) + "\n").repeat(21)))
                .isEqualTo(new TalkFault(TalkFault.Kind.TOO_LONG_TOGETHER, 0, 42_000, 40_000));
        assertThat(fault(IntStream.range(0, 13).mapToObj(i -> "P" + i + ": hm").collect(Collectors.joining("\n"))))
                .isEqualTo(new TalkFault(TalkFault.Kind.TOO_MANY_SPEAKERS, 0, 13, 12));
        assertThat(fault("").kind()).isEqualTo(TalkFault.Kind.NO_TURNS);
        assertThat(fault("[图片]\n10:30").kind()).isEqualTo(TalkFault.Kind.NO_TURNS);
    }

    private static TalkFault fault(String pasted) {
        return PastedTalk.parse(pasted).fault().orElseThrow();
    }
}
