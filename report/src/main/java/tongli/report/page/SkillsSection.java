package tongli.report.page;

/** The score, how far each skill showed, and what the scenario had asked for. */
final class SkillsSection {

    private SkillsSection() {}

    static void write(Sheet sheet) {
        ReportWords words = sheet.words();
        HtmlWriter out = sheet.out();
        String score = sheet.report().score().isPresent()
                ? words.say("score", "score", sheet.report().score().getAsInt())
                : words.say("score.none");
        out.open("p").element("b", score).close("p");
        sheet.paragraph(words.say("score.note"), "class", "soft");
        out.open("table").open("tbody");
        sheet.report().skills().forEach((skill, mastery) -> {
            out.open("tr").element("th", words.label("skill", skill), "scope", "row");
            out.open("td", "class", "meter");
            meter(out, mastery);
            out.close("td")
                    .element("td", String.valueOf(mastery), "class", "number")
                    .close("tr");
        });
        out.close("tbody").close("table");
        sheet.paragraph(words.say("goals"), "class", "soft");
        sheet.bullets(sheet.source().scenario().goals().stream()
                .map(goal -> words.say("goal", "skill", words.label("skill", goal.skill()), "text", goal.text()))
                .toList());
    }

    /** For the eye; the number stands beside it. */
    private static void meter(HtmlWriter out, int mastery) {
        out.open("svg", "class", "bar", "viewBox", "0 0 100 6", "aria-hidden", "true")
                .empty("rect", "x", "0", "y", "0", "width", "100", "height", "6", "fill", "#d5d9de")
                .empty("rect", "x", "0", "y", "0", "width", String.valueOf(mastery), "height", "6", "fill", "#0b5c8a")
                .close("svg");
    }
}
