package tongli.server.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tongli.authored.Remark;
import tongli.camp.talk.About;
import tongli.camp.talk.Depth;
import tongli.coaching.course.FeedbackTime;
import tongli.coaching.course.UnitKind;
import tongli.coaching.course.lint.CourseLint;
import tongli.coaching.course.marks.Drift;
import tongli.coaching.miti.MitiLevel;
import tongli.coaching.scale.Scale;
import tongli.coaching.scale.ScaleMark;
import tongli.coaching.scale.ScaleTime;
import tongli.coaching.skill.Feedback;
import tongli.coaching.skill.evidence.ExerciseKind;
import tongli.coaching.trial.Arm;
import tongli.coaching.trial.PrimaryAnalysis;
import tongli.coaching.trial.TrialOutcome;
import tongli.core.BasicEmotion;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Misstep;
import tongli.core.MitiBehaviour;
import tongli.core.ReplyFlag;
import tongli.core.RiskLevel;
import tongli.core.RiskSpeaker;
import tongli.core.Skill;
import tongli.core.Strategy;
import tongli.core.Strength;
import tongli.core.Taxonomy;
import tongli.core.Tier;
import tongli.expression.speech.MouthShape;
import tongli.perception.registry.Act;
import tongli.perception.registry.ModelState;
import tongli.persona.PersonaBehaviour;
import tongli.persona.check.StockLearner;
import tongli.persona.guard.Refusal;
import tongli.persona.lint.ScenarioLint;
import tongli.persona.memory.Ending;
import tongli.persona.scenario.Difficulty;
import tongli.persona.speech.Spoken;
import tongli.practice.SessionKind;
import tongli.practice.SessionStatus;
import tongli.practice.Sign;
import tongli.practice.Wording;
import tongli.practice.correction.CorrectionKind;
import tongli.practice.correction.Standing;
import tongli.practice.course.CohortScales;
import tongli.practice.progress.NextStep;
import tongli.practice.showing.Channel;
import tongli.practice.showing.ShownStrength;
import tongli.server.account.AuditAction;
import tongli.server.account.Role;
import tongli.server.account.Scope;
import tongli.server.consent.ConsentEntry;
import tongli.server.consent.ConsentPurpose;
import tongli.server.consent.ConsentStanding;
import tongli.server.erasure.KeptThing;
import tongli.server.job.JobKind;
import tongli.server.job.JobState;
import tongli.server.law.Consent;
import tongli.server.law.Profiles;
import tongli.server.law.Status;
import tongli.server.law.Subject;
import tongli.server.law.When;
import tongli.server.model.Promoter;
import tongli.server.oncall.OnCallState;
import tongli.server.rest.ReportController;
import tongli.server.storage.ErasedKind;
import tongli.understanding.dialogue.PastedTalk;
import tongli.understanding.dialogue.TalkFault;
import tongli.understanding.dialogue.UnansweredBid;
import tongli.understanding.meaning.Ground;
import tongli.understanding.meaning.Intent;
import tongli.wire.SkillStandingJson;
import tongli.wire.correction.CorrectionJson;
import tongli.wire.correction.ReviewAgreementJson;

/** The fields that hold one of a closed set of codes, by schema and name, and those codes. */
final class Codes {

    private static final List<String> LANGUAGES = codes(Language.class);
    private static final List<String> ROLES = codes(Role.class);
    private static final List<String> PURPOSES = codes(ConsentPurpose.class);
    private static final List<String> ANSWERS = List.of("granted", "refused");
    private static final List<String> ON_CALL_LEVELS = List.of(RiskLevel.HIGH.code(), RiskLevel.IMMINENT.code());
    private static final List<String> ON_CALL_STATES = codes(OnCallState.class);
    private static final List<String> SCOPES = codes(Scope.class);
    private static final List<String> SKILLS = codes(Skill.class);
    private static final List<String> EMOTIONS = codes(BasicEmotion.class);
    private static final List<String> STATUSES = codes(SessionStatus.class);
    private static final List<String> KINDS = codes(SessionKind.class);
    private static final List<String> DIFFICULTIES = codes(Difficulty.class);
    private static final List<String> WORDINGS = codes(Wording.class);
    private static final List<String> SCALES =
            CohortScales.scales().stream().map(Scale::id).toList();
    private static final List<String> CORRECTIONS = codes(CorrectionKind.class);
    private static final List<String> LANGUAGES_OR_AUTO = with(LANGUAGES, "auto");
    /** Where not all forms of a report can be had. */
    private static final Map<String, List<String>> FORMATS =
            Map.of("exportMe", List.of("json", "html"), "makeReport", List.of("html", "pdf"));

