package tongli.persona.engine;

import java.util.List;
import java.util.Optional;
import tongli.persona.PersonaState;
import tongli.persona.engine.Mind.Met;
import tongli.persona.engine.SentenceIndex.Hit;
import tongli.persona.scenario.Fact;
import tongli.understanding.Move;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReading;

/** What a persona recognises in words, by their meaning. One a turn. */
final class WordsHeard implements Recognition {
    private final Mind mind;
    private final LearnerInput.Said said;
    private final ReplyReading reading;
    private final List<Hit<String>> near;
    private final Optional<String> touched;
    private final Optional<Fact> fact;
    private final Optional<ConcreteStep> step;

    WordsHeard(Mind mind, LearnerInput.Said said, PersonaState state) {
        this.mind = mind;
        this.said = said;
        this.reading = said.reading();
        this.near = mind.nearTopics(said.text());
        this.touched = mind.touched(said.text(), near, state.topic());
        this.fact = Questions.fact(mind, reading);
        this.step = mind.step(said.text());
    }

    @Override
    public Optional<String> touched() {
        return touched;
    }

    @Override
    public boolean isWellPut(String topic) {
        return mind.isWellPut(near, topic);
    }

    @Override
    public Optional<Fact> fact() {
        return fact;
    }

    @Override
    public Optional<ConcreteStep> step() {
        return step;
    }

    @Override
    public QuestionForm asked() {
        return Questions.asked(reading);
    }

    @Override
    public boolean asksOfDeath() {
        return Questions.asksOfDeath(reading);
    }

    @Override
    public Met met(Move move, String topic, int told) {
        String words = move.span().of(said.text());
        Met found = mind.fit(words, topic, told, said.history());
        // words that the reader could not place may be right, but are too little to be wrong; who asks what it is
        // guesses nothing
        boolean cannotMiss =
                move.kind() == MoveKind.OTHER || QuestionForm.of(words, reading.language()) == QuestionForm.WH;
        return found.fit() == Fit.MISSES && cannotMiss ? Met.NOTHING : found;
    }
}
