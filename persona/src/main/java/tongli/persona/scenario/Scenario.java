package tongli.persona.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.Utterance;
import tongli.persona.InnerState;

/**
 * A persona in a situation, in one language: everything the engine knows of them. Immutable.
 *
 * @param summary what the learner reads before: who, what happened in public, where they are
 * @param learnerRole who the learner is to the persona
 * @param contentNote the heavy matter that may come up
 * @param difficulty of the matter, 1 to 3
 * @param start the inner state before the first word
 * @param startEmotion sums to 1
 * @param odd answers to odd input, by kind
 * @param thoughts unspoken reactions, by what the learner did
 * @param steps how steps that the learner names are taken, where the persona is owed any
 * @param again first lines for meeting again, where they are written
 * @param counselling whether the learner is there to help, as volunteers, teachers and health workers are
 * @param masking how much they keep back; no matter of the file's, but of how hard the talk is to be
 */
public record Scenario(
        String id,
        Language language,
        String title,
        String summary,
        String learnerRole,
        String contentNote,
        int difficulty,
        Profile profile,
        InnerState start,
        Map<BasicEmotion, Double> startEmotion,
        List<Goal> goals,
        List<Line> opening,
        List<Topic> topics,
        Pools pools,
        Map<String, List<Line>> odd,
        List<Fact> facts,
        Map<String, List<String>> thoughts,
        Optional<Steps> steps,
        Optional<Again> again,
        boolean counselling,
        Masking masking) {

    /** The same person in the same matter, who takes it otherwise. */
    Scenario bent(Temperament temperament, InnerState begin, Masking kept) {
        return new Scenario(
                id,
                language,
                title,
                summary,
                learnerRole,
                contentNote,
                difficulty,
                profile.with(temperament),
                begin,
                startEmotion,
                goals,
                opening,
                topics,
                pools,
                odd,
                facts,
                thoughts,
                steps,
                again,
                counselling,
                kept);
    }

    /** The same person in the same matter, who keeps back so much for now, and whose talk drifts on from one topic to the next in this order. */
    public Scenario guarded(Masking kept, List<Topic> drifting) {
        return new Scenario(
                id,
                language,
                title,
                summary,
                learnerRole,
                contentNote,
                difficulty,
                profile,
                start,
                startEmotion,
                goals,
                opening,
                drifting,
                pools,
                odd,
                facts,
                thoughts,
                steps,
                again,
                counselling,
                kept);
    }

    /** What both know before the first line. */
    public Utterance situation() {
        return new Utterance(Utterance.SITUATION, summary + " " + learnerRole);
    }

    /** @throws IllegalArgumentException if there is no such topic */
    public Topic topic(String id) {
        return topics.stream()
                .filter(topic -> topic.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("scenario %s has no topic %s".formatted(this.id, id)));
    }
}
