package tongli.camp.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.camp.people.People;
import tongli.camp.people.Person;
import tongli.camp.people.Split;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.Strategy;
import tongli.persona.InnerState;
import tongli.persona.PersonaBehaviour;
import tongli.persona.PersonaState;
import tongli.persona.appraisal.Appraisal;
import tongli.persona.appraisal.Change;
import tongli.persona.appraisal.Felt;
import tongli.persona.appraisal.Impact;
import tongli.persona.appraisal.Mood;
import tongli.persona.engine.Fit;
import tongli.persona.engine.PersonaTurn;
import tongli.persona.scenario.Difficulty;

class WorldTest {
    private static final Person GRAHAM =
            People.bundled().find("quarrel", Language.EN, Difficulty.NORMAL).orElseThrow();

    private final World world = new World(GRAHAM, RewardWeights.USUAL, 10);

    private static Response stay(Strategy strategy, Depth depth) {
        return new Response(strategy, depth, About.STAY);
    }

    /**
     * Guarded at a trust of 0.31, he takes an open question as +0.02 of trust: times 0.5 + 0.5 · 0.75 for words on his topic, times
     * 0.5 + 0.5 · 0.85 for how sure the reader is, times 1 + 0.3 · (0.55 − 0.5) for his openness to experience.
     */
    @Test
    void anOpenQuestionWinsWhatTheTableSays() {
        Talk before = world.begin(3);
        Outcome outcome = world.step(before, stay(Strategy.QUESTION, Depth.PLAIN));
        double gained = 0.02 * 0.875 * 0.925 * 1.015;
        assertThat(inner(outcome.after()).trust()).isCloseTo(0.31 + gained, within(1e-12));
        assertThat(outcome.parts().get(RewardPart.TRUST)).isCloseTo(4 * gained, within(1e-12));
        assertThat(outcome.parts().get(RewardPart.EMPATHY)).isCloseTo(0.1 * 2 / 6, within(1e-12));
        assertThat(outcome.parts().get(RewardPart.FORMULA)).isZero();
    }

    @Test
    void aStockPhraseWinsNoTrustAndCostsTheFormulaPart() {
        Outcome outcome = world.step(world.begin(3), stay(Strategy.REFLECTION_OF_FEELINGS, Depth.GENERIC));
        assertThat(outcome.after().last().appraisal().has(Impact.FORMULA)).isTrue();
        assertThat(outcome.parts().get(RewardPart.TRUST)).isZero();
        assertThat(outcome.parts().get(RewardPart.EMPATHY)).isZero();
        assertThat(outcome.parts().get(RewardPart.FORMULA)).isEqualTo(-0.2);
    }

    @Test
    void adviceIsPrematureWithoutLeaveAndNotAfterIt() {
        Response advises = stay(Strategy.PROVIDING_SUGGESTIONS, Depth.GENERIC);
        Response asksLeave = stay(Strategy.PROVIDING_SUGGESTIONS, Depth.PLAIN);
        Talk first = world.begin(3);
        assertThat(world.step(first, advises).after().last().appraisal().has(Impact.PREMATURE_ADVICE))
                .isTrue();
        Talk allowed = world.step(first, asksLeave).after();
        Outcome after = world.step(allowed, advises);
        assertThat(after.after().last().appraisal().has(Impact.PREMATURE_ADVICE))
                .isFalse();
        assertThat(after.after().last().appraisal().has(Impact.INVITED_ADVICE)).isTrue();
    }

    @Test
    void normalisingShrinksUnlessSomethingWasReflected() {
        Response normalises = stay(Strategy.INFORMATION, Depth.PLAIN);
        Talk first = world.begin(3);
        assertThat(world.step(first, normalises).after().last().appraisal().has(Impact.MINIMISING))
                .isTrue();
        Talk empty = world.step(first, stay(Strategy.RESTATEMENT, Depth.PLAIN)).after();
        assertThat(world.step(empty, normalises).after().last().appraisal().has(Impact.MINIMISING))
                .isTrue();
        Talk reflected = world.step(first, stay(Strategy.QUESTION, Depth.DEEP)).after();
        assertThat(world.step(reflected, normalises).after().last().appraisal().has(Impact.MINIMISING))
                .isFalse();
    }

