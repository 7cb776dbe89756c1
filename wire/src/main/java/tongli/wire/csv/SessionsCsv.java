package tongli.wire.csv;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import tongli.core.Skill;
import tongli.persona.scenario.Scenario;
import tongli.practice.Session;
import tongli.practice.SessionReport;
import tongli.practice.Turn;

/**
 * Talks and drills, a row each. One in which practice stopped looks like one that was left open. Not safe for many threads.
 */
public final class SessionsCsv {

    private static final List<String> COLUMNS = List.of(
            "session",
            "scenario",
            "title",
            "language",
            "difficulty",
            "kind",
            "drill",
            "began",
            "last",
            "turns",
            "ended",
            "score",
            "mentalising",
            "trust_before",
            "trust_after",
            "branched_from",
            "branched_turn",
            "after");

    private final CsvTable table = new CsvTable(columns());

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(COLUMNS);
        for (Skill skill : Skill.values()) {
            columns.add("skill_" + skill.code());
        }
        return columns;
    }

    public SessionsCsv add(SessionReport report, Scenario scenario) {
        Session session = report.session();
        List<Turn> turns = told(session);
        CsvRow row = table.row()
                .text(session.id().toString())
                .text(session.scenario())
                .text(scenario.title())
                .text(session.language().code())
                .text(session.difficulty().code())
                .text(session.kind().code())
                .text(session.drill())
                .time(session.createdAt())
                .time(last(session, turns))
                .number(turns.size())
                .flag(session.status().isCompleted())
                .number(report.score())
                .number(report.mentalising())
                .number(session.opening().state().inner().trust())
                .number(session.last().state().inner().trust())
                .text(session.parent().map(parent -> parent.session().toString()))
                .number(session.parent()
                        .map(parent -> OptionalInt.of(parent.turn()))
                        .orElse(OptionalInt.empty()))
                .text(session.after().map(after -> after.session().toString()));
        for (Skill skill : Skill.values()) {
            Integer mastery = report.skills().get(skill);
            row.number(mastery == null ? OptionalInt.empty() : OptionalInt.of(mastery));
        }
        return this;
    }

    private static List<Turn> told(Session session) {
        return session.turns().stream().filter(turn -> !turn.stopsPractice()).toList();
    }

    /** Of a talk that goes on, the time of what is told of it: a stop must not be seen in it either. */
    private static Instant last(Session session, List<Turn> turns) {
        if (session.status().isCompleted()) {
            return session.updatedAt();
        }
        return turns.isEmpty()
                ? session.createdAt()
                : turns.get(turns.size() - 1).at();
    }

    public CsvTable table() {
        return table;
    }
}
