package tongli.practice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import tongli.coaching.Drill;
import tongli.core.Language;
import tongli.persona.memory.Recollection;
import tongli.persona.scenario.Difficulty;
import tongli.persona.scenario.Scenario;
import tongli.practice.PracticeRefused.Reason;

/** Opens sessions: with somebody new, with somebody met again, for a drill, or from a turn of an earlier one. Safe for many threads. */
final class SessionOpener {

    private final PracticeParts parts;
    private final TurnMaker turns;
    private final SessionStore store;
    private final Supplier<UUID> ids;
    private final LongSupplier seeds;
    private final InstantSource clock;

    SessionOpener(
            PracticeParts parts,
            TurnMaker turns,
            SessionStore store,
            Supplier<UUID> ids,
            LongSupplier seeds,
            InstantSource clock) {
        this.parts = parts;
        this.turns = turns;
        this.store = store;
        this.ids = ids;
        this.seeds = seeds;
        this.clock = clock;
    }

    /** @throws PracticeRefused if there is no such scenario or drill, or the earlier session cannot be met again after */
    Session start(StartRequest request) {
        Optional<Drill> drill = request.drill().map(id -> drill(id, request.language()));
        Scenario written = scenario(drill.map(Drill::scenario).orElse(request.scenario()), request.language());
        Optional<Session> earlier = request.after().map(after -> earlier(after, written, drill.isPresent()));
        Difficulty difficulty =
                request.difficulty().or(() -> earlier.map(Session::difficulty)).orElse(Difficulty.NORMAL);
        Scenario scenario = difficulty.bend(written);
        long seed = request.seed().orElseGet(seeds);
        Instant now = clock.instant();
        Optional<Met> met =
                earlier.map(before -> met(before, request.after().orElseThrow().days(), scenario, now));
        Session session = new Session(
                ids.get(),
                scenario.id(),
                scenario.language(),
                seed,
                difficulty,
                drill.isPresent() ? SessionKind.DRILL : SessionKind.CONVERSATION,
                drill.map(Drill::id),
                SessionStatus.OPEN,
                request.stored(),
                now,
                now,
                Optional.empty(),
                met.map(one -> MeetingAgain.after(one.earlier(), one.kept())),
                met.map(one -> turns.meetAgain(scenario, one.kept(), seed))
                        .or(() -> drill.map(one -> turns.open(scenario, seed, one)))
                        .orElseGet(() -> turns.open(scenario, seed)),
                List.of(),
                List.of());
        store.add(session);
        return session;
    }

    /**
     * A new session that holds everything before a turn of another, with the same seed, so that the learner answers
     * that turn anew.
     *
     * @param turn 1 to the number of turns, or one more to go on from the end
     * @throws PracticeRefused if it has no such turn
     */
    Session branch(Session from, int turn) {
        if (turn < 1
                || turn > from.turns().size()
                || from.turns().stream().limit(turn - 1L).anyMatch(Turn::stopsPractice)) {
            throw new PracticeRefused(
                    Reason.NO_SUCH_TURN,
                    "turn",
                    from.turns().isEmpty()
                            ? "This session has no turns yet; there is nothing to go back to."
                            : "There is no turn %d to go back to; choose 1 to %d."
                                    .formatted(turn, from.turns().size()));
        }
        Instant now = clock.instant();
        Session branch = new Session(
                ids.get(),
                from.scenario(),
                from.language(),
                from.seed(),
                from.difficulty(),
                from.kind(),
                from.drill(),
                SessionStatus.OPEN,
                from.stored(),
                now,
                now,
                Optional.of(new Session.Parent(from.id(), turn)),
                from.after(),
                from.opening(),
                from.turns().subList(0, turn - 1),
                from.guesses().stream()
                        .filter(guess -> guess.afterTurn() < turn - 1)
                        .toList());
        turns.prepare(scenario(branch));
        store.add(branch);
        return branch;
    }

    /** The scenario that a session plays, as hard as it plays it. */
    Scenario scenario(Session session) {
        return session.difficulty().bend(scenario(session.scenario(), session.language()));
    }

    private record Met(Session earlier, Recollection kept) {}

    private Session earlier(StartRequest.Earlier asked, Scenario scenario, boolean drill) {
        Session earlier = store.find(asked.session())
                .orElseThrow(() -> new PracticeRefused(
                        Reason.UNKNOWN_SESSION,
                        "after",
                        "There is no such session to meet again after. It may have been deleted, or was not stored; start"
                                + " without \"after\"."));
        MeetingAgain.check(earlier, scenario, drill);
        return earlier;
    }

    private static Met met(Session earlier, OptionalInt asked, Scenario scenario, Instant now) {
        int days = asked.orElseGet(() -> MeetingAgain.days(earlier, now));
        return new Met(earlier, MeetingAgain.recollect(earlier, scenario, days));
    }

    private Scenario scenario(String id, Language language) {
        return parts.scenarios()
                .find(id, language)
                .orElseThrow(() -> new PracticeRefused(
                        Reason.UNKNOWN_SCENARIO,
                        "scenario",
                        "There is no such scenario in %s; choose one of %s."
                                .formatted(language.code(), parts.scenarios().ids())));
    }

    private Drill drill(String id, Language language) {
        return parts.drills()
                .find(language, id)
                .orElseThrow(() -> new PracticeRefused(
                        Reason.UNKNOWN_DRILL,
                        "drill",
                        "There is no such drill in %s; choose one of %s."
                                .formatted(
                                        language.code(),
                                        parts.drills().drills(language).stream()
                                                .map(Drill::id)
                                                .toList())));
    }
}
