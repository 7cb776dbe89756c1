package tongli.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tongli.core.Language;

class PeopleOfferTest {

    private static final String FAINT = "I can't go on like this.";

    private final PracticeService practice = Given.service();

    private boolean toldAfter(Session session, String words) {
        practice.turn(session.id(), LearnerMove.say(words), Optional.empty());
        return PeopleOffer.isDueAtTheLastTurnOf(practice.session(session.id()));
    }

    @Test
    void onceAndThenNotForTenTurns() {
        Session session = practice.start(StartRequest.of("refund", Language.EN, 7));
        List<Integer> told = new ArrayList<>();
        for (int turn = 1; turn <= 12; turn++) {
            boolean said = toldAfter(session, turn == 1 || turn == 12 ? "Eleven days is long." : FAINT);
            if (said) {
                told.add(turn);
            }
        }
        assertThat(told).containsExactly(2);
        assertThat(toldAfter(session, FAINT)).isTrue();
    }

    @Test
    void whatIsAskedOrPlainlyAboutAnythingElseTellsNothing() {
        Session session = practice.start(StartRequest.of("refund", Language.EN, 7));
        assertThat(toldAfter(session, "Do you feel you can't go on?")).isFalse();
        assertThat(toldAfter(session, "That parcel took eleven days.")).isFalse();
    }

    @Test
    void whatABranchTookOverWasToldThere() {
        Session session = practice.start(StartRequest.of("refund", Language.EN, 7));
        assertThat(toldAfter(session, FAINT)).isTrue();
        practice.turn(session.id(), LearnerMove.say("Eleven days."), Optional.empty());
        Session branch = practice.branch(session.id(), 2);
        assertThat(PeopleOffer.isDueAtTheLastTurnOf(branch)).isFalse();
        assertThat(toldAfter(branch, FAINT)).isTrue();
    }
}
