package tongli.persona.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tongli.persona.PersonaState;
import tongli.persona.appraisal.Impact;
import tongli.persona.appraisal.Laws;
import tongli.persona.appraisal.Perceived;
import tongli.understanding.ReplyReading;

/** Turns what a learner's words do into what this persona, in this state, perceives. Stateless. */
final class Perceiver {

    private static final List<String> HARMLESS = List.of("greeting", "thanks", "goodbye", "are_you_ai");

    private final Supplier<Mind> mind;
    private final Laws laws;

    /** @param mind asked for only where there are words */
    Perceiver(Supplier<Mind> mind, Laws laws) {
        this.mind = mind;
        this.laws = laws;
    }

    Perception perceive(LearnerInput input, PersonaState state) {
        if (input instanceof LearnerInput.Wordless wordless) {
            return new Hearing(laws, wordless.reading(), new WordlessHeard(wordless), state).perception();
        }
        return input instanceof LearnerInput.Said said ? said(said, mind.get(), state) : waited(state);
    }

    private static Perception waited(PersonaState state) {
        Impact waiting = state.waits() > 0
                ? Impact.WAITING_AGAIN
                : state.asked()
                        ? Impact.WAITING_AFTER_QUESTION
                        : state.heavy() ? Impact.WAITING_AFTER_HEAVY : Impact.WAITING;
        Optional<String> odd = waiting == Impact.WAITING_AFTER_QUESTION ? Optional.of("silence") : Optional.empty();
        return Perception.of(new Perceived(waiting, 1), state.topic(), odd);
    }

    private Perception said(LearnerInput.Said said, Mind mind, PersonaState state) {
        if (Continuer.is(said.text()) && !state.asked()) {
            return Perception.of(
                    new Perceived(state.heavy() ? Impact.WAITING_AFTER_HEAVY : Impact.WAITING, 0.5),
                    state.topic(),
                    Optional.empty());
        }
        ReplyReading reading = said.reading();
        return OddInput.kind(reading, said.history(), mind.name())
                .filter(kind -> !kind.equals("greeting")
                        || Questions.fact(mind, reading).isEmpty())
                .map(kind -> odd(kind, state))
                .orElseGet(() -> new Hearing(laws, reading, new WordsHeard(mind, said, state), state).perception());
    }

    private static Perception odd(String kind, PersonaState state) {
        Impact impact = switch (kind) {
            case "insult" -> Impact.INSULT;
            case "threat", "sexual_approach" -> Impact.AFFRONT;
            default -> Impact.PUZZLING;
        };
        return Perception.of(
                new Perceived(HARMLESS.contains(kind) ? Impact.PLAIN : impact, 1), state.topic(), Optional.of(kind));
    }
}
