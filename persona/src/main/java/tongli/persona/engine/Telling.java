package tongli.persona.engine;

import java.util.Optional;
import tongli.persona.scenario.Fact;
import tongli.persona.scenario.Topic;

/** What the persona may tell now: which topic opens one level further, if any. One a turn. */
final class Telling {

    /** Where the talk may turn by itself, it does every other time. */
    private static final double DRIFT_CHANCE = 0.5;
    /** From this level on, what is told is not told to whoever has just hurt. */
    private static final int DEEP = 3;

    private final Situation now;
    private final Topic topic;

    Telling(Situation now) {
        this.now = now;
        this.topic = now.topic();
    }

    /**
     * The topic at hand, if its next level is open; else one that it leads to, when the talk may turn by itself: nothing
     * was said that another topic would pass over, or all of this one is said.
     */
    Optional<Topic> next() {
        if (canTell(topic)) {
            return Optional.of(topic);
        }
        boolean exhausted = now.told(topic) == Topic.DEPTH
                || !now.lines().hasUnused(topic.level(now.reached()).elaborate());
        boolean answersContent =
                now.appraisal().felt().stream().anyMatch(felt -> Replies.answersContent(felt.impact()));
        if (!exhausted
                && (now.perception().touched() || answersContent || !now.lines().chance(DRIFT_CHANCE))) {
            return Optional.empty();
        }
        return topic.leadsTo().stream()
                .map(now.scenario()::topic)
                .filter(this::canTell)
                .findFirst();
    }

    /** Whether a question for a fact is the very touch that opens its topic; then telling it is the answer. */
    boolean opens(Fact fact) {
        return fact.topic()
                .map(now.scenario()::topic)
                .filter(asked -> fact.level() == now.told(asked) + 1)
                .filter(asked -> opens(asked, fact.level()))
                .isPresent();
    }

    /** Talk drifts to a topic's public version by itself; what lies below opens only to a touch. */
    private boolean canTell(Topic candidate) {
        int next = now.told(candidate) + 1;
        boolean reached = next == 1 || (candidate.id().equals(topic.id()) && invitesMore());
        boolean sore = next >= DEEP && now.before().sore();
        return next <= Topic.DEPTH && reached && !sore && opens(candidate, next);
    }

    private boolean opens(Topic candidate, int level) {
        return Gates.open(
                now.inner(), candidate, level, now.scenario().masking().reserve());
    }

    private boolean invitesMore() {
        return now.perception().touched()
                || now.appraisal().felt().stream()
                        .anyMatch(felt -> felt.strength() >= 0.5 && Replies.invites(felt.impact()));
    }
}