    private static final Map<String, List<String>> OF_FIELD = Map.ofEntries(
            Map.entry("AccountChange.role", ROLES),
            Map.entry("AccountStateJson.role", ROLES),
            Map.entry("AccountFacts.role", ROLES),
            Map.entry("AuditMention.action", codes(AuditAction.class)),
            Map.entry("DeletedJson.kind", codes(ErasedKind.class)),
            Map.entry("KeptJson.kind", codes(KeptThing.class)),
            Map.entry("CheckJson.check", List.of("rows", "files")),
            Map.entry("CohortOpened.language", LANGUAGES),
            Map.entry("CourseWritten.language", LANGUAGES),
            Map.entry("AuditEntryJson.action", codes(AuditAction.class)),
            Map.entry("InvitationJson.role", ROLES),
            Map.entry("NewInvitation.role", ROLES),
            Map.entry("NewToken.scopes", SCOPES),
            Map.entry("TokenJson.scopes", SCOPES),
            Map.entry("WhoJson.mode", List.of("local", "accounts")),
            Map.entry("WhoJson.role", ROLES),
            Map.entry("WhoJson.scopes", SCOPES),
            Map.entry("AssessmentJson.language", LANGUAGES),
            Map.entry("LookedUpJson.level", ON_CALL_LEVELS),
            Map.entry("LookedUpJson.state", ON_CALL_STATES),
            Map.entry("OnCallMessage.level", ON_CALL_LEVELS),
            Map.entry("OnCallMessage.type", List.of("risk", "test")),
            Map.entry("OwnEventJson.level", ON_CALL_LEVELS),
            Map.entry("OwnEventJson.state", ON_CALL_STATES),
            Map.entry("JobJson.kind", codes(JobKind.class)),
            Map.entry("JobJson.state", codes(JobState.class)),
            Map.entry("ModelSlot.language", LANGUAGES),
            Map.entry("ModelOnShelf.state", codes(ModelState.class)),
            Map.entry("ModelDecision.act", codes(Act.class)),
            Map.entry("NewPromotion.step", codes(Promoter.Step.class)),
            Map.entry("OwnTextToRead.language", LANGUAGES_OR_AUTO),
            Map.entry("OwnReadingJson.language", LANGUAGES),
            Map.entry("LawJson.profile", Profiles.NAMES),
            Map.entry("NoticeJson.when", codes(When.class)),
            Map.entry("UnavailableJson.subject", codes(Subject.class)),
            Map.entry("UnavailableJson.status", codes(Status.class)),
            Map.entry("AssessmentJson.flags", codes(ReplyFlag.class)),
            Map.entry("ArmJson.arm", codes(Arm.class)),
            Map.entry("AskedJson.scale", SCALES),
            Map.entry("AskedScaleJson.scale", SCALES),
            Map.entry("AskedScaleJson.before", codes(CohortScales.State.class)),
            Map.entry("AskedScaleJson.after", codes(CohortScales.State.class)),
            Map.entry("CohortTrialJson.outcome", codes(TrialOutcome.class)),
            Map.entry("MissingShiftJson.missing_from", codes(Arm.class)),
            Map.entry("NewCohort.scale", SCALES),
            Map.entry("NewSheet.time", codes(ScaleTime.class)),
            Map.entry("NewTrial.outcome", codes(TrialOutcome.class)),
            Map.entry("ScaleJson.id", SCALES),
            Map.entry("ScaleMarkJson.of", codes(ScaleMark.Of.class)),
            Map.entry("ScaleScoreJson.scale", SCALES),
            Map.entry("TrialPartJson.arm", codes(Arm.class)),
            Map.entry("TrialResultJson.primary_analysis", codes(PrimaryAnalysis.class)),
            Map.entry("BidJson.bid", codes(Intent.class)),
            Map.entry("BidJson.turning", codes(UnansweredBid.Turning.class)),
            Map.entry("Consent.decision", List.of("unanswered", "granted", "refused")),
            Map.entry("AgreementJson.drift", codes(Drift.class)),
            Map.entry("CohortJson.language", LANGUAGES),
            Map.entry("CourseGoalJson.skill", SKILLS),
            Map.entry("CourseSummaryJson.language", LANGUAGES),
            Map.entry("CourseTaken.language", LANGUAGES),
            Map.entry("DrillJson.skill", SKILLS),
            Map.entry("EnrolmentJson.language", LANGUAGES),
            Map.entry("NewCohort.language", LANGUAGES),
            Map.entry("NewDraft.goals", SKILLS),
            Map.entry("NewDraft.language", LANGUAGES),
            Map.entry("NewEnrolment.language", LANGUAGES),
            Map.entry("PrerequisiteJson.skill", SKILLS),
            Map.entry("SkillKnown.skill", SKILLS),
            Map.entry("TalkJson.difficulty", DIFFICULTIES),
            Map.entry("TalkJson.feedback", codes(FeedbackTime.class)),
            Map.entry("UnitJson.kind", codes(UnitKind.class)),
            Map.entry("UnitJson.skills", SKILLS),
            Map.entry("EmotionJson.language", LANGUAGES),
            Map.entry("EmotionJson.taxonomy", codes(Taxonomy.class)),
            Map.entry("FindingJson.why", codes(Ground.class)),
            Map.entry("GoalJson.skill", SKILLS),
            Map.entry("DemonstrationJson.strategy", codes(Strategy.class)),
            Map.entry("DemonstrationJson.depth", codes(Depth.class)),
            Map.entry("DemonstrationJson.about", codes(About.class)),
            Map.entry("GuessJson.emotion", EMOTIONS),
            Map.entry("GuessJson.truth", EMOTIONS),
            Map.entry("GuessMade.emotion", EMOTIONS),
            Map.entry("HelpJson.feedback", codes(Feedback.class)),
            Map.entry("HelpJson.skill", SKILLS),
            Map.entry("NextStepJson.difficulty", DIFFICULTIES),
            Map.entry("NextStepJson.feedback", codes(Feedback.class)),
            Map.entry("NextStepJson.kind", List.of(ExerciseKind.TALK.code(), ExerciseKind.DRILL.code())),
            Map.entry("NextStepJson.reason", codes(NextStep.Reason.class)),
            Map.entry("NextStepJson.skill", SKILLS),
            Map.entry("SkillStandingJson.feedback", codes(Feedback.class)),
            Map.entry("SkillStandingJson.state", codes(SkillStandingJson.State.class)),
            Map.entry("NewConsents.storage", ANSWERS),
            Map.entry("NewConsents.decision", ANSWERS),
            Map.entry("NewConsents.purpose", PURPOSES),
            Map.entry("NewConsents.language", LANGUAGES),
            Map.entry("NewGuardianConsent.purpose", PURPOSES),
            Map.entry("NewGuardianConsent.decision", ANSWERS),
            Map.entry("GuardianConsentJson.purpose", PURPOSES),
            Map.entry("GuardianConsentJson.decision", List.of("unanswered", "granted", "refused")),
            Map.entry("PurposeJson.purpose", PURPOSES),
            Map.entry("PurposeJson.language", LANGUAGES),
            Map.entry("PurposeJson.decision", codes(ConsentStanding.State.class)),
            Map.entry("PurposeJson.offer", codes(ConsentStanding.Offer.class)),
            Map.entry("PurposeJson.needed", codes(Consent.class)),
            Map.entry("WhyJson.status", codes(Status.class)),
            Map.entry("ConsentGivenJson.purpose", PURPOSES),
            Map.entry("ConsentGivenJson.language", LANGUAGES),
            Map.entry("ConsentGivenJson.decision", ANSWERS),
            Map.entry("ConsentGivenJson.how", codes(ConsentEntry.How.class)),
            Map.entry("ConsentGivenJson.giver", codes(ConsentEntry.Giver.class)),
            Map.entry("NewGuess.emotion", EMOTIONS),
            Map.entry("ConfusionJson.shown", EMOTIONS),
            Map.entry("ConfusionJson.named", EMOTIONS),
            Map.entry("FeelingHitsJson.feeling", EMOTIONS),
            Map.entry("NamedJson.feeling", EMOTIONS),
            Map.entry("NewName.feeling", EMOTIONS),
            Map.entry("NewRound.language", LANGUAGES),
            Map.entry("NewRound.modality", codes(Channel.class)),
            Map.entry("NewRound.strength", codes(ShownStrength.class)),
            Map.entry("RoundTaken.language", LANGUAGES),
            Map.entry("RoundTaken.modality", codes(Channel.class)),
            Map.entry("ShowingNamed.feeling", EMOTIONS),
            Map.entry("ShowingNamed.voice", EMOTIONS),
            Map.entry("ShowingNamed.said", EMOTIONS),
            Map.entry("CorrectedJson.labels", EMOTIONS),
            Map.entry("CorrectionJson.kind", CORRECTIONS),
            Map.entry("CorrectionJson.language", LANGUAGES),
            Map.entry("CorrectionJson.why", codes(CorrectionJson.Why.class)),
            Map.entry("CorrectionJson.standing", codes(Standing.class)),
            Map.entry("NewCorrection.kind", CORRECTIONS),
            Map.entry("NewCorrection.language", LANGUAGES_OR_AUTO),
            Map.entry("ToReviewJson.kind", CORRECTIONS),
            Map.entry("ToReviewJson.language", LANGUAGES),
            Map.entry("ReviewTaken.standing", codes(Standing.class)),
            Map.entry("ReviewAgreementJson.kind", CORRECTIONS),
            Map.entry("ReviewAgreementJson.language", LANGUAGES),
            Map.entry("ReviewAgreementJson.undefined", codes(ReviewAgreementJson.Undefined.class)),
            Map.entry("RoundJson.language", LANGUAGES),
            Map.entry("RoundJson.modality", codes(Channel.class)),
            Map.entry("RoundJson.strength", codes(ShownStrength.class)),
            Map.entry("ShowingJson.asked", List.of(Channel.FACE.code(), Channel.VOICE.code())),
            Map.entry("ShowingResultJson.feeling", EMOTIONS),
            Map.entry("ShowingResultJson.voice_feeling", EMOTIONS),
            Map.entry("NewSession.difficulty", DIFFICULTIES),
            Map.entry("NewSession.language", LANGUAGES),
            Map.entry("PassedOverJson.why", codes(PastedTalk.Why.class)),
            Map.entry("PersonaTurnJson.behaviour", codes(PersonaBehaviour.class)),
            Map.entry("PersonaTurnJson.sign", codes(Sign.class)),
            Map.entry("Practised.language", LANGUAGES),
            Map.entry(
                    "RemarkJson.code",
                    with(codes(Misstep.class), codes(Strength.class).toArray(String[]::new))),
            Map.entry("RememberedJson.ending", codes(Ending.class)),
            Map.entry("ReplyToAssess.language", LANGUAGES_OR_AUTO),
            Map.entry("ReportJson.difficulty", DIFFICULTIES),
            Map.entry("RiskJson.level", codes(RiskLevel.class)),
            Map.entry("RiskJson.speaker", codes(RiskSpeaker.class)),
            Map.entry("PreviewJson.language", LANGUAGES),
            Map.entry("SavedGuess.guess", EMOTIONS),
            Map.entry("ScenarioJson.language", LANGUAGES),
            Map.entry("ScenarioJson.languages", LANGUAGES),
            Map.entry("SessionJson.difficulty", DIFFICULTIES),
            Map.entry(
                    "FileRemarkJson.rule",
                    with(
                            with(List.of(Remark.FAULT), ScenarioLint.CODES.toArray(String[]::new)),
                            CourseLint.CODES.toArray(String[]::new))),
            Map.entry("SessionJson.kind", KINDS),
            Map.entry("SessionJson.language", LANGUAGES),
            Map.entry("SessionJson.status", STATUSES),
            Map.entry("SessionSummaryJson.difficulty", DIFFICULTIES),
            Map.entry("SessionSummaryJson.kind", KINDS),
            Map.entry("SessionSummaryJson.language", LANGUAGES),
            Map.entry("SessionSummaryJson.status", STATUSES),
            Map.entry("ShareJson.level", codes(MitiLevel.class)),
            Map.entry("ShiftJson.from", EMOTIONS),
            Map.entry("ShiftJson.to", EMOTIONS),
            Map.entry("SimulatedLearnerJson.learner", codes(StockLearner.class)),
            Map.entry("SimulationJson.difficulty", DIFFICULTIES),
            Map.entry("SimulationJson.language", LANGUAGES),
            Map.entry("SpanJson.code", codes(MitiBehaviour.class)),
            Map.entry("SpeakerChoice.by", codes(Spoken.By.class)),
            Map.entry("SpokenByJson.by", codes(Spoken.By.class)),
            Map.entry("SpokenByJson.refused", codes(Refusal.class)),
            Map.entry("StrengthJson.code", codes(Strength.class)),
            Map.entry("TalkFaultJson.code", codes(TalkFault.Kind.class)),
            Map.entry("TalkToRead.language", LANGUAGES_OR_AUTO),
            Map.entry("TextToRead.language", LANGUAGES_OR_AUTO),
            Map.entry("TextToRead.taxonomy", codes(Taxonomy.class)),
            Map.entry("TextToRead.tier", codes(Tier.class)),
            Map.entry("AnswerToWord.language", LANGUAGES_OR_AUTO),
            Map.entry("AnswerToWord.strategy", codes(Strategy.class)),
            Map.entry("AnswerToWord.emotion", EMOTIONS),
            Map.entry("AnswerToWord.intent", codes(Intent.class)),
            Map.entry("AnswerWorded.language", LANGUAGES),
            Map.entry("AnswerWorded.strategy", codes(Strategy.class)),
            Map.entry("AnswerWorded.emotion", EMOTIONS),
            Map.entry("FaceToShow.emotion", EMOTIONS),
            Map.entry("LineToSay.language", LANGUAGES_OR_AUTO),
            Map.entry("LineToSay.emotion", EMOTIONS),
            Map.entry("SpokenHere.language", LANGUAGES),
            Map.entry("TranscriptJson.language", LANGUAGES),
            Map.entry("VisemeJson.shape", codes(MouthShape.class)),
            Map.entry("TextToDeidentify.language", LANGUAGES_OR_AUTO),
            Map.entry("TextToScreen.language", LANGUAGES_OR_AUTO));

