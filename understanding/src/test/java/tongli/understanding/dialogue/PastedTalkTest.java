package tongli.understanding.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
