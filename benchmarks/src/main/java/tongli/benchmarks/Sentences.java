package tongli.benchmarks;

import java.util.List;
import java.util.stream.IntStream;
import tongli.core.Language;

/** Sentences written for measuring. Each carries a number, so that no two are the same and nothing is remembered. */
public final class Sentences {
    private static final List<String> CHAT_ZH = List.of(
            "今天第%d次想起外婆，心里还是空落落的。",
            "第%d号窗口排了一下午的队，最后说材料不全，气得我不想说话", "终于把第%d章写完了，晚上请自己吃顿好的！", "%d路公交又没等到，只好走回来。", "明天第%d轮面试，紧张得睡不着，你说我行吗？");
    private static final List<String> CHAT_EN = List.of(
            "Day %d without her and the house is still too quiet.",
            "I queued at counter %d all afternoon and then they sent me home, I'm fuming",
            "Chapter %d is finally done, dinner is on me tonight!",
            "Bus %d never came, so I walked.",
            "Round %d of the interviews is tomorrow and I can't sleep, do you think I'll be OK?");

    private static final List<String> LONG_ZH = List.of(
            "昨天是第%d次复查，医生说指标比上个月好了一点，让我别太担心，可是走出医院的时候我还是蹲在路边哭了一会儿，也不知道是高兴还是害怕。",
            "搬到这栋楼的第%d天，隔壁又在半夜放音乐，我去敲门，他笑着说马上关，结果一点也没小声，我躺在床上越想越气，整晚都没能睡着觉。");
    private static final List<String> LONG_EN = List.of(
            "It was check-up number %d yesterday and the doctor said the figures were a little better than last month, so I"
                    + " should not worry, but when I walked out of the hospital I still sat down on the kerb and cried, and"
                    + " I could not tell whether I was happy or afraid of it all.",
            "On day %d in this flat the neighbour played his music at midnight again, so I knocked, and he smiled and said"
                    + " that he would turn it down, and then nothing changed at all, and I lay there in bed for hours getting more and"
                    + " more angry until the sun came up over the roof.");

    private static final List<String> REPLIES_ZH = List.of(
            "等了第%d天，换谁心里都不好受吧。",
            "那天你是一个人？后来过了%d天呢？",
            "听起来像是憋了%d天，没人可以说。",
            "我不太懂，不过这%d次你都自己扛着？",
            "你刚才说的那句，我想了%d秒，是怕让人失望吗？",
            "嗯，我在听，慢慢说，还有%d分钟也行。",
            "换成我可能也会躲%d天，谁都不想见。",
            "你希望他们%d句里哪怕有一句是问你好不好？");
    private static final List<String> REPLIES_EN = List.of(
            "%d days of waiting would wear anybody down.",
            "Were you on your own then? And the %d days after?",
            "It sounds as if you have held that in for %d weeks, with nobody to tell.",
            "I may have this wrong, but did you carry all %d of those by yourself?",
            "I thought for %d seconds about what you just said. Are you afraid of letting them down?",
            "I'm listening. Take your time, even %d minutes.",
            "I might have hidden for %d days too, and seen no one.",
            "Do you wish that one of those %d messages had asked how you are?");

    private Sentences() {}

    /** What people write in a chat: 8 to 25 tokens. */
    static List<String> chat(Language language, int from, int count) {
        return fill(language == Language.ZH ? CHAT_ZH : CHAT_EN, from, count);
    }

    /** About 64 tokens each. */
    static List<String> longer(Language language, int from, int count) {
        return fill(language == Language.ZH ? LONG_ZH : LONG_EN, from, count);
    }

    /** What somebody may answer in a conversation. */
    public static String reply(Language language, int number) {
        return fill(language == Language.ZH ? REPLIES_ZH : REPLIES_EN, number, 1)
                .get(0);
    }

    private static List<String> fill(List<String> forms, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(number -> forms.get(number % forms.size()).formatted(number % 1_000_000))
                .toList();
    }
}
