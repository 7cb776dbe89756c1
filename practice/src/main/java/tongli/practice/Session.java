package tongli.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tongli.coaching.Effect;
import tongli.core.Language;
import tongli.core.Utterance;
import tongli.persona.scenario.Difficulty;

/**
 * One practice conversation, whole. Immutable.
 *
 * @param difficulty how hard the persona makes it
 * @param drill the drill's id when {@code kind} is drill
 * @param stored whether it outlives the program
 * @param parent where it was branched from
 * @param after the talk after which the same person was met again
 * @param opening the persona's first line
 * @param turns oldest first, numbered from 1 without a gap
 * @param guesses oldest first
 */
public record Session(
        UUID id,
        String scenario,
        Language language,
        long seed,
        Difficulty difficulty,
        SessionKind kind,
        Optional<String> drill,
        SessionStatus status,
        boolean stored,
        Instant createdAt,
        Instant updatedAt,
        Optional<Parent> parent,
        Optional<After> after,
        PersonaAnswer opening,
        List<Turn> turns,
        List<Guess> guesses) {
    public Session {
        turns = List.copyOf(turns);
        guesses = List.copyOf(guesses);
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i).number() != i + 1) {
                throw new IllegalArgumentException("session %s: turn %d stands where turn %d should"
                        .formatted(id, turns.get(i).number(), i + 1));
            }
        }
    }

    /** @param turn the first turn that is answered anew; those before it are shared */
    public record Parent(UUID session, int turn) {}

    /** How often it was changed: each change adds a turn, a guess or an end, and takes none away. */
    public int revision() {
        return turns.size() + guesses.size() + (status == SessionStatus.OPEN ? 0 : 1);
    }

    /** The number of the first turn that is not shared with the parent; without a parent, 1. */
    public int firstOwnTurn() {
        return parent.map(Parent::turn).orElse(1);
    }

    /** What the persona last said. */
    public PersonaAnswer last() {
        return answerAfter(turns.size());
    }

    /** What the persona had said after a turn; 0 is the opening. Turns in which practice stopped have no answer. */
    public PersonaAnswer answerAfter(int turn) {
        for (int i = turn; i > 0; i--) {
            Optional<PersonaAnswer> answer = turns.get(i - 1).persona();
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return opening;
    }

    /** What a turn did to the persona; nothing when practice stopped in it. */
    Effect effectOf(int turn) {
        Optional<PersonaAnswer> answer = turns.get(turn - 1).persona();
        double before = answerAfter(turn - 1).state().inner().distress();
        return answer.map(now -> new Effect(
                        now.trustChange(),
                        now.opennessChange(),
                        now.state().inner().distress() - before))
                .orElse(Effect.UNKNOWN);
    }

    /** Everything said before a turn, oldest first. */
    public List<Utterance> saidBefore(int turn) {
        List<Utterance> said = new ArrayList<>();
        said.add(new Utterance(Utterance.PERSONA, opening.text()));
        for (Turn earlier : turns.subList(0, turn - 1)) {
            earlier.learner().words().ifPresent(words -> said.add(new Utterance(Utterance.LEARNER, words)));
            earlier.persona().ifPresent(answer -> said.add(new Utterance(Utterance.PERSONA, answer.text())));
        }
        return said;
    }

    /** This session as it was before a turn, without its guesses. */
    Session before(int turn) {
        return changed(status, updatedAt, turns.subList(0, turn - 1), List.of());
    }

    /** This session one turn on. */
    public Session plus(Turn turn, SessionStatus now) {
        List<Turn> more = new ArrayList<>(turns);
        more.add(turn);
        return changed(now, turn.at(), more, guesses);
    }

    /** This session with more known of one of its turns; the same if it has no such turn. */
    public Session with(Turn turn) {
        return changed(
                status,
                updatedAt,
                turns.stream()
                        .map(one -> one.number() == turn.number() ? turn : one)
                        .toList(),
                guesses);
    }

    /** This session with one more guess. */
    public Session plus(Guess guess, Instant at) {
        List<Guess> more = new ArrayList<>(guesses);
        more.add(guess);
        return changed(status, at, turns, more);
    }

    /** This session where it now stands. */
    public Session with(SessionStatus now, Instant at) {
        return changed(now, at, turns, guesses);
    }

    /** This session with all that a session's course can change. */
    private Session changed(SessionStatus now, Instant at, List<Turn> turnsNow, List<Guess> guessesNow) {
        return new Session(
                id,
                scenario,
                language,
                seed,
                difficulty,
                kind,
                drill,
                now,
                stored,
                createdAt,
                at,
                parent,
                after,
                opening,
                turnsNow,
                guessesNow);
    }
}
