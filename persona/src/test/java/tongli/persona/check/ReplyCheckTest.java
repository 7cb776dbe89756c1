package tongli.persona.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.persona.BagOfWords;
import tongli.persona.check.ReplyCheck.Moment;
import tongli.persona.engine.PersonaEngine;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.understanding.BundledReplyReader;

class ReplyCheckTest {
    private final ReplyCheck check =
            new ReplyCheck(new PersonaEngine(new BagOfWords()), BundledReplyReader.rulesOnly());

    @Test
    void whoHasOpenedUpIsMovedMoreByWhatMinimises() {
        Scenario refund = ScenarioLibrary.bundled().find("refund", Language.EN).orElseThrow();
        Map<Moment, Double> moved = check.trustMoved(refund, "It's really not a big deal.");
        assertThat(moved).containsOnlyKeys(Moment.START, Moment.OPEN);
        assertThat(moved.get(Moment.START)).isNegative();
        assertThat(moved.get(Moment.OPEN)).isLessThan(moved.get(Moment.START));
    }

    @Test
    void anybodyTakesAReplyByItsWordsAlone() {
        String post = "My dog died on Tuesday and the flat is so quiet that I leave the radio on.";
        double heard = anybody(post, "You leave the radio on because the flat is so quiet without your dog.");
        double shrunk = anybody(post, "It's only a dog, it's really not a big deal.");
        assertThat(heard).isPositive();
        assertThat(shrunk).isNegative();
    }

    private double anybody(String post, String reply) {
        return check.trustMoved(Anybody.onAForum(), Anybody.TOPIC, post, reply);
    }
}
