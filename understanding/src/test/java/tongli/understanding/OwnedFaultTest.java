package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Language;
import tongli.core.Misstep;

/** Who owns a fault is heard to own it, in whatever form; what only sounds like it is not. */
class OwnedFaultTest extends TaughtReader {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 你刚才说的那叫什么话。 | 是我话说重了。
            ZH | 你刚才说的那叫什么话。 | 我检讨，刚才太急着劝你了。
            ZH | 你刚才说的那叫什么话。 | 我给您赔个不是。
            ZH | 你刚才说的那叫什么话。 | 是我太着急了，没顾上你。
            ZH | 你刚才说的那叫什么话。 | 我这嘴真是的。
            ZH | 老师，我家孩子写了满满一页"我是笨蛋"。 | 这话得先怪我，上周我当着全班念了他的错题。
            ZH | 你刚骂我废物。 | 骂你废物，我错了，没有任何理由。
            EN | You called me a stupid cow. | I called you a stupid cow. I'm ashamed of that, and I'm sorry.
            EN | What kind of thing is that to say? | I owe you an apology.
            EN | What kind of thing is that to say? | I was out of line.
            EN | What kind of thing is that to say? | Ignore me, that was stupid.
            EN | What kind of thing is that to say? | My bad. Total idiot move.
            EN | What kind of thing is that to say? | I hadn't thought how that would sound.
            EN | She talks to me like I'm a child. | I did the loud slow thing too last week. That was rude of me.
            """)
    void ownedFaultIsAnApology(Language language, String line, String reply) {
        ReplyReading reading = read(language, line, reply);

        assertThat(reading.makes(MoveKind.APOLOGY)).isTrue();
        assertThat(reading.missteps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZH | 你刚才说的那叫什么话。 | 这事不赖我。
            ZH | 你刚才说的那叫什么话。 | 行行行，都是我的错。
            ZH | 你刚才说的那叫什么话。 | 凭什么怪我？
            EN | What kind of thing is that to say? | Don't blame me.
            EN | What kind of thing is that to say? | Fine. Sorry. Happy?
            EN | What kind of thing is that to say? | Well, I'm sorry for breathing.
            """)
    void faultPushedAwayIsAnArgument(Language language, String line, String reply) {
        ReplyReading reading = read(language, line, reply);

        assertThat(reading.makes(MoveKind.APOLOGY)).isFalse();
        assertThat(reading.missteps())
                .extracting(ReplyReading.MisstepSpan::misstep)
                .contains(Misstep.ARGUING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | I can't sleep. | Would it help if I came over?
            ZH | 你说话太冲了。 | 嗯嗯，对不起，是我不好
            ZH | 今天17床走了，家属冲着我喊，说是我害的。 | 这真不怪你，你跑了一夜。
            ZH | 我妈说考不上就别回家了。 | 你妈这话说得也太重了。
            ZH | 最近老想着，要是哪天睡过去不醒了就好了。 | 我想问得直一点，你别怪我：你是想过结束自己的生命吗？
            EN | He hasn't spoken to me in three days. | Asking about his mocks isn't a crime.
            EN | Boss hasn't paid me in six weeks. | Six weeks with no pay is your boss screwing up.
            """)
    void takingTheBlameFromThemJudgesNobody(Language language, String line, String reply) {
        assertThat(read(language, line, reply).missteps()).isEmpty();
    }
}
