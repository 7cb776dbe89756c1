package tongli.report.page;

import tongli.practice.SessionReport.GuessResult;

/** How well the learner read what the persona felt and needed, each guess beside the truth. */
final class GuessesSection {

    private GuessesSection() {}

    static void write(Sheet sheet) {
        ReportWords words = sheet.words();
        sheet.report()
                .mentalising()
                .ifPresent(score -> sheet.paragraph(words.say("mentalising.score", "score", score)));
        sheet.out().open("ul");
        sheet.report().guesses().forEach(result -> write(sheet, result));
        sheet.out().close("ul");
    }

    private static void write(Sheet sheet, GuessResult result) {
        ReportWords words = sheet.words();
        sheet.out()
                .open("li")
                .text(words.say(
                        "guessed",
                        "n",
                        String.valueOf(result.guess().afterTurn() + 1),
                        "guess",
                        words.label("emotion", result.guess().emotion()),
                        "truth",
                        words.label("emotion", result.truth()),
                        "score",
                        String.valueOf(result.score())));
        result.guess()
                .need()
                .ifPresent(need ->
                        sheet.out().empty("br").text(words.say("guessed.need", "truth", result.need(), "guess", need)));
        sheet.out().close("li");
    }
}
