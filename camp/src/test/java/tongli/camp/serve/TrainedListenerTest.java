package tongli.camp.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.camp.net.Mlp;
import tongli.camp.people.People;
import tongli.camp.people.Person;
import tongli.camp.run.SavedPolicy;
import tongli.camp.talk.About;
import tongli.camp.talk.Depth;
import tongli.camp.talk.Response;
import tongli.camp.talk.RewardWeights;
import tongli.camp.talk.Sight;
import tongli.camp.talk.Talk;
import tongli.camp.talk.TalkEnv;
import tongli.camp.talk.World;
import tongli.core.Language;
import tongli.core.Sha256;
import tongli.core.Strategy;
import tongli.core.Strength;
import tongli.persona.engine.PersonaTurn;
import tongli.persona.scenario.Difficulty;
import tongli.practice.Session;

class TrainedListenerTest {
    private static final Response QUIET = new Response(Strategy.OTHER, Depth.PLAIN, About.STAY);
    private static final TrainedListener BUNDLED = TrainedListener.bundled();

    private static Person person(String scenario, Language language, Difficulty difficulty) {
        return People.bundled().find(scenario, language, difficulty).orElseThrow();
    }

    private static World world(Person person) {
        return new World(person, RewardWeights.USUAL, TalkEnv.USUAL_LIMIT);
    }

    /** A talk of the camp in which nothing is said, turn by turn. */
    private static List<Talk> quiet(World world, long seed, int turns) {
        List<Talk> talks = new ArrayList<>();
        talks.add(world.begin(seed));
        for (int i = 0; i < turns; i++) {
            talks.add(world.step(talks.get(i), QUIET).after());
        }
        return talks;
    }

    private static Session session(Person person, long seed, List<Talk> talks, boolean stopped) {
        List<PersonaTurn> said = talks.stream().map(Talk::last).toList();
        return GivenSession.of(person.scenario(), person.difficulty(), seed, said, stopped);
    }

