package tongli.server.law.compliance;

import tongli.core.Coded;

/** How a rule is kept: the closed list from which each rule has one. */
public enum Check implements Coded {
    OPERATOR_DUTY(How.OPERATOR, ""),
    OPERATOR_DECIDES(How.OPERATOR, ""),
    OPERATOR_STORES(How.OPERATOR, ""),
    OPERATOR_LOGS(How.OPERATOR, ""),
    OPERATOR_COUNTS(How.OPERATOR, ""),
    NO_SUCH_INPUT(How.CODE, "tongli.server.security.AccessRules"),
    ASKED_AT_THE_DESK(How.CODE, "tongli.server.rest.SensesController"),
    NO_SUCH_USE(How.CODE, "tongli.server.security.AccessRules"),
    WORDS_BY_CONSENT(How.CODE, "tongli.server.feedback.FeedbackDesk"),
    TEXT_ANALYSED(How.CODE, "tongli.server.rest.AnalysisController"),
    RISK_SCREENED(How.CODE, "tongli.practice.PracticeService"),
    ON_CALL_TOLD(How.CODE, "tongli.server.oncall.OnCall"),
    ON_CALL_NO_TAKEOVER(How.PARTLY, "tongli.server.oncall.OnCall"),
    ON_CALL_FOR_CONTACT(How.PARTLY, "tongli.server.oncall.OnCall"),
    ON_CALL_NOT_SET(How.OPERATOR, ""),
    HAND_OFF_CARD(How.CODE, "tongli.server.law.HandOffCards"),
    TOLD_ON_THE_PAGE(How.CODE, "tongli.server.rest.LawController"),
    ALWAYS_VISIBLE(How.CODE, "web/src/practice/Log.tsx"),
    REMINDER(How.CODE, "web/src/shell/Rest.tsx"),
    REMINDER_FOR_MINORS(How.CODE, "web/src/shell/Rest.tsx"),
    AGE_SAID(How.PARTLY, "tongli.server.bounds.Admission"),
    TIME_LIMITED(How.CODE, "tongli.server.bounds.PracticeBounds"),
    STORAGE_CONSENT(How.CODE, "tongli.server.consent.ConsentDesk"),
    GUARDIAN_CONSENT(How.PARTLY, "tongli.server.consent.ConsentDesk"),
    OWN_DATA(How.CODE, "tongli.server.rest.MeController"),
    RETENTION(How.CODE, "tongli.server.retention.Retention"),
    INSTRUCTOR_READS(How.PARTLY, "tongli.server.rest.CohortController"),
    LANGUAGE_MODEL_OFF(How.CONFIGURATION, "tongli.server.ServerOptions"),
    LEAVE_BY_BUTTON(How.PARTLY, "tongli.server.rest.SessionController"),
    NO_STREAKS(How.PARTLY, "web/src/practice/Ending.tsx"),
    NOT_TOLD_YET(How.NOT_YET, ""),
    NO_SHARING_YET(How.NOT_YET, ""),
    NOT_YET(How.NOT_YET, "");

    /** Who keeps a rule; what is open comes first. */
    public enum How implements Coded {
        NOT_YET,
        OPERATOR,
        PARTLY,
        CONFIGURATION,
        CODE
    }

    private final How how;
    private final String by;

    Check(How how, String by) {
        this.how = how;
        this.by = by;
    }

    public How how() {
        return how;
    }

    /** The class, or the file of the page, that keeps it; empty if none does. */
    public String by() {
        return by;
    }
}
