package tongli.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import tongli.practice.SessionReport.Comparison;
import tongli.report.page.Chart.Curve;

/** How trust and the feelings of both went over the talk: drawn, and as numbers. */
final class CurvesSection {

    private CurvesSection() {}

    static void write(Sheet sheet) {
        ReportWords words = sheet.words();
        List<Curve> trust = new ArrayList<>();
        trust.add(new Curve(words.say("chart.now"), hundredths(sheet.report().trust())));
        sheet.report()
                .comparison()
                .map(Comparison::parentTrust)
                .ifPresent(before -> trust.add(new Curve(words.say("chart.before"), hundredths(before))));
        Curve theirs = new Curve(
                sheet.source().name(),
                sheet.report().personaFeeling().stream()
                        .map(affect -> OptionalDouble.of(100 * affect.valence()))
                        .toList());
        // nothing is read of the learner before the first turn
        Curve mine = new Curve(
                words.say("chart.learner"),
                Stream.concat(
                                Stream.of(OptionalDouble.empty()),
                                sheet.report().learnerFeeling().stream()
                                        .map(affect -> affect.map(one -> OptionalDouble.of(100 * one.valence()))
                                                .orElse(OptionalDouble.empty())))
                        .toList());
        new Chart(words.say("chart.trust"), 0, 100, trust).write(sheet);
        new Chart(words.say("chart.feeling"), -100, 100, List.of(theirs, mine)).write(sheet);
        table(sheet, trust.get(0), theirs, mine);
    }

    private static List<OptionalDouble> hundredths(List<Double> shares) {
        return shares.stream().map(share -> OptionalDouble.of(100 * share)).toList();
    }

    private static void table(Sheet sheet, Curve trust, Curve theirs, Curve mine) {
        ReportWords words = sheet.words();
        HtmlWriter out = sheet.out();
        out.open("table")
                .element("caption", words.say("chart.table"))
                .open("thead")
                .open("tr")
                .element("th", words.say("chart.turn"), "scope", "col")
                .element("th", words.say("state.trust"), "scope", "col", "class", "number")
                .element("th", theirs.name(), "scope", "col", "class", "number")
                .element("th", mine.name(), "scope", "col", "class", "number")
                .close("tr")
                .close("thead")
                .open("tbody");
        for (int turn = 0; turn < trust.values().size(); turn++) {
            out.open("tr").element("th", turn == 0 ? words.say("chart.start") : String.valueOf(turn), "scope", "row");
            for (Curve curve : List.of(trust, theirs, mine)) {
                out.element("td", number(curve, turn), "class", "number");
            }
            out.close("tr");
        }
        out.close("tbody").close("table");
    }

    private static String number(Curve curve, int turn) {
        OptionalDouble value = turn < curve.values().size() ? curve.values().get(turn) : OptionalDouble.empty();
        return value.isPresent() ? Sheet.whole((int) Math.round(value.getAsDouble())) : "–";
    }
}
