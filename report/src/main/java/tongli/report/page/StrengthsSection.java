package tongli.report.page;

import java.util.List;
import tongli.practice.SessionReport.StrengthShown;

/** What went well over the whole talk, each once with the words that did it best. */
final class StrengthsSection {

    private StrengthsSection() {}

    static void write(Sheet sheet) {
        List<StrengthShown> strengths = sheet.report().strengths();
        if (strengths.isEmpty()) {
            sheet.paragraph(sheet.words().say("strengths.none"));
        }
        strengths.forEach(shown -> write(sheet, shown));
    }

    private static void write(Sheet sheet, StrengthShown shown) {
        ReportWords words = sheet.words();
        sheet.out().open("article", "class", "turn").open("h3");
        MarkedWords.good(sheet);
        sheet.out()
                .text(words.label("strength", shown.code()) + " ")
                .element("span", words.say("strengths.turns", "turns", words.numbers(shown.turns())), "class", "soft")
                .close("h3");
        sheet.quote("mine", words.say("turn", "n", shown.turn()), shown.words());
        sheet.paragraph(shown.message());
        sheet.out().close("article");
    }
}
