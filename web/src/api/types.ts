import type { components } from "./schema";

/**
 * The shapes of the REST interface by the names that the page knows them by. What they hold is in `schema.ts`, which
 * `types.mjs` makes from the interface's own description.
 */
type Shapes = components["schemas"];

export type Session = Shapes["SessionJson"];
export type SessionList = Shapes["Sessions"];
export type SessionSummary = Shapes["SessionSummaryJson"];
export type Turn = Shapes["TurnJson"];
export type PersonaTurn = Shapes["PersonaTurnJson"];
export type PersonaCard = Shapes["PersonaCardJson"];
export type Speaker = Shapes["SpeakerChoice"];
export type Scenario = Shapes["ScenarioJson"];
export type Drill = Shapes["DrillJson"];
export type Affect = Shapes["AffectJson"];
export type Assessment = Shapes["AssessmentJson"];
/** Offsets are UTF-16 units, end exclusive. */
export type Remark = Shapes["RemarkJson"];
export type InnerState = Shapes["StateJson"];
export type RiskCardData = Shapes["RiskCardJson"];
export type Report = Shapes["ReportJson"];
export type Moment = Shapes["MomentJson"];
export type DebriefTopic = Shapes["TopicJson"];
/** Something that is made later, by whichever server is free. */
export type Job = Shapes["JobJson"];
export type ModelShelf = Shapes["ModelShelf"];
export type ModelSlot = Shapes["ModelSlot"];
export type ModelOnShelf = Shapes["ModelOnShelf"];
export type ServedHere = Shapes["ServedHere"];
export type GateMeasured = Shapes["GateMeasured"];
export type NewPromotion = Shapes["NewPromotion"];
export type ModelStep = NonNullable<NewPromotion["step"]>;
/** What a promotion's job made. */
export type PromotionDone = Shapes["PromotionDone"];
export type Consents = Shapes["ConsentsJson"];
export type Erased = Shapes["ErasedJson"];
export type AskedPurpose = Shapes["PurposeJson"];
export type GuardianConsents = Shapes["GuardianConsentsJson"];
export type TalkReading = Shapes["DialogueJson"];
export type TalkTurn = Shapes["DialogueTurnJson"];
export type PastedTalk = Shapes["PastedTalkJson"];
export type Said = Shapes["Said"];
export type ScenarioLook = Shapes["FileLookJson"];
export type ScenarioRemark = Shapes["FileRemarkJson"];
export type Simulation = Shapes["SimulationJson"];
export type Preview = Shapes["PreviewJson"];
export type PreviewTurn = Shapes["PreviewTurnJson"];
export type SpokenLine = Shapes["SpokenLineJson"];
/** Words that an instructor found false; a line of a file of marks. */
export type Mark = Shapes["MarkJson"];
export type Guess = Shapes["NewGuess"];
export type NewRound = Shapes["NewRound"];
export type Round = Shapes["RoundJson"];
export type Showing = Shapes["ShowingJson"];
export type ShowingResult = Shapes["ShowingResultJson"];
export type RoundReport = Shapes["RoundReportJson"];
export type Corrected = Shapes["CorrectedJson"];
export type Correction = Shapes["CorrectionJson"];
export type OwnCorrections = Shapes["OwnCorrections"];
export type NewCorrection = Shapes["NewCorrection"];
export type ReviewQueue = Shapes["ReviewQueue"];
export type ToReview = Shapes["ToReviewJson"];
export type ReviewAgreement = Shapes["ReviewAgreementJson"];
export type Feeling = Shapes["NewName"]["feeling"];
export type CourseCard = Shapes["CourseSummaryJson"];
export type Course = Shapes["CourseJson"];
export type Unit = Shapes["UnitJson"];
export type Enrolment = Shapes["EnrolmentJson"];
export type UnitProgress = Shapes["UnitProgressJson"];
export type CourseStep = Shapes["CourseStepJson"];
export type NewAnswer = Shapes["NewAnswer"];
export type Reading = Shapes["ReadingJson"];
export type Cohort = Shapes["CohortJson"];
export type NewCohort = Shapes["NewCohort"];
export type Agreement = Shapes["AgreementJson"];
export type ToMark = Shapes["ToMarkJson"];
export type NewMark = Shapes["NewMark"];
export type Marked = Shapes["MarkedJson"];
export type Scales = Shapes["Scales"];
export type Scale = Shapes["ScaleJson"];
export type ScaleScore = Shapes["ScaleScoreJson"];
export type AskedScale = Shapes["AskedScaleJson"];
export type NewSheet = Shapes["NewSheet"];
export type Trial = Shapes["CohortTrialJson"];
export type NewTrial = Shapes["NewTrial"];
export type TrialResult = Shapes["TrialResultJson"];
export type FileLook = Shapes["FileLookJson"];
export type Skill = Shapes["CourseGoalJson"]["skill"];

export type Progress = Shapes["Progress"];
export type SkillStanding = Shapes["SkillStandingJson"];
export type NextStep = Shapes["NextStepJson"];
export type Help = Shapes["HelpJson"];
export type Law = Shapes["LawJson"];
export type Asks = Shapes["AsksJson"];
export type OwnFacts = Shapes["FactsJson"];
export type NewFacts = Shapes["NewFacts"];

export type Who = Shapes["WhoJson"];
export type SignedOut = Shapes["SignedOutJson"];
export type Login = Shapes["LoginJson"];
export type Token = Shapes["TokenJson"];
export type OfferedFactor = Shapes["OfferedFactor"];
export type Invitation = Shapes["InvitationJson"];
export type InvitationList = Shapes["InvitationsJson"];
export type OpenInvitation = Shapes["OpenInvitationJson"];
export type AccountState = Shapes["AccountStateJson"];
export type AccountList = Shapes["AccountsJson"];
export type AccountChange = Shapes["AccountChange"];
export type Audit = Shapes["AuditJson"];
/** How it is with whoever asks. */
export type OwnOnCall = Shapes["OwnOnCallJson"];
export type OnCall = Shapes["OnCallStateJson"];
export type LookedUp = Shapes["LookedUpJson"];
export type AuditEntry = Shapes["AuditEntryJson"];
export type AuditCheck = Shapes["AuditCheckJson"];
export type Role = AccountState["role"];
export type Scope = Token["scopes"][number];

/** A line as it is said, with what the mouth does meanwhile. */
export type Spoken = Shapes["SpeechJson"];
export type Viseme = Shapes["VisemeJson"];
export type SpeechHere = Shapes["SpeechHere"];
export type LineToSay = Shapes["LineToSay"];

export type Lang = Session["language"];
export type Difficulty = Session["difficulty"];
export type Sign = PersonaTurn["sign"];
export type ActionUnits = PersonaTurn["action_units"];
export type Decision = Shapes["ConsentGivenJson"]["decision"];

/** A turn is words or a silence, never both; the description can only say that each may be there. */
export type TurnBody = { text: string } | { wait: true };
