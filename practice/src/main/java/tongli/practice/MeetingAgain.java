package tongli.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tongli.persona.memory.PastTalk;
import tongli.persona.memory.PastTalk.PastTurn;
import tongli.persona.memory.Recollection;
import tongli.persona.scenario.Scenario;
import tongli.practice.PracticeRefused.Reason;

/** Whether a session can be met again after, how long ago it was, and what the person keeps of it. Stateless. */
final class MeetingAgain {

    private MeetingAgain() {}

    /** @throws PracticeRefused if the new session is a drill, or the earlier one is a drill, was stopped, or is of somebody else */
    static void check(Session earlier, Scenario scenario, boolean drill) {
        if (drill) {
            throw refused("A drill is one reply to somebody new; leave out \"drill\", or \"after\".");
        }
        if (earlier.kind() == SessionKind.DRILL) {
            throw refused("That session is a drill, which nobody remembers; name a whole conversation.");
        }
        if (!earlier.scenario().equals(scenario.id()) || earlier.language() != scenario.language()) {
            throw refused(
                    "That session is a talk with somebody else: scenario %s in %s. Start that scenario in that language."
                            .formatted(earlier.scenario(), earlier.language().code()));
        }
        if (earlier.status() == SessionStatus.STOPPED) {
            throw refused(
                    "In that session practice stopped, and the role is not taken up again from there. Start without"
                            + " \"after\", or branch from a turn before.");
        }
    }

    private static PracticeRefused refused(String message) {
        return new PracticeRefused(Reason.CANNOT_MEET_AGAIN, "after", message);
    }

    /** Whole days, to the nearest; 0 where the clock was set back. */
    static int days(Session earlier, Instant now) {
        Instant left = earlier.turns().isEmpty()
                ? earlier.createdAt()
                : earlier.turns().get(earlier.turns().size() - 1).at();
        double hours = Duration.between(left, now).toHours();
        return (int) Math.max(0, Math.round(hours / Duration.ofDays(1).toHours()));
    }

    static Recollection recollect(Session earlier, Scenario scenario, int days) {
        List<PastTurn> turns = earlier.turns().stream()
                .flatMap(turn -> turn
                        .persona()
                        .map(answer ->
                                new PastTurn(turn.number(), turn.learner().words(), answer.heard(), answer.state()))
                        .stream())
                .toList();
        return Recollection.of(scenario, new PastTalk(earlier.opening().state(), turns), days);
    }

    static After after(Session earlier, Recollection kept) {
        return new After(earlier.id(), kept.days(), kept.ending(), kept.wounds(), kept.promises());
    }
}