    /** However it is put, and whatever it is about. */
    @ParameterizedTest
    @EnumSource(Depth.class)
    void whatNobodyHasToldIsNotGivenBack(Depth depth) {
        for (Person person :
                People.bundled().of(Split.TRAINING, List.of(Language.values()), List.of(Difficulty.values()))) {
            World theirs = new World(person, RewardWeights.USUAL, 10);
            Talk first = theirs.begin(3);
            for (About about : About.values()) {
                Outcome outcome = theirs.step(first, new Response(Strategy.RESTATEMENT, depth, about));
                assertThat(outcome.reward()).as("%s %s", person.name(), about).isZero();
                assertThat(inner(outcome.after()).trust())
                        .isEqualTo(inner(first).trust());
                assertThat(outcome.after().last().disclosure()).isEmpty();
                assertThat(outcome.fit()).isEqualTo(Fit.UNKNOWN);
            }
        }
    }

    @Test
    void whatWasToldIsGivenBack() {
        Talk told = untilTold(world.begin(3));
        Outcome outcome = world.step(told, stay(Strategy.RESTATEMENT, Depth.PLAIN));
        assertThat(outcome.fit()).isEqualTo(Fit.FITS);
        assertThat(outcome.after().last().appraisal().has(Impact.SPECIFIC_REFLECTION))
                .isTrue();
        assertThat(outcome.parts().get(RewardPart.TRUST)).isPositive();
    }

    /** The next topic was not spoken of, whatever was told of this one. */
    @Test
    void aTopicThatWasNotSpokenOfIsNotGivenBackEither() {
        Talk told = untilTold(world.begin(3));
        assertThat(world.sight(told)[Sight.CAN_GO_ON]).isEqualTo(1);
        Outcome outcome = world.step(told, new Response(Strategy.RESTATEMENT, Depth.PLAIN, About.ON));
        assertThat(outcome.fit()).isEqualTo(Fit.UNKNOWN);
        assertThat(outcome.parts().get(RewardPart.TRUST)).isZero();
    }

    private Talk untilTold(Talk from) {
        Talk talk = from;
        while (world.sight(talk)[Sight.TOLD_HERE] == 0) {
            talk = world.step(talk, stay(Strategy.QUESTION, Depth.PLAIN)).after();
        }
        return talk;
    }

    /** Where the face shows no feeling, none is named. */
    @Test
    void aFeelingThatDoesNotShowIsNotNamed() {
        Response names = stay(Strategy.REFLECTION_OF_FEELINGS, Depth.PLAIN);
        int calm = 0;
        int seen = 0;
        for (Person person : People.bundled().of(Split.TRAINING, List.of(Language.EN), List.of(Difficulty.values()))) {
            World theirs = new World(person, RewardWeights.USUAL, 10);
            Talk first = theirs.begin(3);
            Outcome outcome = theirs.step(first, names);
            if (theirs.face(first) == BasicEmotion.NEUTRAL) {
                calm++;
                assertThat(outcome.reward()).as(person.name()).isZero();
            } else {
                seen++;
                assertThat(outcome.fit()).as(person.name()).isNotEqualTo(Fit.UNKNOWN);
            }
        }
        assertThat(calm).isPositive();
        assertThat(seen).isPositive();
    }

    @Test
    void aGuessIsRightOrWrongWhateverElseIsTriedAtThatMoment() {
        int right = 0;
        for (long seed = 0; seed < 400; seed++) {
            Talk first = world.begin(seed);
            Outcome asked = world.step(first, stay(Strategy.QUESTION, Depth.DEEP));
            Outcome said = world.step(first, stay(Strategy.REFLECTION_OF_FEELINGS, Depth.DEEP));
            boolean fits = asked.after().last().appraisal().has(Impact.COMPLEX_REFLECTION);
            assertThat(said.after().last().appraisal().has(Impact.COMPLEX_REFLECTION))
                    .isEqualTo(fits);
            assertThat(asked.after().last().appraisal().has(Impact.WRONG_TENTATIVE))
                    .isNotEqualTo(fits);
            assertThat(said.after().last().appraisal().has(Impact.WRONG_CERTAIN))
                    .isNotEqualTo(fits);
            right += fits ? 1 : 0;
        }
        assertThat(right / 400.0).isBetween(0.28, 0.42); // nothing is told: 0.35
    }