    private Codes() {}

    static void mark(String name, Map<String, Schema<?>> fields) {
        fields.forEach((field, shape) -> {
            List<String> codes = OF_FIELD.get(name + "." + field);
            if (codes != null) {
                mark(shape.getItems() == null ? shape : shape.getItems(), codes);
            }
        });
    }

    /** The parameters that hold a language, a difficulty, a kind of correction, a skill, a time for the wording or a format; each gets a schema of its own, for springdoc shares them. */
    static void mark(Operation operation) {
        for (Parameter parameter : operation.getParameters()) {
            switch (parameter.getName()) {
                case "language" -> mark(parameter, LANGUAGES_OR_AUTO);
                case "difficulty" -> mark(parameter, DIFFICULTIES);
                case "kind" -> mark(parameter, CORRECTIONS);
                case "skill" -> mark(parameter, SKILLS);
                case "wording" -> mark(parameter, WORDINGS);
                case "format" ->
                    mark(parameter, FORMATS.getOrDefault(operation.getOperationId(), ReportController.FORMATS));
                default -> {}
            }
        }
    }

    private static void mark(Parameter parameter, List<String> codes) {
        Schema<?> own = new JsonSchema();
        own.setTypes(Set.of("string"));
        own.setDefault(parameter.getSchema().getDefault());
        mark(own, codes);
        parameter.setSchema(own);
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // swagger's model is raw
    private static void mark(Schema shape, List<String> codes) {
        shape.setEnum(codes);
    }

    private static <E extends Enum<E> & Coded> List<String> codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).toList();
    }

    private static List<String> with(List<String> codes, String... more) {
        return Stream.concat(codes.stream(), Arrays.stream(more)).distinct().toList();
    }
}
