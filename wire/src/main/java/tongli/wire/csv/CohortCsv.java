package tongli.wire.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tongli.coaching.course.Course;
import tongli.coaching.course.Unit;
import tongli.coaching.course.cohort.Cohort;
import tongli.coaching.course.marks.OwnMark;
import tongli.coaching.course.play.Answer;
import tongli.coaching.course.play.Enrolment;
import tongli.core.Mechanism;
import tongli.perception.privacy.Deidentifier;
import tongli.wire.course.CohortJson;
import tongli.wire.xapi.Learner;

/**
 * What a cohort has done, a row an answer, with the instructor's marks beside the judge's; who has done nothing yet has one row. Of
 * somebody real it says that one was named, never who, and how it went not at all. Of words, what says who somebody is
 * is taken out as far as it is found. Stateless.
 */
public final class CohortCsv {

    private static final List<String> COLUMNS = List.of(
            "cohort",
            "course",
            "language",
            "learner",
            "pseudonym",
            "joined",
            "answer",
            "at",
            "unit",
            "title",
            "kind",
            "score",
            "pass",
            "passed",
            "emotional_reaction",
            "interpretation",
            "exploration",
            "own_emotional_reaction",
            "own_interpretation",
            "own_exploration",
            "marked_at");
    private static final int OF_A_LEARNER = 6;

    private CohortCsv() {}

    /**
     * @param marks of the cohort's replies
     * @param words whether there is a column of the replies to drills
     */
    public static CsvTable of(
            Cohort cohort, Course course, List<Enrolment> members, List<OwnMark> marks, boolean words) {
        List<String> columns = new ArrayList<>(COLUMNS);
        if (words) {
            columns.add("words");
        }
        CsvTable table = new CsvTable(columns);
        Map<String, OwnMark> byReply = new HashMap<>();
        marks.forEach(mark -> byReply.put(reply(mark.enrolment(), mark.answer()), mark));
        for (Enrolment member : members) {
            boolean told = false;
            for (int i = 0; i < member.answers().size(); i++) {
                Answer answer = member.answers().get(i);
                Optional<Unit> unit = course.unit(answer.unit());
                if (unit.isPresent() && !(answer instanceof Answer.WentSo)) {
                    CsvRow row = learner(cohort, member, table.row());
                    answer(i + 1, answer, unit.get(), row);
                    mark(Optional.ofNullable(byReply.get(reply(member.id(), i + 1))), row);
                    if (words) {
                        row.text(answer instanceof Answer.Replied reply ? words(reply.reply(), cohort) : "");
                    }
                    told = true;
                }
            }
            if (!told) {
                learner(cohort, member, table.row()).none(columns.size() - OF_A_LEARNER);
            }
        }
        return table;
    }

    private static String words(String said, Cohort cohort) {
        return new Deidentifier().of(said, Optional.of(cohort.language())).text();
    }

    private static CsvRow learner(Cohort cohort, Enrolment member, CsvRow row) {
        return row.text(cohort.name())
                .text(cohort.course())
                .text(cohort.language().code())
                .text(CohortJson.MemberJson.name(member.id()))
                .text(Learner.pseudonym(member.id()).toString())
                .time(member.at());
    }

    private static void answer(int number, Answer answer, Unit unit, CsvRow row) {
        OptionalInt score = score(answer);
        row.number(number)
                .time(answer.at())
                .text(unit.id())
                .text(unit.head().title())
                .text(unit.kind().code())
                .number(score)
                .number(unit.head().pass());
        if (score.isEmpty() || answer instanceof Answer.Perceived) { // of voices, a whole round passes
            row.none(1);
        } else {
            row.flag(
                    answer instanceof Answer.Replied reply
                            ? reply.good()
                            : score.getAsInt() >= unit.head().pass());
        }
        levels(answer instanceof Answer.Replied reply ? reply.levels() : Map.of(), row);
    }

    private static OptionalInt score(Answer answer) {
        if (answer instanceof Answer.Perceived read) {
            return OptionalInt.of(read.score());
        }
        if (answer instanceof Answer.Replied reply) {
            return reply.score();
        }
        return answer instanceof Answer.Talked talk ? talk.score() : OptionalInt.empty();
    }

    private static String reply(UUID enrolment, int answer) {
        return enrolment + "/" + answer;
    }

    private static void mark(Optional<OwnMark> mark, CsvRow row) {
        levels(mark.map(OwnMark::own).orElse(Map.of()), row);
        if (mark.isPresent()) {
            row.time(mark.get().at());
        } else {
            row.none(1);
        }
    }

    private static void levels(Map<Mechanism, Integer> levels, CsvRow row) {
        for (Mechanism mechanism : Mechanism.values()) {
            @Nullable Integer level = levels.get(mechanism);
            row.number(level == null ? OptionalInt.empty() : OptionalInt.of(level));
        }
    }
}