    @Test
    void dangerIsHeardOnceToldAndAskedAboutOnce() {
        Person her = People.bundled()
                .find("dark-posts", Language.EN, Difficulty.NORMAL)
                .orElseThrow();
        World hers = new World(her, RewardWeights.USUAL, 40);
        Response[] listens = {
            stay(Strategy.RESTATEMENT, Depth.PLAIN),
            stay(Strategy.QUESTION, Depth.PLAIN),
            stay(Strategy.AFFIRMATION_AND_REASSURANCE, Depth.DEEP)
        };
        Talk talk = hers.begin(1);
        assertThat(hers.sight(talk)[Sight.DANGER]).isZero();
        for (int turn = 0; turn < 30 && hers.sight(talk)[Sight.DANGER] == 0; turn++) {
            talk = hers.step(talk, listens[turn % 3]).after();
        }
        assertThat(hers.sight(talk)[Sight.DANGER]).isEqualTo(1);
        assertThat(hers.step(talk, listens[0]).parts().get(RewardPart.SAFETY)).isCloseTo(-0.1, within(1e-12));
        Outcome asked = hers.step(talk, stay(Strategy.INFORMATION, Depth.DEEP));
        assertThat(asked.parts().get(RewardPart.SAFETY)).isCloseTo(0.5, within(1e-12));
        assertThat(hers.sight(asked.after())[Sight.DANGER]).isZero();
    }

    /** Whatever else is hidden behind the same words and face, whoever sees and hears the same sees the same. */
    @ParameterizedTest
    @EnumSource(Difficulty.class)
    void whatIsHiddenIsNotInSight(Difficulty difficulty) {
        World his = new World(
                People.bundled().find("quarrel", Language.EN, difficulty).orElseThrow(), RewardWeights.USUAL, 10);
        Talk talk = his.begin(3);
        for (int turn = 0; turn < 4; turn++) {
            PersonaTurn is = talk.last();
            Seen seen = seen(his, is);
            Seen disguised = seen(his, withOtherHidden(is, difficulty));
            assertThat(disguised).usingRecursiveComparison().isEqualTo(seen);
            assertThat(Sight.of(disguised, his.scenario())).isEqualTo(Sight.of(seen, his.scenario()));
            talk = his.step(talk, stay(Strategy.QUESTION, Depth.PLAIN)).after();
        }
    }

    private static Seen seen(World world, PersonaTurn turn) {
        HeardTopics start = HeardTopics.start(world.scenario(), turn.state());
        return world.seen(
                turn,
                1,
                Optional.of(PersonaBehaviour.DEFLECT),
                Map.of(turn.behaviour(), 1),
                start.after(world.scenario(), turn.state()),
                List.of(stay(Strategy.RESTATEMENT, Depth.PLAIN)),
                0,
                false,
                world.scenario().masking());
    }

    /**
     * The same turn of somebody who feels otherwise inside, has thought other things, and for whom the talk has gone otherwise. Distress is kept
     * where some of what lies under a front shows, at easy difficulty: there the face tells of it.
     */
    private static PersonaTurn withOtherHidden(PersonaTurn turn, Difficulty difficulty) {
        PersonaState is = turn.state();
        double distress = difficulty == Difficulty.EASY ? is.inner().distress() : 0.05;
        PersonaState other = new PersonaState(
                new PersonaState.Feeling(new InnerState(0.97, distress, 0.96, 0.04), is.emotion()),
                new PersonaState.Memory(is.told(), is.topic(), List.of(), List.of("another thought")),
                new PersonaState.Standing(Map.of("open_question", 9), is.turn(), 1, 7, 2, 5, 3),
                is.lastWords(),
                is.left());
        Felt hurt = new Felt(Impact.WRONG_CERTAIN, 1, new Change(-0.2, 0.1, -0.1));
        return new PersonaTurn(
                turn.behaviour(),
                turn.text(),
                "another thought",
                other,
                new Appraisal(Mood.HURT, List.of(hurt), hurt.change()),
                "another reason",
                turn.disclosure(),
                new PersonaTurn.Hints(List.of("You waited."), List.of("Since when?")));
    }

    @Test
    void nobodyTalksOnAfterTheEnd() {
        Talk talk = world.begin(1);
        while (!talk.isLeft() && !talk.isSpent()) {
            talk = world.step(talk, stay(Strategy.QUESTION, Depth.PLAIN)).after();
        }
        Talk last = talk;
        assertThatThrownBy(() -> world.step(last, stay(Strategy.QUESTION, Depth.PLAIN)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static InnerState inner(Talk talk) {
        return talk.last().state().inner();
    }
}
