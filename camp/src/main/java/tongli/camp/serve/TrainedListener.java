package tongli.camp.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import tongli.camp.env.Seeds;
import tongli.camp.people.People;
import tongli.camp.people.Person;
import tongli.camp.policy.Policy;
import tongli.camp.run.SavedPolicy;
import tongli.camp.talk.About;
import tongli.camp.talk.Depth;
import tongli.camp.talk.Response;
import tongli.camp.talk.RewardWeights;
import tongli.camp.talk.Sight;
import tongli.camp.talk.Talk;
import tongli.camp.talk.TalkEnv;
import tongli.camp.talk.World;
import tongli.camp.words.ResponseWords;
import tongli.core.Language;
import tongli.core.ModelId;
import tongli.core.Sha256;
import tongli.core.Strategy;
import tongli.persona.appraisal.Appraisal;
import tongli.persona.appraisal.Change;
import tongli.persona.appraisal.Felt;
import tongli.persona.appraisal.Impact;
import tongli.persona.appraisal.Mood;
import tongli.persona.engine.Fit;
import tongli.persona.engine.PersonaTurn;
import tongli.persona.scenario.Difficulty;
import tongli.persona.scenario.Scenario;
import tongli.practice.PersonaAnswer;
import tongli.practice.Session;
import tongli.practice.Turn;

/**
 * A policy that was trained in the camp and shows learners how it would have answered in a turn of theirs. It goes by what a listener could see and
 * hear, as it was trained to, and by what the learner's own replies were judged to do; the words are those of {@link ResponseWords}. The same turn
 * is answered alike each time. Immutable, safe for many threads.
 *
 * <p>Three things are not left to what it has learnt: where danger can be heard and nobody has asked about it, it asks; it never goes on to a topic that
 * nobody has spoken of; and until something is told it asks or waits, and gives back nothing that nobody has told.
 */
public final class TrainedListener {
    /** The file of the policy that comes with Tongli; {@code listener.card} beside it says what it is. */
    static final String FILE = "listener.policy";

    private static final String NAME = "camp-listener";
    private static final int DIGITS = 12;
    private static final Response ASKS = new Response(Strategy.QUESTION, Depth.PLAIN, About.STAY);
    private static final Response ASKS_OF_DANGER = new Response(Strategy.INFORMATION, Depth.DEEP, About.STAY);

    private final Policy<double[], Integer> policy;
    private final ModelId model;

    private TrainedListener(Policy<double[], Integer> policy, ModelId model) {
        this.policy = policy;
        this.model = model;
    }

    /** The one that comes with Tongli; see {@code docs/models/listener.md}. */
    public static TrainedListener bundled() {
        try (InputStream file = TrainedListener.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("%s is missing from this build".formatted(FILE));
            }
            return of(FILE, file.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException("the policy that comes with Tongli cannot be read", broken);
        }
    }

    /**
     * One of one's own.
     *
     * @param name of its file, for messages
     * @param bytes as {@link SavedPolicy#write} writes them
     * @throws IOException if they are no policy, saying what to do
     */
    public static TrainedListener of(String name, byte[] bytes) throws IOException {
        SavedPolicy saved = SavedPolicy.read(name, bytes);
        return new TrainedListener(
                saved.policy(), new ModelId(NAME, Sha256.hex(bytes).substring(0, DIGITS)));
    }

    /** The policy itself, for whoever lets it talk: it goes by {@link Sight}, and chooses the number of a {@link Response}. */
    public Policy<double[], Integer> policy() {
        return policy;
    }

