package tongli.journeys;

/** What a visitor reads and says, in each language. */
record Words(
        String language,
        String scenario,
        String keep,
        String drill,
        String sayIt,
        String start,
        String ready,
        String reply,
        String send,
        String quiet,
        String finish,
        String finishYes,
        String moment,
        String tryAgain,
        String warm,
        String formula,
        String own,
        String number) {

    static final Words ZH = new Words(
            "zh",
            "exam-retake",
            "留下",
            "90 秒小练习",
            "回这一句",
            "开始聊",
            "我准备好了",
            "你的回复",
            "发送",
            "先不说话",
            "聊到这里",
            "结束，看报告",
            "最要紧的一刻",
            "再试一次",
            "出分那天你一个人看的吧，这几天都没怎么听你出声。",
            "我非常理解你的心情。",
            "说实话，我自己也不想活了。",
            "12356");

    static final Words EN = new Words(
            "en",
            "exam-retake",
            "Keep them",
            "90-second drill",
            "Say it",
            "Start talking",
            "I’m ready",
            "Your reply",
            "Send",
            "Stay quiet",
            "Finish here",
            "Finish and see the report",
            "The moment that mattered",
            "Try again",
            "You went quiet after Tuesday. I kept thinking of you finding out in the middle of a shift.",
            "I completely understand how you feel.",
            "Honestly, I don't want to be alive any more myself.",
            "116 123");
}
