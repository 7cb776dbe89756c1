package tongli.server.law;

import static org.assertj.core.api.Assertions.assertThat;
import static tongli.server.law.Person.learner;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Language;

/** What was asked of each profile when it was written; the number of a case stands first. */
class LawTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final Set<Purpose> PATIENTS = Set.of(Purpose.MEDICAL_PATIENT_CARE);

    private static Law law(String profile) {
        return law(profile, DAY);
    }

    private static Law law(String profile, LocalDate day) {
        return new Law(Profiles.named(profile), day);
    }

    private static Person person(String age, String region) {
        Person person = age == null ? learner() : learner().aged(Integer.parseInt(age));
        return region == null ? person : person.in(region);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }

    private static List<String> ids(List<Rule> rules) {
        return rules.stream().map(Rule::id).toList();
    }

    private static List<String> words(String list) {
        return list == null ? List.of() : Arrays.asList(list.split(" "));
    }

    @Test
    void ofARuleOfOursNobodyIsToldWhereItStandsInOurPapers() {
        assertThat(told("default", "voice-off", Language.ZH)).isEqualTo("同理自己的规则");
        assertThat(told("default", "voice-off", Language.EN)).isEqualTo("Tongli’s own rule");
        assertThat(told("eu-education", "edu-no-voice", Language.EN)).contains("AI Act", ", 5(1)(f)");
    }

    private static String told(String profile, String id, Language language) {
        return Profiles.named(profile).rules().stream()
                .filter(rule -> rule.id().equals(id))
                .map(rule -> rule.source().told(language))
                .findFirst()
                .orElseThrow();
    }

    /** A year leaves two ages: the younger counts, and of older people the older. */
    @ParameterizedTest
    @CsvSource({"2026, 0", "2013, 12", "2008, 17", "2007, 18", "1967, 58", "1966, 60"})
    void theYearOfBirthIsReadStrictly(int year, int age) {
        assertThat(learner().bornIn(year, DAY).age()).contains(age);
    }

    @Test
    void noRegionIsAskedWhereNoRuleForPeopleHangsOnOne() {
        assertThat(law("us").regions()).contains("US-CA", "US-NY").doesNotContain("US-IL");
        assertThat(law("cn").regions()).isEmpty();
        assertThat(law("cn").asksAge()).isTrue();
    }

    @ParameterizedTest(name = "{0} {1}: {2} at {3} is refused by {5}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "D9 | default | instructor_view_voice_face | - | instructor | instructor-no-voice-face",
                "D10 | default | keystroke_emotion_of_learner | - | learner | no-keystroke",
                "D14 | default | face_emotion_of_learner | 17 | learner | minor-no-voice-face",
                "EE1 | eu-education | voice_emotion_of_learner | 30 | learner | edu-no-voice",
                "EE4 | eu-education | face_emotion_of_learner | 30 | learner | edu-no-face",
                "EE3 | eu-education | medical_safety_exception | - | operator | edu-safety-exception-unused",
                "EE6 | eu-education | score_as_grade | - | operator | edu-score-formative",
                "EW1 | eu-workplace | voice_emotion_of_learner | 30 | learner | work-no-voice",
                "EW2 | eu-workplace | face_emotion_of_learner | 30 | learner | work-no-face",
                "EW6 | eu-workplace | score_as_grade | - | operator | work-no-hr-export",
                "EW7 | eu-workplace | medical_safety_exception | - | operator | work-safety-exception-unused",
                "EM1 | eu-medical | voice_emotion_of_learner | 30 | learner | med-staff-no-voice",
                "EM2 | eu-medical | voice_emotion_of_patient | 30 | patient | -",
                "EM8 | eu-medical | real_patient_data | 30 | learner | med-no-real-patient",
                "CN15 | cn | simulated_relative_for_elderly | 70 | learner | cn-no-relative-elderly",
                "CM3 | cn-minor | simulated_intimate_for_minor | - | learner | cnm-no-intimate cnm-no-intimate-2026",
                "CM5 | cn-minor | minor_unsafe_content | - | learner | cnm-safe-content",
                "CM12 | cn-minor | voice_emotion_of_learner | 15 | learner | minor-no-voice-face cnm-no-voice",
                "CM12 | cn-minor | face_emotion_of_learner | - | learner | minor-no-voice-face cnm-no-face",
                "CM12 | cn-minor | feedback_training | 15 | learner | cnm-no-training",
                "CM12 | cn-minor | research_use | 15 | learner | cnm-no-research",
                "CM12 | cn-minor | llm_endpoint | 15 | learner | cnm-no-llm",
                "CM14 | cn-minor | spending | 15 | learner | cnm-no-spending",
                "US4 | us | voice_emotion_of_learner | 15 | learner | minor-no-voice-face us-coppa-biometric",
                "US4 | us | feedback_training | 15 | learner | us-coppa-training",
                "US11 | us | therapy_claim | - | operator | no-therapy-claim us-il-no-therapy",
            })
    void whatARuleForbidsNoConsentLifts(
            String name, String profile, String subject, String age, String role, String rules) {
        Person person = new Person(
                constant(Person.Role.class, role), Optional.ofNullable(age).map(Integer::valueOf), Optional.empty());
        Decision decision = law(profile).allows(constant(Subject.class, subject), person);
        assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            assertThat(ids(refused.because())).containsExactlyElementsOf(words(rules));
            assertThat(refused.liftable()).isEqualTo(subject.equals("score_as_grade"));
        });
        boolean lifted = subject.equals("score_as_grade");
        assertThat(decision.holds(true, Optional.of(Consent.GUARDIAN_AND_OWN))).isEqualTo(lifted);
        assertThat(decision.holds(false, Optional.of(Consent.GUARDIAN_AND_OWN))).isFalse();
    }

    @ParameterizedTest(name = "{0} {1}: {2} needs {4} and a switch {5}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "D8 | default | voice_emotion_of_learner | 30 | own_separate | true",
                "D11 | default | practice_storage | - | own | false",
                "D12 | default | feedback_training | - | own_separate | false",
                "EE5 | eu-education | text_emotion_of_learner | 30 | - | false",
                "EE12 | eu-education | special_category_data | 30 | own_separate | false",
                "EW5 | eu-workplace | feedback_training | 30 | own_separate | true",
                "CN10 | cn | feedback_training | 30 | own_separate | false",
                "CN | cn | llm_endpoint | 30 | own_separate | true",
                "CM2 | cn-minor | practice_storage | 15 | guardian_and_own | false",
                "US8 | us | voice_emotion_of_learner | 30 | own_written | true",
            })
    void whatIsAllowedHasItsConditions(
            String name, String profile, String subject, String age, String consent, boolean switchNeeded) {
        Decision decision = law(profile).allows(constant(Subject.class, subject), person(age, null));
        assertThat(decision).isInstanceOfSatisfying(Decision.Open.class, open -> {
            assertThat(open.consent())
                    .isEqualTo(Optional.ofNullable(consent).map(code -> constant(Consent.class, code)));
            assertThat(open.switchNeeded()).isEqualTo(switchNeeded);
        });
        assertThat(decision.holds(true, Optional.of(Consent.GUARDIAN_AND_OWN))).isTrue();
        assertThat(decision.holds(true, Optional.empty())).isEqualTo(consent == null);
        assertThat(decision.holds(false, Optional.of(Consent.GUARDIAN_AND_OWN))).isNotEqualTo(switchNeeded);
    }

    @ParameterizedTest(name = "{0} {1}: {2} shows {5}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "D1 | default | first_use | - | - | ai_first_use",
                "D2 | default | each_login | - | - | ai_each_login",
                "D3 | default | always_visible | - | - | ai_label",
                "EE2 | eu-education | settings_opened | - | - | voice_face_not_available",
                "EE5 | eu-education | session_start | 30 | - | text_analysis_told",
                "EE | eu-education | first_use | 30 | - | ai_first_use privacy_told",
                "EM7 | eu-medical | session_start | 30 | - | text_analysis_told no_real_patient",
                "CN1 | cn | first_use | 30 | - | ai_first_use",
                "CN1 | cn | each_login | 30 | - | ai_each_login",
                "CN3 | cn | dependence | 30 | - | ai_dependence",
                "CN5 | cn | on_watch | 30 | - | comfort_and_help",
                "CN15 | cn | each_login | 70 | - | ai_each_login elderly_note",
                "US1 | us | each_day | 30 | US-NY | ny_not_human",
                "US2 | us | each_day | 30 | - | ny_not_human",
                "US2 | us | each_day | 30 | US-CA | -",
            })
    void theNoticesThatAreDue(String name, String profile, String when, String age, String region, String notices) {
        assertThat(law(profile).notices(constant(When.class, when), person(age, region)))
                .containsOnlyKeys(words(notices).toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0} {1}: minute {2}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "D4 | default | 60 | - | - | session_reminder",
                "D4 | default | 120 | - | - | session_reminder",
                "D4 | default | 61 | - | - | -",
                "D4 | default | 0 | - | - | -",
                "CN2 | cn | 120 | 30 | - | session_reminder_two_hours",
                "CN2 | cn | 240 | 30 | - | session_reminder_two_hours",
                "CM6 | cn-minor | 30 | - | - | reality_reminder",
                "US1 | us | 180 | 30 | US-NY | ny_not_human",
            })
    void theReminderAfterSoManyMinutes(
            String name, String profile, int minute, String age, String region, String notice) {
        assertThat(law(profile).reminder(minute, person(age, region)).map(Law.Reminder::notice))
                .isEqualTo(Optional.ofNullable(notice));
    }

    @ParameterizedTest(name = "{0} {1}: {2} at {3} in {4} on {5}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "D | default | session_length | 15 | - | 2026-11-29 | -",
                "CM6 | cn-minor | session_length | - | - | 2026-11-29 | 45",
                "CM7 | cn-minor | day_length | - | - | 2026-11-29 | 90",
                "US5 | us | session_length | 15 | - | 2026-11-29 | 60",
                "US5 | us | session_length | 30 | - | 2026-11-29 | -",
                "US6 | us | day_length | 15 | US-CA | 2027-07-01 | 120",
                "US6 | us | day_length | 15 | US-CA | 2027-06-30 | -",
            })
    void whenASessionOrADayEnds(
            String name, String profile, String subject, String age, String region, LocalDate day, Integer minutes) {
        assertThat(law(profile, day)
                        .limit(constant(Subject.class, subject), person(age, region))
                        .map(rule -> ((Demand.Limit) rule.demand()).minutes()))
                .isEqualTo(Optional.ofNullable(minutes));
    }

    @ParameterizedTest(name = "{0} {1}: age {2} is {3}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "D13 | default | 12 | refuse",
                "D13 | default | 15 | ask_guardian",
                "D13 | default | 16 | -",
                "D | default | - | -",
                "EE8 | eu-education | 15 | ask_guardian",
                "EE8 | eu-education | 16 | -",
                "CN9 | cn | 17 | use_minor_profile",
                "CN9 | cn | - | use_minor_profile",
                "CN9 | cn | 18 | -",
                "CM1 | cn-minor | 13 | ask_guardian",
                "CM1 | cn-minor | 14 | -",
                "US3 | us | 12 | ask_guardian",
                "US3 | us | 13 | -",
            })
    void whatIsDoneBecauseOfAge(String name, String profile, String age, String effect) {
        assertThat(law(profile)
                        .gate(person(age, null))
                        .map(rule -> ((Demand.AgeGate) rule.demand()).effect().code()))
                .isEqualTo(Optional.ofNullable(effect));
    }

    @ParameterizedTest(name = "{0} {1}: lines at {2} in {3}, now {4}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "D6 | default | 30 | - | false | local-emergency find-a-helpline befrienders",
                "D6 | default | 30 | GB | false | local-emergency find-a-helpline befrienders gb-999 gb-samaritans",
                "EE11 | eu-education | 30 | FR | false | eu-112 eu-116123 fr-3114 eu-find-a-helpline",
                "EE11 | eu-education | 15 | FR | false | eu-112 eu-116123 eu-116111 fr-3114 eu-find-a-helpline",
                "CN6 | cn | 30 | - | false | cn-110 cn-120 cn-12356",
                "CM10 | cn-minor | - | - | false | cnm-12355 cnm-12356 cnm-110 cnm-120",
                "CM10 | cn-minor | - | - | true | cnm-110 cnm-120 cnm-12355 cnm-12356",
                "US9 | us | 30 | US-NY | false | us-911 us-988 us-crisis-text us-988-veterans",
                "US9 | us | 30 | - | true | us-911 us-988 us-crisis-text us-988-veterans",
            })
    void thePeopleToCall(String name, String profile, String age, String region, boolean now, String lines) {
        assertThat(law(profile).handOff(person(age, region), now).stream().map(HandOffLine::id))
                .containsExactlyElementsOf(words(lines));
    }

    @ParameterizedTest(name = "{0} {1}: practice of a person of {2} for {3} days")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "D | default | - | 365",
                "EE10 | eu-education | 30 | 180",
                "EW9 | eu-workplace | 30 | 90",
                "CM | cn-minor | 15 | 180",
                "US12 | us | 15 | 180",
                "US12 | us | 30 | 365",
            })
    void forHowLongPracticeIsKept(String name, String profile, String age, int days) {
        assertThat(law(profile).daysKept(Kept.PRACTICE_STORAGE, person(age, null)))
                .isEqualTo(days);
    }

    @ParameterizedTest(name = "{0}: {2} on {3} is {4}")
    @CsvSource({
        "EE7, eu-education, edu-high-risk, 2027-12-01, NOT_YET",
        "EE7, eu-education, edu-high-risk, 2027-12-02, NOW",
        "US7, us, us-ca-minor-three-hours, 2026-12-31, NOW",
        "US7, us, us-ca-minor-three-hours, 2027-01-01, ENDED",
        "US13, us, us-wa-hourly-minor, 2027-01-01, NOW",
    })
    void aRuleHasItsTime(String name, String profile, String id, LocalDate day, InForce.Stage stage) {
        Rule rule = Profiles.named(profile).rules().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(rule.on(day)).isEqualTo(stage);
        assertThat(law(profile, day).rules().contains(rule)).isEqualTo(stage == InForce.Stage.NOW);
    }

    @ParameterizedTest(name = "{0} {1}: {2} users")
    @CsvSource({
        "CN13, monthly_users, 79999, FAR",
        "CN13, monthly_users, 80000, NEAR",
        "CN13, monthly_users, 100000, NEAR",
        "CN13, monthly_users, 100001, OVER",
        "CN13, registered_users, 1000001, OVER",
    })
    void aDutyOpensAboveSoManyPeople(String name, String count, int users, Law.Nearness nearness) {
        assertThat(law("cn").threshold(constant(Demand.Threshold.Count.class, count), users))
                .isEqualTo(nearness);
    }

    /** EE8, CN14 and US10. */
    @Test
    void dutiesAreOpenUntilTheyAreDeclared() {
        assertThat(ids(law("eu-workplace").openDuties()))
                .contains("eu-impact-assessment", "work-consent-weak")
                .doesNotContain("work-high-risk");
        assertThat(ids(law("cn").openDuties())).contains("cn-assess-at-launch");
        Deployment declared = new Deployment(Set.of(), Set.of("cn-assess-at-launch"));
        assertThat(ids(new Law(Profiles.named("cn"), DAY, declared).openDuties()))
                .contains("cn-algorithm-filing")
                .doesNotContain("cn-assess-at-launch");
    }

    /** EM3, EM4, EM6 and EM10. */
    @Test
    void aPatientsVoiceNeedsThePurposeTheDeviceAndTheirHand() {
        Person patient = Person.of(Person.Role.PATIENT).aged(40);
        Profile medical = Profiles.named("eu-medical");
        Law withoutDevice = new Law(medical, DAY, new Deployment(PATIENTS, Set.of()));
        assertThat(withoutDevice.allows(Subject.VOICE_EMOTION_OF_PATIENT, patient))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(ids(refused.because())).containsExactly("med-ce-mark"));
        Law withDevice = new Law(medical, DAY, new Deployment(PATIENTS, Set.of("med-ce-mark")));
        Decision open = withDevice.allows(Subject.VOICE_EMOTION_OF_PATIENT, patient);
        assertThat(open.holds(true, Optional.of(Consent.OWN_SEPARATE))).isFalse();
        assertThat(open.holds(true, Optional.of(Consent.OWN_WRITTEN))).isTrue();
        assertThat(withDevice.notices(When.BEFORE_VOICE_FACE, patient)).containsOnlyKeys("consent_patient");
        assertThat(withDevice.allows(Subject.VOICE_EMOTION_OF_PATIENT, patient.aged(16)))
                .isInstanceOf(Decision.Refused.class);
        LocalDate later = LocalDate.of(2027, 12, 2);
        assertThat(ids(new Law(medical, later, new Deployment(PATIENTS, Set.of())).openDuties()))
                .contains("med-high-risk");
        assertThat(ids(new Law(medical, later).openDuties())).doesNotContain("med-high-risk");
    }
}
