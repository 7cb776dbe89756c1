package tongli.camp.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import tongli.camp.env.Seeds;
import tongli.camp.policy.Policy;
import tongli.camp.talk.Outcome;
import tongli.camp.talk.Response;
import tongli.camp.talk.Talk;
import tongli.camp.talk.World;
import tongli.camp.words.ResponseWords;
import tongli.core.Utterance;
import tongli.persona.InnerState;
import tongli.persona.engine.LearnerInput;
import tongli.persona.engine.PersonaEngine;
import tongli.understanding.ReplyContext;
import tongli.understanding.ReplyReader;

/**
 * Holds what a response does without words against what the same response does in words that were read: turn by turn, from the same
 * state. The talk goes on without words, so that one turn's difference does not become the next one's. Safe for many threads if the
 * reader is.
 */
public final class WordsCheck {
    private final PersonaEngine engine;
    private final ReplyReader reader;

    /** @param engine one that takes words */
    public WordsCheck(PersonaEngine engine, ReplyReader reader) {
        this.engine = engine;
        this.reader = reader;
    }

    /** One talk; staying quiet is left out, for it has no words. */
    public List<CheckedTurn> play(World world, Policy<double[], Integer> policy, long seed) {
        SplittableRandom acting = new SplittableRandom(Seeds.of(seed, 1));
        SplittableRandom wording = new SplittableRandom(Seeds.of(seed, 2));
        ResponseWords words = new ResponseWords(world);
        Set<String> said = new LinkedHashSet<>();
        List<Utterance> history = new ArrayList<>(List.of(world.scenario().situation()));
        List<CheckedTurn> turns = new ArrayList<>();
        Talk talk = world.begin(seed);
        history.add(new Utterance(Utterance.PERSONA, talk.last().text()));
        while (!talk.isLeft() && !talk.isSpent()) {
            Response response = Response.all().get(policy.act(world.sight(talk), acting));
            Outcome outcome = world.step(talk, response);
            Optional<String> line = words.of(talk, response, outcome, said, wording);
            if (line.isPresent()) {
                turns.add(checked(world, talk, response, outcome, line.get(), history));
                said.add(line.get());
                history.add(new Utterance(Utterance.LEARNER, line.get()));
            }
            talk = outcome.after();
            history.add(new Utterance(Utterance.PERSONA, talk.last().text()));
        }
        return turns;
    }

    private CheckedTurn checked(
            World world, Talk before, Response response, Outcome outcome, String line, List<Utterance> history) {
        LearnerInput input = new LearnerInput.Said(
                reader.read(new ReplyContext(world.scenario().language(), history, line)), history);
        InnerState was = before.last().state().inner();
        InnerState inWords = engine.respond(world.scenario(), before.last().state(), input, before.seed())
                .state()
                .inner();
        InnerState without = outcome.after().last().state().inner();
        return new CheckedTurn(response, without.trust() - was.trust(), inWords.trust() - was.trust());
    }
}
