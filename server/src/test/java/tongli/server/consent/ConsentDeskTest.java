package tongli.server.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Language;
import tongli.server.consent.ConsentEntry.Giver;
import tongli.server.consent.ConsentEntry.How;
import tongli.server.consent.ConsentStanding.Offer;
import tongli.server.consent.ConsentStanding.State;
import tongli.server.law.CurrentLaw;
import tongli.server.law.Facts;
import tongli.server.law.Profiles;
import tongli.server.law.Subject;
import tongli.server.storage.Consents;
import tongli.server.storage.Database;

class ConsentDeskTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    @TempDir
    Path folder;

    private Database database;
    private Consents ann;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        ann = new Consents(database, "ann");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static ConsentDesk under(String profile) {
        return ConsentDesk.ofOne(new CurrentLaw(Profiles.named(profile), () -> NOON), false);
    }

    private static ConsentDesk switchedOn(String profile, Subject... subjects) {
        return ConsentDesk.ofOne(
                new CurrentLaw(Profiles.named(profile).switchingOn(Set.of(subjects)), () -> NOON), false);
    }

    private void answers(ConsentPurpose purpose, boolean granted) {
        ann.add(ConsentEntry.own(ConsentText.newest(purpose, Language.ZH), granted, NOON, How.PAGE));
    }

    private void guardianAnswers(ConsentPurpose purpose, boolean granted) {
        ann.add(ConsentEntry.ofGuardian(ConsentText.newest(purpose, Language.ZH), granted, NOON));
    }

    private void answersOldWords(ConsentPurpose purpose) {
        ann.add(new ConsentEntry(purpose, 0, Optional.empty(), Optional.empty(), true, NOON, How.UNKNOWN, Giver.OWN));
    }

    @Test
    void eachPurposeIsAnsweredByItself() {
        ConsentDesk desk = under("default");
        answers(ConsentPurpose.RESEARCH, true);
        assertThat(desk.holds(ann, ConsentPurpose.RESEARCH)).isTrue();
        assertThat(desk.holds(ann, ConsentPurpose.FEEDBACK_TRAINING)).isFalse();
        assertThat(desk.holds(ann, ConsentPurpose.STORAGE)).isFalse();
        answers(ConsentPurpose.RESEARCH, false);
        assertThat(desk.holds(ann, ConsentPurpose.RESEARCH)).isFalse();
    }

    @Test
    void whatTheLawForbidsIsNotHadByConsent() {
        ConsentDesk desk = under("eu-workplace");
        answers(ConsentPurpose.VOICE, true);
        ConsentStanding voice = desk.standing(ann, ConsentPurpose.VOICE);
        assertThat(voice.offer()).isEqualTo(Offer.FORBIDDEN);
        assertThat(voice.holds()).isFalse();
        assertThat(voice.because().get(0).source().article()).contains("5(1)(f)");
    }

    @Test
    void whatNobodySwitchedOnIsNotOpen() {
        answers(ConsentPurpose.FACE, true);
        ConsentStanding face = under("default").standing(ann, ConsentPurpose.FACE);
        assertThat(face.offer()).isEqualTo(Offer.NOT_HERE);
        assertThat(face.holds()).isFalse();
    }

    @Test
    void whatIsSwitchedOnHangsOnThePersonAndOnTheLaw() {
        ConsentDesk desk = switchedOn("default", Subject.FACE_EMOTION_OF_LEARNER);
        assertThat(desk.standing(ann, ConsentPurpose.FACE).offer()).isEqualTo(Offer.OPEN);
        assertThat(desk.holds(ann, ConsentPurpose.FACE)).isFalse();
        answers(ConsentPurpose.FACE, true);
        answers(ConsentPurpose.VOICE, true);
        assertThat(desk.holds(ann, ConsentPurpose.FACE)).isTrue();
        assertThat(desk.holds(ann, ConsentPurpose.VOICE)).isFalse();
        assertThat(switchedOn("eu-education", Subject.FACE_EMOTION_OF_LEARNER).holds(ann, ConsentPurpose.FACE))
                .isFalse();
    }

    @Test
    void whoseAgeIsNotSaidMayBeAMinorWhoseFaceIsNeverRead() {
        CurrentLaw law = new CurrentLaw(
                Profiles.named("default").switchingOn(Set.of(Subject.FACE_EMOTION_OF_LEARNER)), () -> NOON);
        ConsentDesk desk = ConsentDesk.ofMany(law, false);
        answers(ConsentPurpose.FACE, true);
        answers(ConsentPurpose.RESEARCH, true);
        assertThat(desk.standing(ann, ConsentPurpose.FACE).offer()).isEqualTo(Offer.AGE_NEEDED);
        assertThat(desk.holds(ann, ConsentPurpose.FACE)).isFalse();
        assertThat(desk.holds(ann, ConsentPurpose.RESEARCH))
                .as("what does not hang on age")
                .isTrue();
        assertThat(desk.holds(born(1990), ConsentPurpose.FACE)).isTrue();
        assertThat(desk.standing(born(2014), ConsentPurpose.FACE).offer()).isEqualTo(Offer.FORBIDDEN);
        assertThat(ConsentDesk.ofOne(law, false).holds(ann, ConsentPurpose.FACE))
                .as("one person on their own machine")
                .isTrue();
    }

    @Test
    void whatTakesASignatureIsNotOpenWhileNothingTakesOne() {
        ConsentDesk desk = switchedOn("us", Subject.FACE_EMOTION_OF_LEARNER);
        answers(ConsentPurpose.FACE, true);
        ConsentStanding face = desk.standing(born(1990), ConsentPurpose.FACE);
        assertThat(face.offer()).isEqualTo(Offer.NOT_HERE);
        assertThat(face.holds()).isFalse();
        assertThat(face.because()).extracting(rule -> rule.notice().orElse("")).contains("biometric_release");
    }

    @Test
    void aPersonOnCallIsAskedAboutOnlyWhereThereIsOne() {
        answers(ConsentPurpose.ON_CALL, true);
        assertThat(under("default").standing(ann, ConsentPurpose.ON_CALL).offer())
                .isEqualTo(Offer.NOT_HERE);
        assertThat(under("default").holds(ann, ConsentPurpose.ON_CALL)).isFalse();
        ConsentDesk desk = ConsentDesk.ofOne(new CurrentLaw(Profiles.named("default"), () -> NOON), true);
        assertThat(desk.holds(ann, ConsentPurpose.ON_CALL)).isTrue();
        answers(ConsentPurpose.ON_CALL, false);
        assertThat(desk.holds(ann, ConsentPurpose.ON_CALL)).isFalse();
    }

    @Test
    void aYesToTheWordsThatSaidThatNobodyIsToldDoesNotCount() {
        ann.add(ConsentEntry.own(ConsentText.of(ConsentPurpose.ON_CALL, 1, Language.EN), true, NOON, How.PAGE));
        ConsentDesk desk = ConsentDesk.ofOne(new CurrentLaw(Profiles.named("default"), () -> NOON), true);
        assertThat(desk.holds(ann, ConsentPurpose.ON_CALL)).isFalse();
        assertThat(desk.standing(ann, ConsentPurpose.ON_CALL).askedAnew()).isTrue();
    }

    @Test
    void aMinorAndAGuardianHaveToAgreeBoth() {
        ConsentDesk desk = under("cn-minor");
        assertThat(desk.standing(ann, ConsentPurpose.STORAGE).state()).isEqualTo(State.UNANSWERED);
        answers(ConsentPurpose.STORAGE, true);
        assertThat(desk.standing(ann, ConsentPurpose.STORAGE).state()).isEqualTo(State.WAITS_FOR_GUARDIAN);
        assertThat(desk.holds(ann, ConsentPurpose.STORAGE)).isFalse();
        guardianAnswers(ConsentPurpose.STORAGE, true);
        assertThat(desk.holds(ann, ConsentPurpose.STORAGE)).isTrue();
        guardianAnswers(ConsentPurpose.STORAGE, false);
        assertThat(desk.standing(ann, ConsentPurpose.STORAGE).state()).isEqualTo(State.REFUSED);
        guardianAnswers(ConsentPurpose.STORAGE, true);
        answers(ConsentPurpose.STORAGE, false);
        assertThat(desk.holds(ann, ConsentPurpose.STORAGE)).isFalse();
    }

    /** Twelve this year. */
    private ConsentLedger child() {
        return born(2014);
    }

    private ConsentLedger born(int year) {
        return new ConsentLedger() {
            @Override
            public List<ConsentEntry> history() {
                return ann.history();
            }

            @Override
            public void add(ConsentEntry entry) {
                ann.add(entry);
            }

            @Override
            public Facts facts() {
                return new Facts(Optional.of(year), Optional.empty());
            }
        };
    }

    @Test
    void whoNeedsAGuardianIsNotToldOfBeforeTheGuardianAgreedToo() {
        answers(ConsentPurpose.ON_CALL, true);
        ConsentDesk desk = ConsentDesk.ofOne(new CurrentLaw(Profiles.named("cn-minor"), () -> NOON), true);
        assertThat(desk.standing(child(), ConsentPurpose.ON_CALL).state()).isEqualTo(State.WAITS_FOR_GUARDIAN);
        assertThat(desk.standing(child(), ConsentPurpose.ON_CALL).because()).isNotEmpty();
        assertThat(desk.holds(child(), ConsentPurpose.ON_CALL)).isFalse();
        guardianAnswers(ConsentPurpose.ON_CALL, true);
        assertThat(desk.holds(child(), ConsentPurpose.ON_CALL)).isTrue();
        assertThat(under("cn-minor").standing(child(), ConsentPurpose.ON_CALL).offer())
                .as("where nobody is on call, a guardian is not asked either")
                .isEqualTo(Offer.NOT_HERE);
    }

    @Test
    void aGuardianAnswersForNobodyWhoNeedsNone() {
        guardianAnswers(ConsentPurpose.STORAGE, true);
        assertThat(under("default").holds(ann, ConsentPurpose.STORAGE)).isFalse();
        answers(ConsentPurpose.STORAGE, true);
        guardianAnswers(ConsentPurpose.STORAGE, false);
        assertThat(under("default").holds(ann, ConsentPurpose.STORAGE)).isTrue();
    }

    @Test
    void newWordsAskAnewAndTheOldAnswerStays() {
        answersOldWords(ConsentPurpose.RESEARCH);
        ConsentStanding research = under("default").standing(ann, ConsentPurpose.RESEARCH);
        assertThat(research.state()).isEqualTo(State.UNANSWERED);
        assertThat(research.askedAnew()).isTrue();
        assertThat(research.holds()).isFalse();
        assertThat(ann.history()).hasSize(1);
    }

    @Test
    void anAnswerAboutKeepingFromBeforeWordsHadNumbersCountsStill() {
        answersOldWords(ConsentPurpose.STORAGE);
        assertThat(under("default").holds(ann, ConsentPurpose.STORAGE)).isTrue();
    }
}
