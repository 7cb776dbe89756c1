package tongli.report.page;

import tongli.practice.SessionReport.Debrief;
import tongli.practice.SessionReport.LevelTold;
import tongli.practice.SessionReport.TopicTold;

/** What lay underneath: who they are, and of each topic what was told. What was kept back is counted and not named. */
final class HiddenSection {

    private HiddenSection() {}

    static void write(Sheet sheet) {
        ReportWords words = sheet.words();
        Debrief debrief = sheet.report().debrief();
        sheet.out().element("h3", words.say("who"));
        sheet.paragraph(debrief.who());
        debrief.reasonLeft().ifPresent(reason -> {
            sheet.out().element("h3", words.say("reason_left"));
            sheet.paragraph(reason);
        });
        debrief.topics().forEach(topic -> write(sheet, topic));
    }

    private static void write(Sheet sheet, TopicTold topic) {
        ReportWords words = sheet.words();
        if (topic.levels().isEmpty()) {
            sheet.paragraph(topic.name(), "class", "soft");
            return;
        }
        sheet.out().element("h3", topic.name());
        sheet.bullets(topic.levels().stream()
                .filter(LevelTold::told)
                .map(LevelTold::fact)
                .toList());
        sheet.paragraph(
                words.say(
                        "told",
                        "n",
                        String.valueOf(topic.told()),
                        "all",
                        String.valueOf(topic.levels().size()),
                        "need",
                        topic.need()),
                "class",
                "soft");
    }
}
