package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;

class MoveVoteTest {
    private static final Clause CLAUSE =
            ClauseSplitter.split(FoldedText.of("They left it by the door")).get(0);

    private final MoveVote vote = new MoveVote(new MoveRules(Language.EN));

    @Test
    void harmThatOnlyARuleSeesIsDropped() {
        assertThat(kind(Map.of(MoveKind.JUDGING, 0.9), Map.of(MoveKind.AFFIRMATION, 0.6)))
                .isEqualTo(MoveKind.AFFIRMATION);
    }

    @Test
    void harmThatTheModelIsSureOfNeedsNoRule() {
        assertThat(kind(Map.of(), Map.of(MoveKind.MINIMISING, 0.9, MoveKind.WARMTH, 0.3)))
                .isEqualTo(MoveKind.MINIMISING);
        assertThat(kind(Map.of(), Map.of(MoveKind.MINIMISING, 0.4, MoveKind.WARMTH, 0.3)))
                .isEqualTo(MoveKind.WARMTH);
    }

    @Test
    void harmThatTheWholeReplyIsNotHeldForIsNone() {
        Map<MoveKind, Double> model = Map.of(MoveKind.MINIMISING, 0.9, MoveKind.WARMTH, 0.3);
        assertThat(vote.choose(Map.of(MoveKind.MINIMISING, 0.9), model, CLAUSE, harmful -> false)
                        .kind())
                .isEqualTo(MoveKind.WARMTH);
    }

    @Test
    void theModelAloneMakesNoQuestion() {
        assertThat(kind(Map.of(), Map.of(MoveKind.OPEN_QUESTION, 0.9, MoveKind.PERMISSION, 0.3)))
                .isEqualTo(MoveKind.PERMISSION);
        assertThat(kind(Map.of(), Map.of(MoveKind.RISK_QUESTION, 0.9, MoveKind.WARMTH, 0.3)))
                .isEqualTo(MoveKind.WARMTH);
    }

    @Test
    void aFaultOwnedWithoutAWordOfApologyMustBeClear() {
        assertThat(kind(Map.of(), Map.of(MoveKind.APOLOGY, 0.85, MoveKind.WARMTH, 0.3)))
                .isEqualTo(MoveKind.WARMTH);
        assertThat(kind(Map.of(), Map.of(MoveKind.APOLOGY, 0.97, MoveKind.WARMTH, 0.3)))
                .isEqualTo(MoveKind.APOLOGY);
    }

    @Test
    void contemptAndAQuestionAboutSuicideAreTakenAtTheirWord() {
        assertThat(kind(Map.of(MoveKind.JUDGING, 0.98), Map.of(MoveKind.WARMTH, 0.9)))
                .isEqualTo(MoveKind.JUDGING);
        assertThat(kind(Map.of(MoveKind.RISK_QUESTION, 0.9), Map.of(MoveKind.JUDGING, 0.9)))
                .isEqualTo(MoveKind.RISK_QUESTION);
    }

    @Test
    void toAskHowTheyAreIsNoTurningAwayHoweverSureTheModel() {
        Clause asks = ClauseSplitter.split(FoldedText.of("How are you?")).get(0);
        Map<MoveKind, Double> model = Map.of(MoveKind.TURNING_AWAY, 0.9);
        assertThat(vote.choose(Map.of(MoveKind.OPEN_QUESTION, 0.88), model, asks, harmful -> true)
                        .kind())
                .isEqualTo(MoveKind.OPEN_QUESTION);
        assertThat(vote.choose(Map.of(MoveKind.OPEN_QUESTION, 0.88), model, CLAUSE, harmful -> true)
                        .kind())
                .isEqualTo(MoveKind.TURNING_AWAY);
    }

    @ParameterizedTest
    @EnumSource(names = {"NON_APOLOGY", "ARGUING"})
    void aPlainSorryDisputesNothingByTheModelAlone(MoveKind dispute) {
        Clause sorry =
                ClauseSplitter.split(FoldedText.of("I'm sorry I forgot.")).get(0);
        Map<MoveKind, Double> model = Map.of(dispute, 0.9, MoveKind.APOLOGY, 0.3);
        Map<MoveKind, Double> rules = Map.of(MoveKind.APOLOGY, 0.8);
        assertThat(vote.choose(rules, model, sorry, harmful -> true).kind()).isEqualTo(MoveKind.APOLOGY);
        assertThat(vote.choose(Map.of(), model, CLAUSE, harmful -> true).kind()).isEqualTo(dispute);
    }

    private MoveKind kind(Map<MoveKind, Double> rules, Map<MoveKind, Double> model) {
        return vote.choose(rules, model, CLAUSE, harmful -> true).kind();
    }
}
