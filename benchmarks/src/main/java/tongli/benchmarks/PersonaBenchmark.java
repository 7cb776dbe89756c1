package tongli.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import tongli.core.Language;
import tongli.core.Utterance;
import tongli.perception.text.OnnxSentenceEncoder;
import tongli.persona.PersonaState;
import tongli.persona.engine.LearnerInput;
import tongli.persona.engine.PersonaEngine;
import tongli.persona.engine.PersonaTurn;
import tongli.persona.scenario.Level;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.understanding.BundledReplyReader;
import tongli.understanding.ReplyContext;

/**
 * The persona's own step, once the reply is read and every sentence encoded: perceive (touch words, the shape of the text, and
 * by meaning three or more searches by cosine among a scenario's sentences), appraise, move the state, decide, choose words
 * and a thought. Microseconds a turn, over the turns of one talk in which the learner does well at first and not so well later.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PersonaBenchmark {
    private static final int TURNS = 16;
    private static final long SEED = 7;

    /** A moment of the talk: how the persona was, and what was said to them. */
    private record Moment(Scenario scenario, PersonaState before, LearnerInput input) {}

    /** How sentences are compared. */
    public enum Meaning {
        /** By the encoder's own vectors, remembered. */
        REMEMBERED,
        /** By vectors of two numbers, which lie apart: what is left is the persona's rules alone. */
        NONE
    }

    @Param({"ZH", "EN"})
    public Language language = Language.ZH;

    @Param({"REMEMBERED", "NONE"})
    public Meaning meaning = Meaning.REMEMBERED;

    private final OnnxSentenceEncoder encoder = OnnxSentenceEncoder.bundled();
    private final BundledReplyReader replies = new BundledReplyReader(encoder);
    private final PersonaEngine remembering = new PersonaEngine(new RememberingEncoder(encoder));
    private final PersonaEngine plain = new PersonaEngine(PersonaBenchmark::apart);
    private final List<Moment> moments = new ArrayList<>();
    private int next;

    private static List<float[]> apart(List<String> texts, Language language) {
        return texts.stream()
                .map(text -> texts.size() > 1 ? new float[] {1, 0} : new float[] {0, 1})
                .toList();
    }

    private PersonaEngine engine() {
        return meaning == Meaning.REMEMBERED ? remembering : plain;
    }

    /** Plays the talk once, which encodes all that it will ask for. */
    @Setup
    public void play() {
        Scenario scenario =
                ScenarioLibrary.bundled().find("exam-retake", language).orElseThrow();
        PersonaTurn turn = engine().open(scenario, SEED);
        List<Utterance> said = new ArrayList<>(List.of(scenario.situation()));
        for (int i = 0; i < TURNS && !turn.state().left(); i++) {
            said.add(new Utterance(Utterance.PERSONA, turn.text()));
            String words = reply(scenario, turn, i);
            LearnerInput input = new LearnerInput.Said(replies.read(new ReplyContext(language, said, words)), said);
            moments.add(new Moment(scenario, turn.state(), input));
            turn = engine().respond(scenario, turn.state(), input, SEED);
            said.add(new Utterance(Utterance.LEARNER, words));
        }
    }

    /** Three in four answer what was said as its author would; the fourth could be said to anybody. */
    private String reply(Scenario scenario, PersonaTurn turn, int number) {
        if (number % 4 == 3) {
            return Sentences.reply(language, number);
        }
        Level level = scenario.topic(turn.state().topic())
                .level(Math.max(1, turn.state().told(turn.state().topic())));
        List<String> fitting = number % 4 == 1 ? level.ask() : level.hear();
        return fitting.get(number % fitting.size());
    }

    @Benchmark
    public PersonaTurn respond() {
        Moment moment = moments.get(next++ % moments.size());
        return engine().respond(moment.scenario(), moment.before(), moment.input(), SEED);
    }

    @TearDown
    public void close() {
        replies.close();
        encoder.close();
    }
}
