package tongli.coaching.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Trials, written for the tests. */
final class Given {
    static final byte[] KEY = {3, 1, 4, 1, 5, 9, 2, 6};

    private Given() {}

    static Protocol protocol() {
        return new Protocol(
                "倾听课, first run",
                "Feedback: helps \"more\" than practice alone",
                "score",
                "share of reflections, rated blind, two weeks after",
                Optional.of(new Protocol.Range(0, 100)),
                Optional.of("before"),
                Optional.of("class"),
                List.of(4),
                7);
    }

    /** Only the difference of the means. */
    static Protocol plain() {
        return new Protocol(
                "plain",
                "helps",
                "score",
                "a mark",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(2, 4),
                7);
    }

    static List<Member> members(int many) {
        List<Member> members = new ArrayList<>();
        for (int i = 1; i <= many; i++) {
            members.add(new Member("学员" + i, i % 2 == 0 ? "day" : "evening"));
        }
        return members;
    }

    static OutcomeRow row(String who, double outcome, double before) {
        return new OutcomeRow("f.csv:2", who, OptionalDouble.of(outcome), OptionalDouble.of(before), Optional.empty());
    }

    /** Outcomes 50 and up in order of the cohort, 4 more with feedback; the baseline is 10 less than the practice part. */
    static List<OutcomeRow> rows(Assignment assignment) {
        List<OutcomeRow> rows = new ArrayList<>();
        int next = 50;
        for (Assignment.Place place : assignment.places()) {
            int more = place.arm() == Arm.PRACTICE_WITH_FEEDBACK ? 4 : 0;
            int noise = next % 3;
            rows.add(row(place.code(), next + more + noise, next - 10));
            next++;
        }
        return rows;
    }
}
