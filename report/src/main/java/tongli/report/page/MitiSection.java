package tongli.report.page;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import tongli.coaching.miti.MitiCounts;
import tongli.coaching.miti.MitiLevel;
import tongli.coaching.miti.MitiThreshold;

/** What a helper's replies did, beside the thresholds of MITI 4.2.1; a dash where the manual has none. */
final class MitiSection {

    private static final String NONE = "–";

    private MitiSection() {}

    static void write(Sheet sheet, MitiCounts counts) {
        ReportWords words = sheet.words();
        HtmlWriter out = sheet.out();
        out.open("table").open("thead").open("tr");
        out.element("th", words.say("miti.turns", "n", counts.turns()), "scope", "col");
        for (String column : List.of("here", "fair", "good", "reached")) {
            out.element("th", words.say("miti." + column), "scope", "col", "class", "short");
        }
        out.close("tr").close("thead").open("tbody");
        row(
                sheet,
                "ratio",
                told(ratio(counts.reflectionsToQuestions()), counts.reflections() + " : " + counts.questions()),
                ratio(MitiThreshold.REFLECTIONS_TO_QUESTIONS.fair()),
                ratio(MitiThreshold.REFLECTIONS_TO_QUESTIONS.good()),
                reached(words, counts.reflectionsToQuestionsLevel()));
        row(
                sheet,
                "complex",
                told(percent(counts.complexReflections()), counts.complex() + " / " + counts.reflections()),
                percent(MitiThreshold.COMPLEX_REFLECTIONS.fair()),
                percent(MitiThreshold.COMPLEX_REFLECTIONS.good()),
                reached(words, counts.complexReflectionsLevel()));
        row(
                sheet,
                "open",
                told(percent(counts.openQuestions()), counts.open() + " / " + counts.questions()),
                NONE,
                NONE,
                NONE);
        row(sheet, "adherent", String.valueOf(counts.adherent()), NONE, NONE, NONE);
        row(sheet, "non_adherent", String.valueOf(counts.nonAdherent()), NONE, NONE, NONE);
        out.close("tbody").close("table");
        sheet.paragraph(words.say("miti.note"), "class", "soft");
        sheet.paragraph(words.say("miti.source"), "class", "soft");
    }

    private static void row(Sheet sheet, String name, String... cells) {
        HtmlWriter out = sheet.out();
        out.open("tr").element("th", sheet.words().say("miti." + name), "scope", "row");
        for (String cell : cells) {
            out.element("td", cell, "class", "short");
        }
        out.close("tr");
    }

    private static String told(Optional<String> share, String counted) {
        return share.map(value -> "%s (%s)".formatted(value, counted)).orElse(counted);
    }

    private static String reached(ReportWords words, Optional<MitiLevel> level) {
        return level.map(reached -> words.label("level", reached)).orElse(words.say("miti.too_few"));
    }

    private static Optional<String> ratio(OptionalDouble value) {
        return value.isPresent() ? Optional.of(ratio(value.getAsDouble())) : Optional.empty();
    }

    private static String ratio(double value) {
        return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value) + " : 1";
    }

    private static Optional<String> percent(OptionalDouble share) {
        return share.isPresent() ? Optional.of(percent(share.getAsDouble())) : Optional.empty();
    }

    private static String percent(double share) {
        return Sheet.percent(share) + "%";
    }
}
