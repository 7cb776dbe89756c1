package tongli.wire.course;

import java.util.UUID;
import tongli.practice.course.CohortService.ToMark;

/** A reply that can be marked: what it answers, and its words. What the judge made of it is told after the mark. */
public record ToMarkJson(
        UUID enrolment, int answer, String member, String unit, UnitJson.LineJson line, String reply, String at) {

    public static ToMarkJson of(ToMark reply) {
        return new ToMarkJson(
                reply.enrolment(),
                reply.answer(),
                CohortJson.MemberJson.name(reply.enrolment()),
                reply.unit().head().title(),
                UnitJson.LineJson.of(reply.unit().exchange()),
                reply.reply().reply(),
                reply.reply().at().toString());
    }
}
