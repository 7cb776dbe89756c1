package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tongli.coaching.course.cohort.Cohort;
import tongli.coaching.course.cohort.OwnCourse;
import tongli.coaching.course.marks.OwnMark;
import tongli.coaching.course.play.Enrolment;
import tongli.coaching.skill.evidence.SkillEvidence;
import tongli.practice.showing.Result;
import tongli.practice.showing.Round;
import tongli.server.account.Account;
import tongli.server.account.AuditEntry;
import tongli.server.account.Identity;
import tongli.server.account.Invitation;
import tongli.server.law.Facts;
import tongli.server.storage.JdbcCorrectionStore;
import tongli.server.storage.PracticeTime;
import tongli.wire.SessionJson;
import tongli.wire.correction.CorrectedJson;
import tongli.wire.correction.CorrectionJson;
import tongli.wire.course.AnswerJson;

/**
 * Everything that is kept about the person.
 *
 * @param account null in local mode, which has none
 * @param cohorts those they opened
 * @param ownCourses those they wrote
 * @param marks those they gave
 * @param records what goes to a learning record store
 * @param jobs what they asked to be made, and it is not swept yet
 * @param onCall what a person on call was told of them, or is to be
 * @param corrections what they put right of what Tongli said
 * @param reviewsGiven what they said of what others put right
 * @param audit what the audit log says of them
 */
