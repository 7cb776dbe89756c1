package tongli.report.page;

import java.util.Optional;
import tongli.core.Assessment;
import tongli.practice.Session;
import tongli.practice.SessionReport.Comparison;
import tongli.practice.SessionReport.Moment;
import tongli.practice.SessionStatus;
import tongli.practice.Turn;

/** The one screen: the moment, the learner's words, the persona's thought, one change, and the way back. */
final class MomentSection {

    private MomentSection() {}

    static void write(Sheet sheet) {
        HtmlWriter out = sheet.out();
        out.open("section", "class", "card");
        sheet.report().comparison().ifPresent(comparison -> compare(sheet, comparison));
        Optional<Moment> moment = sheet.report().moments().stream().findFirst();
        if (moment.isPresent()) {
            write(sheet, moment.get());
        } else {
            boolean silent = sheet.session().turns().isEmpty();
            sheet.paragraph(silent ? sheet.report().next() : sheet.words().say("moment.none"));
        }
        out.close("section");
    }

    private static void write(Sheet sheet, Moment moment) {
        ReportWords words = sheet.words();
        Session session = sheet.session();
        HtmlWriter out = sheet.out();
        out.element("p", words.say("turn", "n", moment.turn()), "class", "soft").element("h2", words.say("moment"));
        sheet.quote(
                "theirs",
                words.say("says"),
                session.answerAfter(moment.turn() - 1).text());
        Optional<Assessment> judged = session.turns().get(moment.turn() - 1).assessment();
        sheet.quote(
                "mine",
                words.say("yours"),
                () -> judged.ifPresentOrElse(reply -> MarkedWords.write(sheet, reply), () -> out.text(moment.yours())));
        sheet.quote("thought", words.say("thought"), moment.thought());
        sheet.paragraph(moment.heard());
        out.element("h3", words.say("change"));
        sheet.paragraph(moment.change());
        moment.suggestion().ifPresent(better -> sheet.quote("better", words.say("better"), better));
        sheet.paragraph(moment.why(), "class", "soft");
        if (session.status() != SessionStatus.STOPPED) {
            again(sheet, moment.turn());
        }
    }

    /** A file cannot begin a talk; it says where one can. */
    private static void again(Sheet sheet, int turn) {
        ReportWords words = sheet.words();
        sheet.out().element("h3", words.say("again"));
        sheet.paragraph(words.say("again.page", "n", turn));
        if (sheet.session().stored()) {
            sheet.out()
                    .open("p")
                    .text(words.say("again.terminal") + " ")
                    .element(
                            "code",
                            "./tongli chat --from %s --branch %d"
                                    .formatted(sheet.session().id(), turn))
                    .close("p");
        }
    }

    private static void compare(Sheet sheet, Comparison comparison) {
        int from = comparison.fromTurn();
        int shared =
                Math.min(sheet.report().trust().size(), comparison.parentTrust().size()) - 1;
        boolean answered = sheet.session().turns().stream().map(Turn::number).anyMatch(turn -> turn == from);
        StringBuilder line =
                new StringBuilder(sheet.words().say(answered ? "compare.line" : "compare.not_yet", "n", from));
        if (answered && shared >= from) {
            line.append(sheet.words()
                    .say(
                            "compare.at",
                            "n",
                            String.valueOf(shared),
                            "now",
                            String.valueOf(Sheet.percent(sheet.report().trust().get(shared))),
                            "before",
                            String.valueOf(
                                    Sheet.percent(comparison.parentTrust().get(shared)))));
        }
        sheet.paragraph(line.toString(), "class", "soft");
    }
}
