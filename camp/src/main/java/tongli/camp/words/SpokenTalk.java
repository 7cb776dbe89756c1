package tongli.camp.words;

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

/** A talk of a policy with somebody, in words. Stateless. */
public final class SpokenTalk {
    private static final long ACTING = 1;
    private static final long WORDING = 2;

    private SpokenTalk() {}

    /**
     * A response and what came of it; the first of a talk is the other's first line alone.
     *
     * @param response empty for the first
     * @param words empty for the first, and where the responder stayed quiet
     * @param outcome empty for the first
     * @param talk after it
     */
    public record Exchange(Optional<Response> response, Optional<String> words, Optional<Outcome> outcome, Talk talk) {}

    /** The whole of it; the same for the same seed. */
    public static List<Exchange> play(World world, Policy<double[], Integer> policy, long seed) {
        SplittableRandom acting = new SplittableRandom(Seeds.of(seed, ACTING));
        SplittableRandom wording = new SplittableRandom(Seeds.of(seed, WORDING));
        ResponseWords words = new ResponseWords(world);
        Set<String> said = new LinkedHashSet<>();
        List<Exchange> exchanges = new ArrayList<>();
        Talk talk = world.begin(seed);
        exchanges.add(new Exchange(Optional.empty(), Optional.empty(), Optional.empty(), talk));
        while (!talk.isLeft() && !talk.isSpent()) {
            Response response = Response.all().get(policy.act(world.sight(talk), acting));
            Outcome outcome = world.step(talk, response);
            Optional<String> line = words.of(talk, response, outcome, said, wording);
            line.ifPresent(said::add);
            talk = outcome.after();
            exchanges.add(new Exchange(Optional.of(response), line, Optional.of(outcome), talk));
        }
        return exchanges;
    }
}