public record ExportJson(
        @JsonProperty("exported_at") String exportedAt,
        @Nullable AccountFacts account,
        ConsentsJson consents,
        List<SessionJson> sessions,
        List<GuessMade> guesses,
        List<CourseTaken> courses,
        List<RoundTaken> showings,
        List<SkillShown> skills,
        MeController.Progress progress,
        List<CohortOpened> cohorts,
        @JsonProperty("own_courses") List<CourseWritten> ownCourses,
        List<MarkGiven> marks,
        RecordsTold records,
        List<JobJson> jobs,
        @JsonProperty("on_call") List<OnCallJson.OwnEventJson> onCall,
        List<CorrectionJson> corrections,
        @JsonProperty("reviews_given") List<ReviewGiven> reviewsGiven,
        List<AuditMention> audit) {

    /**
     * The account. Secrets are kept as hashes and told to nobody.
     *
     * @param practiceTime null of whoever has no limit, or has not practised
     * @param identities by which they sign in elsewhere
     * @param invitations that they wrote, and nobody has used
     */
    public record AccountFacts(
            UUID id,
            String name,
            String role,
            @JsonProperty("created_at") String createdAt,
            @JsonProperty("second_factor") boolean secondFactor,
            @JsonProperty("birth_year") @Nullable Integer birthYear,
            @Nullable String region,
            @JsonProperty("practice_time") @Nullable TimePractised practiceTime,
            List<KnownElsewhere> identities,
            List<OwnAccountController.LoginJson> logins,
            List<OwnAccountController.TokenJson> tokens,
            List<AccountController.OpenInvitationJson> invitations) {

        static AccountFacts of(
                Account account,
                Facts facts,
                Optional<PracticeTime.Kept> time,
                List<Identity> identities,
                List<OwnAccountController.LoginJson> logins,
                List<OwnAccountController.TokenJson> tokens,
                List<Invitation> invitations) {
            return new AccountFacts(
                    account.id(),
                    account.name().text(),
                    account.role().code(),
                    account.createdAt().toString(),
                    account.totp().isPresent(),
                    facts.birthYear().orElse(null),
                    facts.region().orElse(null),
                    time.map(TimePractised::of).orElse(null),
                    identities.stream()
                            .map(one -> new KnownElsewhere(one.issuer(), one.subject()))
                            .toList(),
                    logins,
                    tokens,
                    invitations.stream()
                            .map(AccountController.OpenInvitationJson::of)
                            .toList());
        }
    }

    /** Of whoever has a limit: since when without a rest, when last, and how long on that day. */
    public record TimePractised(
            @JsonProperty("sitting_from") String sittingFrom,
            @JsonProperty("last_at") String lastAt,
            @JsonProperty("today_seconds") int todaySeconds) {

        static TimePractised of(PracticeTime.Kept kept) {
            return new TimePractised(
                    kept.sittingFrom().toString(), kept.lastAt().toString(), kept.todaySeconds());
        }
    }

    /** @param issuer the identity provider @param knownAs what it names them by */
    public record KnownElsewhere(
            String issuer, @JsonProperty("known_as") String knownAs) {}

    /** A guess, and the turn that it follows. */
    public record GuessMade(
            UUID session,
            int turn,
            String emotion,
            int strength,
            @Nullable String need) {}

    /** What one exercise showed of skills: how often each could be shown, and was. */
    public record SkillShown(
            String source, String exercise, String persona, String at, Map<String, List<Integer>> shown) {

        static SkillShown of(SkillEvidence one) {
            Map<String, List<Integer>> shown = new LinkedHashMap<>();
            one.shown().forEach((skill, tally) -> shown.put(skill.code(), List.of(tally.taken(), tally.chances())));
            return new SkillShown(
                    one.source(), one.exercise(), one.persona(), one.at().toString(), shown);
        }
    }

    /** A round of showings, and what was named in it. */
    public record RoundTaken(
            UUID id,
            @JsonProperty("created_at") String createdAt,
            String language,
            String modality,
            boolean mixed,
            boolean stored,
            List<ShowingNamed> named) {

        static RoundTaken of(Round round) {
            return new RoundTaken(
                    round.id(),
                    round.createdAt().toString(),
                    round.plan().language().code(),
                    round.plan().channel().code(),
                    round.plan().mixed(),
                    round.stored(),
                    round.results().stream().map(ShowingNamed::of).toList());
        }
    }

    /**
     * What was shown, and what it was taken for.
     *
     * @param voice what the voice showed; the same but in a mixed showing, and where none was heard
     * @param shownStrength in [0, 1]
     * @param said what the person took it for
     * @param strength as they said it, 1 to 3
     */
    public record ShowingNamed(
            String line,
            String feeling,
            String voice,
            @JsonProperty("shown_strength") double shownStrength,
            String said,
            int strength,
            int score,
            String at) {

        static ShowingNamed of(Result result) {
            return new ShowingNamed(
                    result.showing().dealt().line(),
                    result.showing().feeling().code(),
                    result.showing().dealt().voice().code(),
                    result.showing().strength(),
                    result.named().feeling().code(),
                    result.named().strength(),
                    result.score(),
                    result.named().at().toString());
        }
    }

    /** An enrolment and every answer of it. @param cohort whose it is, if anybody's */
    public record CourseTaken(
            UUID enrolment,
            String course,
            String language,
            @JsonProperty("created_at") String createdAt,
            boolean stored,
            @Nullable UUID cohort,
            @JsonProperty("cohort_name") @Nullable String cohortName,
            List<AnswerJson> answers) {

        static CourseTaken of(Enrolment enrolment, Optional<Cohort> cohort) {
            return new CourseTaken(
                    enrolment.id(),
                    enrolment.course(),
                    enrolment.language().code(),
                    enrolment.at().toString(),
                    enrolment.stored(),
                    enrolment.cohort().orElse(null),
                    cohort.map(Cohort::name).orElse(null),
                    enrolment.answers().stream().map(AnswerJson::of).toList());
        }
    }

    /** A cohort that the person opened. */
    public record CohortOpened(
            UUID id,
            String name,
            String course,
            String language,
            String code,
            int seats,
            @JsonProperty("created_at") String createdAt,
            @Nullable String until,
            @Nullable String scale) {

        static CohortOpened of(Cohort cohort) {
            return new CohortOpened(
                    cohort.id(),
                    cohort.name(),
                    cohort.course(),
                    cohort.language().code(),
                    cohort.code().text(),
                    cohort.seats(),
                    cohort.at().toString(),
                    cohort.until().map(Object::toString).orElse(null),
                    cohort.scale().orElse(null));
        }
    }

    /** A course that the person wrote, as its file. */
    public record CourseWritten(
            String id,
            String language,
            @JsonProperty("created_at") String createdAt,
            String yaml) {

        static CourseWritten of(OwnCourse course) {
            return new CourseWritten(
                    course.id(), course.language().code(), course.at().toString(), course.yaml());
        }
    }

    /** What the person made of a learner's reply. */
    public record MarkGiven(UUID enrolment, int answer, String at, Map<String, Integer> levels) {

        static MarkGiven of(OwnMark mark) {
            Map<String, Integer> levels = new LinkedHashMap<>();
            mark.own().forEach((mechanism, level) -> levels.put(mechanism.code(), level));
            return new MarkGiven(mark.enrolment(), mark.answer(), mark.at().toString(), levels);
        }
    }

    /** What the person said of a correction by somebody they do not know. */
    public record ReviewGiven(UUID correction, String at, CorrectedJson corrected) {

        static ReviewGiven of(JdbcCorrectionStore.Given given) {
            return new ReviewGiven(given.correction(), given.at().toString(), CorrectedJson.of(given.answer()));
        }
    }

    /** @param pseudonym under which a record store is told of them; null if none was made @param unsent statements that wait */
    public record RecordsTold(@Nullable UUID pseudonym, int unsent) {}

    /** An entry of the audit log. @param byYou whether the person did it @param subject to what; an id, a role or a purpose */
    public record AuditMention(
            long number,
            String at,
            String action,
            @JsonProperty("by_you") boolean byYou,
            @Nullable String subject) {

        static AuditMention of(AuditEntry entry, String person) {
            return new AuditMention(
                    entry.number(),
                    entry.at().toString(),
                    entry.action().code(),
                    entry.actor().filter(person::equals).isPresent(),
                    entry.subject().orElse(null));
        }
    }
}
