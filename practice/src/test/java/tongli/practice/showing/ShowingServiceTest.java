package tongli.practice.showing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tongli.coaching.skill.Tally;
import tongli.coaching.skill.evidence.MemoryEvidenceStore;
import tongli.coaching.skill.evidence.SkillEvidence;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.Skill;
import tongli.practice.PracticeRefused;
import tongli.practice.PracticeRefused.Reason;

class ShowingServiceTest {

    private final MemoryRoundStore rounds = new MemoryRoundStore();
    private final MemoryEvidenceStore evidence = new MemoryEvidenceStore();
    private final ShowingService service =
            new ShowingService(Given.PEOPLE, rounds, evidence, UUID::randomUUID, () -> Given.NOON);

    private Round start() {
        return service.start(Given.plan(Channel.FACE, ShownStrength.CLEAR, 4, 7), true);
    }

    private Round name(Round round, boolean right) {
        BasicEmotion truth = round.current().orElseThrow().feeling();
        BasicEmotion other = truth == BasicEmotion.JOY ? BasicEmotion.FEAR : BasicEmotion.JOY;
        return service.name(round.id(), right ? truth : other, 2, Optional.empty())
                .round();
    }

    private static void refused(ThrowingCallable work, Reason reason) {
        assertThatThrownBy(work)
                .asInstanceOf(type(PracticeRefused.class))
                .extracting(PracticeRefused::reason)
                .isEqualTo(reason);
    }

    @Test
    void aRoundGoesOnShowingByShowingToItsEnd() {
        Round round = start();
        for (int number = 1; number <= 4; number++) {
            assertThat(round.current().orElseThrow().number()).isEqualTo(number);
            round = name(round, true);
        }
        assertThat(round.isDone()).isTrue();
        assertThat(round.current()).isEmpty();
        assertThat(RoundReport.of(round).right()).isEqualTo(4);
        UUID id = round.id();
        refused(() -> service.name(id, BasicEmotion.JOY, 1, Optional.empty()), Reason.ROUND_OVER);
    }

    @Test
    void aRequestThatIsSentAgainNamesNothingMore() {
        Round round = start();
        ShowingService.Answered first = service.name(round.id(), BasicEmotion.JOY, 1, Optional.of("k"));
        ShowingService.Answered again = service.name(round.id(), BasicEmotion.JOY, 1, Optional.of("k"));
        assertThat(again.result()).isEqualTo(first.result());
        assertThat(again.round().named()).hasSize(1);
        refused(() -> service.name(round.id(), BasicEmotion.FEAR, 1, Optional.of("k")), Reason.KEY_REUSED);
        refused(() -> service.name(round.id(), BasicEmotion.JOY, 1, Optional.of(" ")), Reason.INVALID_KEY);
    }

    @Test
    void aRoundIsOneExerciseInReadingFeelingsAndEachNameAChance() {
        Round round = name(name(name(start(), true), false), true);
        SkillEvidence shown =
                evidence.find(SkillEvidence.ofShowings(round.id())).orElseThrow();
        assertThat(shown.shown()).containsOnlyKeys(Skill.PERSPECTIVE_TAKING);
        assertThat(shown.shown()).containsEntry(Skill.PERSPECTIVE_TAKING, new Tally(2, 3));
        assertThat(shown.difficulty()).isZero(); // clear, by the face
        assertThat(evidence.all()).hasSize(1);
    }

    @Test
    void difficultyGoesByStrengthIsMoreByVoiceAloneAndIsNeverMoreThanCountingCouldBeCreditedFor() {
        assertThat(difficulty(Channel.FACE, 1)).isEqualTo(-0.8);
        assertThat(difficulty(Channel.FACE, 0.65)).isZero();
        assertThat(difficulty(Channel.BOTH, 0.35)).isCloseTo(0.8, within(1e-12));
        assertThat(difficulty(Channel.VOICE, 0.65)).isEqualTo(0.5);
        assertThat(difficulty(Channel.VOICE, 0.1)).isEqualTo(0.8);
    }

    private static double difficulty(Channel channel, double strength) {
        Dealt dealt = new Dealt(BasicEmotion.JOY, BasicEmotion.JOY, "refund", "I'm home.");
        return RoundEvidence.difficulty(new Showing(1, dealt, channel, strength));
    }

    @Test
    void whatIsDeletedTakesItsEvidenceAlong() {
        Round round = name(start(), true);
        service.delete(round.id());
        assertThat(evidence.all()).isEmpty();
        refused(() -> service.round(round.id()), Reason.UNKNOWN_SHOWING);
        refused(() -> service.delete(round.id()), Reason.UNKNOWN_SHOWING);
    }

    @Test
    void aShowingToComeIsNotShown() {
        Round round = start();
        assertThat(round.showing(1).number()).isEqualTo(1);
        assertThatThrownBy(() -> round.showing(2)).hasMessageContaining("has shown no 2 yet");
    }

    @Test
    void faceAndVoiceCanOnlyDisagreeWhereBothAreShown() {
        assertThatThrownBy(() -> new RoundPlan(Language.EN, Channel.VOICE, ShownStrength.CLEAR, 8, true, 1))
                .hasMessageContaining("face and voice can only disagree where both are shown");
    }

    @Test
    void theOldestOfTooManyRoundsGoes() {
        Round first = start();
        List<Round> more = Stream.generate(this::start).limit(100).toList();
        assertThat(rounds.find(first.id())).isEmpty();
        assertThat(rounds.all()).hasSize(100).containsAll(more);
    }
}
