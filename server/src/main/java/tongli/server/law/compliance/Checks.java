package tongli.server.law.compliance;

import tongli.server.law.Demand;
import tongli.server.law.Kind;
import tongli.server.law.Rule;
import tongli.server.law.When;
import tongli.server.law.Who;

/** Which check a rule has. */
final class Checks {

    private Checks() {}

    /** @param onCall whether anybody is told of high risk who agreed to that */
    static Check of(Rule rule, boolean onCall) {
        return switch (rule.demand().kind()) {
            case OPERATOR_DUTY -> Check.OPERATOR_DUTY;
            case THRESHOLD -> Check.OPERATOR_COUNTS;
            case NOTICE -> ofNotice(rule);
            case REMINDER -> rule.who() == Who.MINOR ? Check.REMINDER_FOR_MINORS : Check.REMINDER;
            case SESSION_LIMIT -> Check.TIME_LIMITED;
            case AGE_GATE -> ofGate(rule);
            case STOP -> Check.LEAVE_BY_BUTTON;
            case HAND_OFF -> Check.HAND_OFF_CARD;
            case HUMAN_TAKEOVER, GUARDIAN -> ofPeople(rule, onCall);
            case MARK -> Check.NOT_YET;
            case RIGHT -> Check.OWN_DATA;
            case DATA_LOCATION -> Check.OPERATOR_STORES;
            case ALLOW, FORBID, REQUIRE_CONSENT, RETENTION -> ofUse(rule);
        };
    }

    /** The program knows no guardian and no emergency contact: whoever is on call tells them. */
    private static Check ofPeople(Rule rule, boolean onCall) {
        if (rule.demand() instanceof Demand.Guardian guardian
                && guardian.duty() != Demand.Guardian.Duty.NOTIFY_ON_RISK) {
            return Check.NOT_YET;
        }
        if (!onCall) {
            return Check.ON_CALL_NOT_SET;
        }
        if (rule.demand() instanceof Demand.HumanTakeover takeover) {
            return takeover.condition() == Demand.HumanTakeover.Condition.IF_AGREED
                    ? Check.ON_CALL_TOLD
                    : Check.ON_CALL_NO_TAKEOVER;
        }
        return Check.ON_CALL_FOR_CONTACT;
    }

    private static Check ofGate(Rule rule) {
        return rule.demand() instanceof Demand.AgeGate gate && gate.effect() == Demand.AgeGate.Effect.ASK_GUARDIAN
                ? Check.GUARDIAN_CONSENT
                : Check.AGE_SAID;
    }

    /** Only what is due at the first use and at each log-in has a place on the page. */
    private static Check ofNotice(Rule rule) {
        When when = rule.when().orElse(When.FIRST_USE);
        return switch (rule.subject()) {
            case AI_DISCLOSURE ->
                when == When.FIRST_USE || when == When.EACH_LOGIN ? Check.TOLD_ON_THE_PAGE : Check.NOT_TOLD_YET;
            case AI_LABEL -> Check.ALWAYS_VISIBLE;
            default -> Check.NOT_TOLD_YET;
        };
    }

    private static Check ofUse(Rule rule) {
        return switch (rule.subject()) {
            case VOICE_EMOTION_OF_LEARNER,
                    FACE_EMOTION_OF_LEARNER,
                    VOICE_EMOTION_OF_PATIENT,
                    FACE_EMOTION_OF_PATIENT,
                    MINOR_VOICE_FACE,
                    RAW_VOICE,
                    RAW_FACE,
                    INSTRUCTOR_VIEW_VOICE_FACE,
                    MEDICAL_SAFETY_EXCEPTION -> Check.ASKED_AT_THE_DESK;
            case KEYSTROKE_EMOTION_OF_LEARNER -> Check.NO_SUCH_INPUT;
            case FEEDBACK_TRAINING -> ofTraining(rule);
            case RESEARCH_USE, SPENDING -> Check.NO_SUCH_USE;
            case TEXT_EMOTION_OF_LEARNER -> Check.TEXT_ANALYSED;
            case RISK_SCREENING -> Check.RISK_SCREENED;
            case PRACTICE_STORAGE -> ofStorage(rule);
            case LLM_ENDPOINT ->
                rule.demand().kind() == Kind.REQUIRE_CONSENT ? Check.NOT_YET : Check.LANGUAGE_MODEL_OFF;
            case INSTRUCTOR_VIEW_PRACTICE ->
                rule.demand().equals(new Demand.Allow(Demand.Allow.Start.ON_BY_DEFAULT))
                        ? Check.INSTRUCTOR_READS
                        : Check.NO_SHARING_YET;
            case DEPENDENCE_DESIGN -> Check.NO_STREAKS;
            case AUTOMATED_DECISION, SCORE_AS_GRADE, THERAPY_CLAIM -> Check.OPERATOR_DECIDES;
            case SERVER_LOG -> Check.OPERATOR_LOGS;
            default -> Check.NOT_YET;
        };
    }

    private static Check ofTraining(Rule rule) {
        return rule.demand().kind() == Kind.RETENTION ? Check.RETENTION : Check.WORDS_BY_CONSENT;
    }

    private static Check ofStorage(Rule rule) {
        if (rule.who() == Who.MINOR && rule.demand().kind() == Kind.REQUIRE_CONSENT) {
            return Check.GUARDIAN_CONSENT;
        }
        return rule.demand().kind() == Kind.RETENTION ? Check.RETENTION : Check.STORAGE_CONSENT;
    }
}