    /**
     * How it would have answered in a turn.
     *
     * @param played the session's scenario, as hard as it was played
     * @param number of the turn, from 1; practice went on in it
     * @throws IllegalArgumentException if the session has no such turn, or practice stopped in it: then nobody is to be shown how to go on
     */
    public Demonstration answer(Session session, Scenario played, int number) {
        if (number < 1 || number > session.turns().size()) {
            throw new IllegalArgumentException("the session has no turn %d; it has %d"
                    .formatted(number, session.turns().size()));
        }
        if (session.turns().get(number - 1).stopsPractice()) {
            throw new IllegalArgumentException("practice stopped in turn %d; nothing is shown of it".formatted(number));
        }
        World world = world(session, played);
        Talk talk = before(session, world, number);
        Set<String> said = new LinkedHashSet<>();
        session.turns()
                .subList(0, number - 1)
                .forEach(turn -> turn.learner().words().ifPresent(said::add));
        SplittableRandom random = new SplittableRandom(Seeds.of(session.seed(), number));
        double[] sight = world.sight(talk);
        Response response =
                sight[Sight.DANGER] > 0 ? ASKS_OF_DANGER : told(Response.all().get(policy.act(sight, random)), sight);
        // a guess is worded as one that is right: a wrong one would teach nothing here
        return new Demonstration(
                number,
                response,
                new ResponseWords(world).of(talk, response, Fit.FITS, said, random),
                model,
                notice(session.language()));
    }

    /**
     * A topic that nobody has spoken of yet is the author's to know: to go on to it would give away what the learner has not been told. Then it
     * stays with what is at hand. What nobody has told cannot be given back, and whoever knows nothing yet has no help to offer: then it asks.
     */
    private static Response told(Response response, double[] sight) {
        Response here = response.about() == About.ON
                ? new Response(response.strategy(), response.depth(), About.STAY)
                : response;
        boolean gone = here.about() == About.BACK && sight[Sight.CAN_GO_BACK] > 0; // to what something was told of
        boolean empty = here.strategy() == Strategy.RESTATEMENT && sight[Sight.TOLD_HERE] == 0 && !gone;
        boolean presumes = sight[Sight.TOLD] == 0 && here.strategy() != Strategy.QUESTION && !isQuiet(here);
        return empty || presumes ? ASKS : here;
    }

    private static boolean isQuiet(Response response) {
        return response.strategy() == Strategy.OTHER && response.depth() == Depth.PLAIN;
    }

    /** The talk as it stood before a turn, as the camp would have it. */
    static Talk before(Session session, World world, int number) {
        Talk talk = world.begun(turn(session.opening()), session.seed());
        for (Turn before : session.turns().subList(0, number - 1)) {
            talk = world.followed(
                    talk,
                    LearnerResponse.of(before),
                    before.persona().map(TrainedListener::turn).orElse(talk.last()));
        }
        return talk;
    }

    /** Longer talks than it was trained on pass more slowly for it. */
    private static World world(Session session, Scenario played) {
        Map<String, Integer> danger = People.bundled()
                .find(session.scenario(), session.language(), Difficulty.NORMAL)
                .map(Person::danger)
                .orElse(Map.of());
        return new World(
                new Person(played, Difficulty.NORMAL, danger), // which changes nothing of what is played already
                RewardWeights.USUAL,
                Math.max(TalkEnv.USUAL_LIMIT, session.turns().size() + 1));
    }

    private static PersonaTurn turn(PersonaAnswer answer) {
        // what they thought of it is not in sight
        Appraisal nothing = new Appraisal(Mood.GUARDED, List.of(new Felt(Impact.PLAIN, 1, Change.NONE)), Change.NONE);
        return new PersonaTurn(
                answer.behaviour(),
                answer.text(),
                answer.thought(),
                answer.state(),
                nothing,
                "",
                answer.told().map(told -> new PersonaTurn.Disclosure(told.topic(), told.level(), "")),
                PersonaTurn.Hints.NONE);
    }

    private static String notice(Language language) {
        return language == Language.ZH
                ? "这是机器的示范：一个小模型，只在模拟的人当中练过，没有和真人谈过，会说得怪，也会说错。可以对照，不是标准答案。"
                : "A machine's demonstration, by a small policy that has trained among simulated people only and never talked with a real one. It "
                        + "can be odd, or wrong. Something to hold yours against, not a model answer.";
    }
}