    /** It sees in a session what it would see in the camp: else nothing that it learnt there would hold. */
    @ParameterizedTest
    @EnumSource(Difficulty.class)
    void itSeesOfASessionWhatItWouldSeeInTheCamp(Difficulty difficulty) {
        Person person = person("quarrel", Language.EN, difficulty);
        World world = world(person);
        List<Talk> talks = quiet(world, 5, 4);
        Session session = session(person, 5, talks, false);
        for (int number = 1; number <= 4; number++) {
            Talk followed = TrainedListener.before(session, world, number);
            assertThat(world.sight(followed)).isEqualTo(world.sight(talks.get(number - 1)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itShowsWhatItWouldSayAndThatItIsAMachine(Language language) {
        Person person = person("widowed-father", language, Difficulty.NORMAL);
        Session session = session(person, 3, quiet(world(person), 3, 3), false);
        Demonstration shown = BUNDLED.answer(session, person.played(), 2);
        assertThat(BUNDLED.answer(session, person.played(), 2)).isEqualTo(shown);
        assertThat(shown.turn()).isEqualTo(2);
        assertThat(shown.words().isEmpty()).isEqualTo(shown.response().equals(QUIET));
        assertThat(shown.notice()).contains(language == Language.ZH ? "机器的示范" : "A machine's demonstration");
        assertThat(shown.model().id()).isEqualTo("camp-listener");
    }

    /** One who gives the first response of all, whatever is said. */
    private static TrainedListener careless() throws IOException {
        int[] sizes = {Sight.SPACE.width(), Response.all().size()};
        double[] parameters = new double[Mlp.count(sizes)];
        parameters[sizes[0] * sizes[1]] = 100;
        return TrainedListener.of("careless", bytes(new SavedPolicy(new Mlp(sizes, parameters), true, Map.of())));
    }

    /** Whatever it has learnt. */
    @Test
    void whereDangerCanBeHeardItAsks() throws IOException {
        TrainedListener careless = careless();
        Person her = person("dark-posts", Language.EN, Difficulty.NORMAL);
        PersonaTurn first = world(her).begin(1).last();
        Session unheard = GivenSession.of(her.scenario(), her.difficulty(), 1, List.of(first, first), false);
        assertThat(careless.answer(unheard, her.played(), 1).response())
                .isEqualTo(Response.all().get(0));
        Session heard = GivenSession.told(her.scenario(), 1, first, "posts", 2);
        assertThat(careless.answer(heard, her.played(), 1).response())
                .isEqualTo(new Response(Strategy.INFORMATION, Depth.DEEP, About.STAY));
    }

    @Test
    void whatTheLearnerHasAskedAboutDangerIsNotAskedAgain() throws IOException {
        Person her = person("dark-posts", Language.EN, Difficulty.NORMAL);
        PersonaTurn first = world(her).begin(1).last();
        Session asked = GivenSession.answered(her.scenario(), 1, first, "posts", 2, Strength.ASKS_PLAINLY_ABOUT_RISK);
        assertThat(careless().answer(asked, her.played(), 2).response())
                .isEqualTo(Response.all().get(0));
        Session passedOver = GivenSession.answered(her.scenario(), 1, first, "posts", 2, Strength.ASKS_OPENLY);
        assertThat(careless().answer(passedOver, her.played(), 2).response())
                .isEqualTo(new Response(Strategy.INFORMATION, Depth.DEEP, About.STAY));
    }

    /** One who always goes on to the next topic would give away what it is. */
    @Test
    void nothingIsSaidOfATopicThatWasNotSpokenOf() throws IOException {
        int[] sizes = {Sight.SPACE.width(), Response.all().size()};
        double[] parameters = new double[Mlp.count(sizes)];
        Response goesOn = new Response(Strategy.RESTATEMENT, Depth.DEEP, About.ON);
        parameters[sizes[0] * sizes[1] + goesOn.index()] = 100;
        TrainedListener listener =
                TrainedListener.of("goes on", bytes(new SavedPolicy(new Mlp(sizes, parameters), true, Map.of())));
        Person person = person("quarrel", Language.EN, Difficulty.NORMAL);
        Session session = session(person, 3, quiet(world(person), 3, 3), false);
        for (int turn = 1; turn <= 3; turn++) {
            Response shown = listener.answer(session, person.played(), turn).response();
            assertThat(shown.about()).isEqualTo(About.STAY);
        }
        // nor is there anything yet to give back
        assertThat(listener.answer(session, person.played(), 1).response().strategy())
                .isEqualTo(Strategy.QUESTION);
        Session told = GivenSession.told(
                person.scenario(),
                3,
                world(person).begin(3).last(),
                person.scenario().topics().get(0).id(),
                1);
        assertThat(listener.answer(told, person.played(), 1).response())
                .isEqualTo(new Response(Strategy.RESTATEMENT, Depth.DEEP, About.STAY));
    }

    /** Nor does it know yet what with. */
    @Test
    void nobodyIsOfferedHelpBeforeTheyHaveToldAnything() throws IOException {
        int[] sizes = {Sight.SPACE.width(), Response.all().size()};
        double[] parameters = new double[Mlp.count(sizes)];
        Response cares = new Response(Strategy.PROVIDING_SUGGESTIONS, Depth.DEEP, About.STAY);
        parameters[sizes[0] * sizes[1] + cares.index()] = 100;
        TrainedListener listener =
                TrainedListener.of("cares", bytes(new SavedPolicy(new Mlp(sizes, parameters), true, Map.of())));
        Person person = person("quarrel", Language.EN, Difficulty.NORMAL);
        PersonaTurn first = world(person).begin(3).last();
        Session untold = GivenSession.of(person.scenario(), person.difficulty(), 3, List.of(first, first), false);
        assertThat(listener.answer(untold, person.played(), 1).response())
                .isEqualTo(new Response(Strategy.QUESTION, Depth.PLAIN, About.STAY));
        String topic = person.scenario().topics().get(0).id();
        Session told = GivenSession.told(person.scenario(), 3, first, topic, 1);
        assertThat(listener.answer(told, person.played(), 1).response()).isEqualTo(cares);
    }

    private static byte[] bytes(SavedPolicy policy) throws IOException {
        Path file = Files.createTempFile("policy", "");
        policy.write(file);
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    @Test
    void nothingIsShownOfATurnThatStoppedPracticeOrThatThereIsNot() {
        Person person = person("biopsy", Language.EN, Difficulty.NORMAL);
        Session session = session(person, 3, quiet(world(person), 3, 1), true);
        assertThatThrownBy(() -> BUNDLED.answer(session, person.played(), 2)).hasMessageContaining("practice stopped");
        assertThatThrownBy(() -> BUNDLED.answer(session, person.played(), 3)).hasMessageContaining("no turn 3");
        assertThatThrownBy(() -> BUNDLED.answer(session, person.played(), 0)).hasMessageContaining("no turn 0");
    }

    @Test
    void theCardBesideThePolicyIsItsOwn() throws IOException {
        byte[] policy = read(ListenerCard.POLICY);
        String card = new String(read(ListenerCard.CARD), StandardCharsets.UTF_8);
        assertThat(card).contains("sha256: " + Sha256.hex(policy), "bytes: " + policy.length, "method: ppo");
        assertThat(policy.length).isLessThan(300_000);
        assertThat(ListenerCard.of(SavedPolicy.read("bundled", policy), policy)).isEqualTo(card);
    }

    @Test
    void whatLearntFromESConvIsNotShipped() {
        int[] sizes = {Sight.SPACE.width(), Response.all().size()};
        SavedPolicy policy =
                new SavedPolicy(new Mlp(sizes, new double[Mlp.count(sizes)]), false, Map.of("watched", "0"));
        assertThatThrownBy(() -> ListenerCard.requireShippable(policy)).hasMessageContaining("CC BY-NC 4.0");
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream file = TrainedListener.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }
}
