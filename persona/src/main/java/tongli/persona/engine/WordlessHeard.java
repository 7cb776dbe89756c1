package tongli.persona.engine;

import java.util.Optional;
import tongli.persona.engine.Mind.Met;
import tongli.persona.scenario.Fact;
import tongli.understanding.Move;

/** What a persona recognises in a reply without words: what the input itself says of it. One a turn. */
final class WordlessHeard implements Recognition {
    private final LearnerInput.Wordless input;
    private final Met met;

    WordlessHeard(LearnerInput.Wordless input) {
        this.input = input;
        this.met = input.fit() == Fit.UNKNOWN
                ? Met.NOTHING
                : new Met(input.fit(), input.level(), input.fit() == Fit.FITS, "");
    }

    @Override
    public Optional<String> touched() {
        return input.touched();
    }

    @Override
    public boolean isWellPut(String topic) {
        return false;
    }

    @Override
    public Optional<Fact> fact() {
        return Optional.empty();
    }

    @Override
    public Optional<ConcreteStep> step() {
        return Optional.empty();
    }

    @Override
    public QuestionForm asked() {
        return Questions.asked(input.reading());
    }

    @Override
    public boolean asksOfDeath() {
        return false;
    }

    @Override
    public Met met(Move move, String topic, int told) {
        return met;
    }
}
