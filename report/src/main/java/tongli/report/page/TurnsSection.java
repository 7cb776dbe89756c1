package tongli.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tongli.core.Assessment;
import tongli.core.Coded;
import tongli.core.Remark;
import tongli.persona.InnerState;
import tongli.practice.PersonaAnswer;
import tongli.practice.Turn;

/** Every turn: the learner's words, the answer, what stayed unsaid, what it moved and what was noticed. */
final class TurnsSection {

    private TurnsSection() {}

    static void write(Sheet sheet) {
        sheet.quote(
                "theirs", sheet.words().say("says"), sheet.session().opening().text());
        sheet.session().turns().forEach(turn -> write(sheet, turn));
    }

    private static void write(Sheet sheet, Turn turn) {
        ReportWords words = sheet.words();
        HtmlWriter out = sheet.out();
        String title = words.say("turn", "n", turn.number());
        boolean best = sheet.report().bestTurn().orElse(0) == turn.number();
        out.open("article", "class", "turn").element("h3", best ? title + " · " + words.say("best") : title);
        sheet.quote(
                "mine",
                words.say("yours"),
                () -> turn.assessment()
                        .ifPresentOrElse(
                                reply -> MarkedWords.write(sheet, reply),
                                () -> out.text(turn.learner().words().orElse(words.say("quiet")))));
        turn.assessment().ifPresent(reply -> remarks(sheet, reply));
        Optional<PersonaAnswer> answer = turn.persona();
        if (answer.isPresent()) {
            sheet.quote("theirs", words.say("says"), answer.get().text());
            sheet.quote("thought", words.say("thought"), answer.get().thought());
            List<String> moves =
                    moves(words, before(sheet, turn), answer.get().state().inner());
            if (!moves.isEmpty()) {
                sheet.paragraph(words.say("moved", "list", words.list(moves)), "class", "soft");
            }
        } else {
            sheet.paragraph(words.say("stopped"));
        }
        out.close("article");
    }

    private static void remarks(Sheet sheet, Assessment reply) {
        if (reply.strengths().isEmpty() && reply.missteps().isEmpty()) {
            sheet.paragraph(reply.explanation());
        }
        reply.strengths().forEach(remark -> remark(sheet, "strength", remark, () -> MarkedWords.good(sheet)));
        reply.missteps().forEach(remark -> remark(sheet, "misstep", remark, () -> MarkedWords.poor(sheet)));
        if (!reply.flags().isEmpty()) {
            sheet.paragraph(sheet.words()
                    .list(reply.flags().stream()
                            .map(flag -> sheet.words().label("flag", flag))
                            .toList()));
        }
        reply.betterWording()
                .ifPresent(better -> sheet.quote("better", sheet.words().say("better"), better));
    }

    private static void remark(Sheet sheet, String group, Remark<? extends Coded> remark, Runnable sign) {
        sheet.out().open("p", "class", "remark");
        sign.run();
        sheet.out()
                .element("b", sheet.words().label(group, remark.code()))
                .text(" " + remark.message())
                .close("p");
    }

    private static InnerState before(Sheet sheet, Turn turn) {
        return sheet.session().answerAfter(turn.number() - 1).state().inner();
    }

    /** In hundredths; what stayed where it was is not named. */
    private static List<String> moves(ReportWords words, InnerState before, InnerState after) {
        List<String> moves = new ArrayList<>();
        move(moves, words, "trust", before.trust(), after.trust());
        move(moves, words, "distress", before.distress(), after.distress());
        move(moves, words, "openness", before.openness(), after.openness());
        move(moves, words, "energy", before.energy(), after.energy());
        return moves;
    }

    private static void move(List<String> moves, ReportWords words, String what, double before, double after) {
        int by = Sheet.percent(after - before);
        if (by != 0) {
            moves.add(words.say(
                    by > 0 ? "up" : "down", "what", words.say("state." + what), "n", String.valueOf(Math.abs(by))));
        }
    }
}
