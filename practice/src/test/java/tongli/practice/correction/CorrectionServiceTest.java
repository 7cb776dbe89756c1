package tongli.practice.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tongli.practice.correction.Given.NOON;
import static tongli.practice.correction.Given.felt;
import static tongli.practice.correction.Given.scored;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.practice.PracticeRefused;
import tongli.practice.correction.CorrectionService.Proposed;
import tongli.practice.correction.CorrectionStore.Request;

class CorrectionServiceTest {

    private final MemoryCorrectionStore store = new MemoryCorrectionStore();
    private final CorrectionService service =
            new CorrectionService(tongli.practice.Given.PARTS, store, UUID::randomUUID, () -> NOON);

    private static Proposed reading(String text) {
        return new Proposed(
                CorrectionKind.READING,
                new Matter(Optional.empty(), text),
                Optional.of(Language.EN),
                felt(BasicEmotion.SADNESS));
    }

    private Case says(String who, String text) {
        return service.correct(who, reading(text), true, Optional.empty());
    }

    private List<UUID> queueOf(String reviewer) {
        return service.queue(reviewer, Optional.empty(), Optional.empty(), 10, person -> true).stream()
                .map(one -> one.correction().id())
                .toList();
    }

    @Test
    void whatTheModelSaysStandsBesideTheCorrection() {
        Correction kept = says("ann", "I got home and nobody was there.").correction();
        assertThat(kept.model().model().id()).isEqualTo("fake");
        assertThat(kept.model().answer()).isPresent();
        assertThat(kept.at()).isEqualTo(NOON);
        assertThat(kept.corrected()).isEqualTo(felt(BasicEmotion.SADNESS));
    }

    @Test
    void whoSomebodyIsIsTakenOutOfEveryTextAlike() {
        Correction kept = service.correct(
                        "ann",
                        new Proposed(
                                CorrectionKind.WORDING,
                                new Matter(
                                        Optional.of("My name is Mara Finch, ring 07700 900123."),
                                        "I will ring 07700 900123 then."),
                                Optional.of(Language.EN),
                                Answer.Worded.of("Shall I ring 07700 900123 tonight?")),
                        true,
                        Optional.empty())
                .correction();
        assertThat(kept.toString()).doesNotContain("07700").doesNotContain("Finch");
        assertThat(kept.matter().orElseThrow().text()).isEqualTo("I will ring [PHONE-1] then.");
        assertThat(kept.corrected()).isEqualTo(Answer.Worded.of("Shall I ring [PHONE-1] tonight?"));
    }

    @Test
    void whoIsNamedInOneTextIsTakenOutOfTheOthersToo() {
        Matter matter = new Matter(
                Optional.of("My name is Zorvena Quillish."), "So much, Zorvena Quillish, and Tamsyl Orrick away.");
        Proposed asked = new Proposed(
                CorrectionKind.WORDING,
                matter,
                Optional.of(Language.EN),
                Answer.Worded.of("Zorvena Quillish, is it because her name is Tamsyl Orrick?"));
        Correction kept = service.correct("ann", asked, true, Optional.empty()).correction();
        assertThat(kept.toString()).doesNotContain("Quillish").doesNotContain("Orrick");
        assertThat(kept.matter().orElseThrow().context()).contains("My name is [NAME-1].");
        assertThat(kept.matter().orElseThrow().text()).isEqualTo("So much, [NAME-1], and [NAME-2] away.");
    }

    @Test
    void withoutConsentNoWordsAreKeptAndNobodyIsAsked() {
        Case kept = service.correct("ann", reading("I got home."), false, Optional.empty());
        assertThat(kept.correction().hasWords()).isFalse();
        assertThat(kept.correction().corrected()).isEqualTo(felt(BasicEmotion.SADNESS));
        assertThat(queueOf("bob")).isEmpty();
        assertThatThrownBy(() -> service.toReview("bob", kept.correction().id(), person -> true))
                .isInstanceOf(PracticeRefused.class);
    }

    @Test
    void theSameRequestSentAgainIsKeptOnceAndAnotherUnderItsKeyRefused() {
        Optional<Request> request = Optional.of(new Request("key", "digest"));
        Case first = service.correct("ann", reading("I got home."), true, request);
        assertThat(service.correct("ann", reading("I got home."), true, request))
                .isEqualTo(first);
        assertThat(service.of("ann")).hasSize(1);
        Optional<Request> other = Optional.of(new Request("key", "another digest"));
        assertThatThrownBy(() -> service.correct("ann", reading("I left."), true, other))
                .extracting(refused -> ((PracticeRefused) refused).reason())
                .isEqualTo(PracticeRefused.Reason.KEY_REUSED);
    }

    @Test
    void nobodyIsAskedAboutTheirOwnOrAgainOrOfWhomTheyTeachOrWhoTookTheirConsentBack() {
        UUID anns = says("ann", "I got home and nobody was there.").correction().id();
        UUID bobs = says("bob", "He forgot my birthday again.").correction().id();
        assertThat(queueOf("ann")).containsExactly(bobs);
        assertThat(queueOf("cem")).containsExactlyInAnyOrder(anns, bobs);
        service.review("cem", service.toReview("cem", anns, person -> true), felt(BasicEmotion.FEAR));
        assertThat(queueOf("cem")).containsExactly(bobs);
        store.taught.put("ines", Set.of("ann"));
        assertThat(queueOf("ines")).containsExactly(bobs);
        assertThat(service.queue("cem", Optional.empty(), Optional.empty(), 10, person -> !person.equals("bob")))
                .isEmpty();
        for (String who : List.of("ann", "cem", "ines")) {
            assertThatThrownBy(() -> service.toReview(who, anns, person -> true))
                    .as(who)
                    .isInstanceOf(PracticeRefused.class);
        }
        assertThatThrownBy(() -> service.toReview("dora", bobs, person -> !person.equals("bob")))
                .isInstanceOf(PracticeRefused.class);
    }

    @Test
    void whatIsSettledTakesNoMoreReviews() {
        UUID id = service.correct(
                        "ann",
                        new Proposed(
                                CorrectionKind.SCORE,
                                new Matter(Optional.of("They found a lump."), "You've carried this alone."),
                                Optional.of(Language.EN),
                                scored(80)),
                        true,
                        Optional.empty())
                .correction()
                .id();
        service.review("bob", service.toReview("bob", id, person -> true), scored(70));
        Case settled = service.review("cem", service.toReview("cem", id, person -> true), scored(76));
        assertThat(settled.settled()).contains(scored(73));
        assertThat(queueOf("dora")).isEmpty();
        assertThatThrownBy(() -> service.toReview("dora", id, person -> true))
                .extracting(refused -> ((PracticeRefused) refused).reason())
                .isEqualTo(PracticeRefused.Reason.REVIEWED_BEFORE);
        assertThat(service.agreement()).anyMatch(one -> one.kind() == CorrectionKind.SCORE && one.cases() == 1);
        assertThat(service.reviewsBy("bob")).isOne();
    }

    @Test
    void whoDeletesTheirCorrectionHasNoOther() {
        UUID id = says("ann", "I got home.").correction().id();
        service.delete("ann", id);
        assertThat(service.of("ann")).isEmpty();
    }
}
