package tongli.report.page;

import java.time.ZoneId;
import tongli.coaching.RiskCard;
import tongli.core.Language;
import tongli.persona.scenario.Scenario;
import tongli.practice.SessionReport;

/**
 * All that a written report is made of.
 *
 * @param card people to call, shown first where practice stopped
 * @param zone in which the session's time is told
 */
public record ReportSource(SessionReport report, Scenario scenario, RiskCard card, ZoneId zone) {

    /** The report speaks the language of the talk. */
    public Language language() {
        return report.session().language();
    }

    /** What the learner calls the persona. */
    String name() {
        return scenario.profile().called();
    }
}
