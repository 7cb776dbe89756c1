package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tongli.core.Language;
import tongli.server.law.Decision;
import tongli.server.law.Kept;
import tongli.server.law.Law;
import tongli.server.law.Person;
import tongli.server.law.Profile;
import tongli.server.law.Rule;
import tongli.server.law.Subject;
import tongli.server.law.When;

/**
 * What the jurisdiction of this server asks for, as a learner of whom nothing is known meets it. In texts, names in braces stand
 * for what whoever shows them fills in.
 *
 * @param profile its name
 * @param reviewed when we last went through it
 * @param reminders the longest interval first
 * @param unavailable what there is not here, and why
 * @param practiceDays for how many days practice is kept
 */
public record LawJson(
        String profile,
        String title,
        String reviewed,
        List<NoticeJson> notices,
        List<ReminderJson> reminders,
        List<UnavailableJson> unavailable,
        @JsonProperty("practice_days") int practiceDays,
        AsksJson asks) {

    /** What a learner says of themselves, for rules hang on it. @param regions of which they name one; none where nobody is asked */
    public record AsksJson(@JsonProperty("birth_year") boolean birthYear, List<String> regions) {

        static AsksJson of(Law law) {
            return new AsksJson(law.asksAge(), FactsFields.regions(law));
        }
    }

    /** Something that is shown, and when. */
    public record NoticeJson(String id, String when, String text) {}

    /**
     * A reminder of the time spent, after every so many minutes of unbroken use.
     *
     * @param unsaved what is said instead to somebody whose practice is not kept; null if the same
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReminderJson(
            int minutes, String text, @Nullable String unsaved) {}

    /**
     * Something that there is not here.
     *
     * @param why what a rule says of it
     * @param source where that comes from
     * @param status how sure we are that it is law
     */
    public record UnavailableJson(String subject, String why, String source, String status) {}

    private static final List<Subject> MISSED = List.of(
            Subject.VOICE_EMOTION_OF_LEARNER,
            Subject.FACE_EMOTION_OF_LEARNER,
            Subject.KEYSTROKE_EMOTION_OF_LEARNER,
            Subject.FEEDBACK_TRAINING,
            Subject.RESEARCH_USE);

    static LawJson of(Law law, Person learner, Language language) {
        Profile profile = law.profile();
        return new LawJson(
                profile.id(),
                profile.title().in(language),
                profile.lastReviewed().toString(),
                Arrays.stream(When.values())
                        .flatMap(when -> law.notices(when, learner).entrySet().stream()
                                .map(notice -> new NoticeJson(
                                        notice.getKey(),
                                        when.code(),
                                        notice.getValue().in(language))))
                        .toList(),
                law.reminders(learner).stream()
                        .map(reminder -> reminder(reminder, profile, language))
                        .toList(),
                MISSED.stream()
                        .flatMap(subject -> missing(subject, law.allows(subject, learner), language))
                        .toList(),
                law.daysKept(Kept.PRACTICE_STORAGE, learner),
                AsksJson.of(law));
    }

    private static ReminderJson reminder(Law.Reminder reminder, Profile profile, Language language) {
        return new ReminderJson(
                reminder.minutes(),
                profile.notice(reminder.notice()).in(language),
                Optional.ofNullable(profile.notices().get(reminder.notice() + "_unsaved"))
                        .map(text -> text.in(language))
                        .orElse(null));
    }

    /** What the operator has not switched on is missing too. */
    private static Stream<UnavailableJson> missing(Subject subject, Decision decision, Language language) {
        List<Rule> because;
        if (decision instanceof Decision.Refused refused) {
            because = refused.because();
        } else if (decision instanceof Decision.Open open && open.switchNeeded()) {
            because = open.because();
        } else {
            because = List.of();
        }
        return because.stream()
                .limit(1)
                .map(rule -> new UnavailableJson(
                        subject.code(),
                        rule.applies().in(language),
                        rule.source().told(language),
                        rule.status().code()));
    }
}
