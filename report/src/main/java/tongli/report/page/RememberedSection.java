package tongli.report.page;

import tongli.practice.SessionReport.Remembered;
import tongli.practice.SessionReport.ToldBefore;

/** What the persona brought along from an earlier talk. */
final class RememberedSection {

    private RememberedSection() {}

    static void write(Sheet sheet, Remembered before) {
        ReportWords words = sheet.words();
        sheet.paragraph(words.say("remembered." + before.ending().code()));
        if (!before.told().isEmpty()) {
            sheet.paragraph(words.say(
                    "remembered.told",
                    "list",
                    words.list(before.told().stream().map(ToldBefore::name).toList())));
        }
        before.promises().forEach(promise -> sheet.paragraph(words.say("remembered.promise", "promise", promise)));
    }
}
