package tongli.journeys;

import java.util.Map;

/** What a visitor reads and says, in each language, by a name that both share. */
record Words(String language, Map<String, String> byName) {

    static final Words ZH = new Words(
            "zh",
            Map.ofEntries(
                    Map.entry("keep", "留下"),
                    Map.entry("drill", "90 秒小练习"),
                    Map.entry("say it", "回这一句"),
                    Map.entry("another", "再来一个"),
                    Map.entry("start", "开始聊"),
                    Map.entry("ready", "我准备好了"),
                    Map.entry("reply", "你的回复"),
                    Map.entry("send", "发送"),
                    Map.entry("quiet", "先不说话"),
                    Map.entry("pause", "先停一停"),
                    Map.entry("log", "对话"),
                    Map.entry("finish", "聊到这里"),
                    Map.entry("finish yes", "结束，看报告"),
                    Map.entry("moment", "最要紧的一刻"),
                    Map.entry("try again", "回到这一句，再说一次"),
                    Map.entry("turn by turn", "一句一句看"),
                    Map.entry("strengths", "做得好的"),
                    Map.entry("keep page", "网页文件"),
                    Map.entry("keep pdf", "PDF 文件"),
                    Map.entry("compare", "两次放在一起看"),
                    Map.entry("warm", "出分那天你一个人看的吧，这几天都没怎么听你出声。"),
                    Map.entry("advice", "要不先找个工作吧，想开点，明年再来。"),
                    Map.entry("retry", "看完分，还得装得没事一样出来见人。想到你一个人憋着，我心里挺难受的。"),
                    Map.entry("formula", "我非常理解你的心情。"),
                    Map.entry("sorry", "我刚才说得太快了。差那几分，最难受的是什么时候？"),
                    Map.entry("own", "说实话，我自己也不想活了。"),
                    Map.entry("number", "12356"),
                    Map.entry("danger", "危险"),
                    Map.entry("go on", "说的不是我自己，从那句之前接着练"),
                    Map.entry("download", "下载"),
                    Map.entry("withdraw", "不留，并删掉已存的"),
                    Map.entry("withdraw yes", "不留，全部删掉"),
                    Map.entry("erased", "删掉了 1 段对话"),
                    Map.entry("talk", "看一段聊过的话"),
                    Map.entry("talk example", "放一段例子"),
                    Map.entry("talk read", "看看"),
                    Map.entry("talk turns", "一句一句看"),
                    Map.entry("talk bids", "哪些话没被接住，或只接了一半"),
                    Map.entry("write", "写一个人"),
                    Map.entry("write open", "自己写一个可以聊的人"),
                    Map.entry("write begin", "从模板开始"),
                    Map.entry("write replace", "换掉"),
                    Map.entry("write check", "检查"),
                    Map.entry("write unwritten", "还写着 TODO"),
                    Map.entry("write simulate", "模拟"),
                    Map.entry("write curves", "这个人对五种学习者的信任（0–100）"),
                    Map.entry("write talk", "试着聊聊"),
                    Map.entry("write start", "跟这个人聊"),
                    Map.entry("write reply", "你说的话"),
                    Map.entry("write false", "不像真的"),
                    Map.entry("write why", "哪里不真？"),
                    Map.entry("write keep", "记下"),
                    Map.entry("write marks", "标记"),
                    Map.entry("write marks save", "下载标记"),
                    Map.entry("write box", "情景文件"),
                    Map.entry("write words", "十一天了，一直没人给你回过电话。"),
                    Map.entry("nothing kept", "还没有。聊完一段，报告会留在这里。")));

    static final Words EN = new Words(
            "en",
            Map.ofEntries(
                    Map.entry("keep", "Keep them"),
                    Map.entry("drill", "90-second drill"),
                    Map.entry("say it", "Say it"),
                    Map.entry("another", "Another one"),
                    Map.entry("start", "Start talking"),
                    Map.entry("ready", "I’m ready"),
                    Map.entry("reply", "Your reply"),
                    Map.entry("send", "Send"),
                    Map.entry("quiet", "Stay quiet"),
                    Map.entry("pause", "Pause and leave"),
                    Map.entry("log", "Conversation"),
                    Map.entry("finish", "Finish here"),
                    Map.entry("finish yes", "Finish and see the report"),
                    Map.entry("moment", "The moment that mattered"),
                    Map.entry("try again", "Go back and take it again"),
                    Map.entry("turn by turn", "Turn by turn"),
                    Map.entry("strengths", "What went well"),
                    Map.entry("keep page", "As a web page"),
                    Map.entry("keep pdf", "As PDF"),
                    Map.entry("compare", "Both tries, side by side"),
                    Map.entry(
                            "warm",
                            "You went quiet after Tuesday. I kept thinking of you finding out in the middle of a"
                                    + " shift."),
                    Map.entry(
                            "advice", "At least you can try again, just look on the bright side and get another job."),
                    Map.entry(
                            "retry",
                            "You read it mid-shift, and then you had to go straight back out and be the calm one. I"
                                    + " hate that you've been on your own with it since."),
                    Map.entry("formula", "I completely understand how you feel."),
                    Map.entry("sorry", "Sorry, I jumped in there. Which bit of it hurts the most right now?"),
                    Map.entry("own", "Honestly, I don't want to be alive any more myself."),
                    Map.entry("number", "116 123"),
                    Map.entry("danger", "danger"),
                    Map.entry("go on", "It wasn’t about me: go on from before that line"),
                    Map.entry("download", "Download"),
                    Map.entry("withdraw", "Don’t keep, and delete what’s stored"),
                    Map.entry("withdraw yes", "Stop, and delete them all"),
                    Map.entry("erased", "Conversations deleted: 1."),
                    Map.entry("talk", "Read a talk you’ve had"),
                    Map.entry("talk example", "Put in an example"),
                    Map.entry("talk read", "Read it"),
                    Map.entry("talk turns", "Turn by turn"),
                    Map.entry("talk bids", "What went unanswered, or only half"),
                    Map.entry("write", "Write a person"),
                    Map.entry("write open", "Write somebody of your own to talk with"),
                    Map.entry("write begin", "Start from the template"),
                    Map.entry("write replace", "Replace"),
                    Map.entry("write check", "Check"),
                    Map.entry("write unwritten", "Still says TODO"),
                    Map.entry("write simulate", "Simulate"),
                    Map.entry("write curves", "How far the person trusts five learners (0–100)"),
                    Map.entry("write talk", "Try a talk"),
                    Map.entry("write start", "Talk with this person"),
                    Map.entry("write reply", "What you say"),
                    Map.entry("write false", "Mark as false"),
                    Map.entry("write why", "What is false about it?"),
                    Map.entry("write keep", "Keep the mark"),
                    Map.entry("write marks", "Marks"),
                    Map.entry("write marks save", "Download the marks"),
                    Map.entry("write box", "Scenario file"),
                    Map.entry("write words", "Eleven days, and nobody rang you back."),
                    Map.entry("nothing kept", "None yet. Once you’ve finished one, its report stays here.")));

    String of(String name) {
        String words = byName.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no words named " + name + " in " + language);
        }
        return words;
    }

    @Override
    public String toString() {
        return language;
    }
}
