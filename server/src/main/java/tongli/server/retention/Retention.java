package tongli.server.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tongli.server.law.Facts;
import tongli.server.law.Kept;
import tongli.server.law.Law;
import tongli.server.law.Person;
import tongli.server.storage.Database;
import tongli.server.storage.JdbcAuditLog;
import tongli.server.storage.JdbcCorrectionStore;
import tongli.server.storage.JdbcOutbox;
import tongli.server.storage.PracticeSweep;
import tongli.server.storage.StoredFacts;

/**
 * Deletes what is older than the days that the profile keeps it for: practice (talks, answers in courses with the marks on them, rounds of showings, what exercises
 * showed of skills), and the audit log and what a person on call was told by times of their own, as are
 * what people put right of what Tongli said (with its reviews). Nothing is stored for the other purposes.
 *
 * <p>Days count from when something was last touched, also where the profile counts from the end of a course: nothing goes on
 * after that. Of whoever said when they were born or where they are, it is as long as the profile keeps theirs; of the others as long as
 * of a learner of whom nothing is known.
 */
public final class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /**
     * What was done.
     *
     * @param days for how many practice is kept of whom nothing is known
     * @param before practice last touched earlier is gone
     * @param practice how much was deleted
     * @param auditDays for how many the audit log is kept
     * @param auditBefore entries made earlier are gone
     * @param audit how many were deleted
     * @param onCallDays for how many it is kept that a person on call was told, or was to be
     * @param onCall how many of those were deleted
     * @param feedbackDays for how many corrections are kept of whom nothing is known
     * @param feedback how many of those were deleted
     */
    public record Swept(
            int days,
            Instant before,
            PracticeSweep.Deleted practice,
            int auditDays,
            Instant auditBefore,
            int audit,
            int onCallDays,
            int onCall,
            int feedbackDays,
            int feedback) {}

    private final Database database;
    private final InstantSource clock;

    public Retention(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    public Swept run(Law law) {
        return run(law, Duration.ZERO);
    }

    /** @param doubted by how much the clock may be ahead: what only seems old by that stays */
    public Swept run(Law law, Duration doubted) {
        Instant written = clock.instant();
        Instant now = written.minus(doubted);
        int days = law.daysKept(Kept.PRACTICE_STORAGE, Person.learner());
        int auditDays = law.daysKept(Kept.AUDIT, Person.learner());
        Instant before = now.minus(Duration.ofDays(days));
        Instant auditBefore = now.minus(Duration.ofDays(auditDays));
        int onCallDays = law.daysKept(Kept.RISK_EVENT, Person.learner());
        Swept swept = new Swept(
                days,
                before,
                PracticeSweep.deleteBefore(database, before).plus(ofWhomLessIsKept(law, days, now)),
                auditDays,
                auditBefore,
                new JdbcAuditLog(database).sweep(auditBefore, written),
                onCallDays,
                new JdbcOutbox(database).sweep(now.minus(Duration.ofDays(onCallDays))),
                law.daysKept(Kept.FEEDBACK_TRAINING, Person.learner()),
                corrections(law, now));
        LOG.atInfo()
                .addKeyValue("profile", law.profile().id())
                .addKeyValue("doubtedSeconds", doubted.toSeconds())
                .addKeyValue("days", days)
                .addKeyValue("sessions", swept.practice().sessions())
                .addKeyValue("enrolments", swept.practice().enrolments())
                .addKeyValue("marks", swept.practice().marks())
                .addKeyValue("rounds", swept.practice().rounds())
                .addKeyValue("evidence", swept.practice().evidence())
                .addKeyValue("auditDays", auditDays)
                .addKeyValue("audit", swept.audit())
                .addKeyValue("onCallDays", onCallDays)
                .addKeyValue("onCall", swept.onCall())
                .addKeyValue("feedbackDays", swept.feedbackDays())
                .addKeyValue("feedback", swept.feedback())
                .log("what was kept for long enough is deleted");
        return swept;
    }

    private int corrections(Law law, Instant now) {
        JdbcCorrectionStore store = JdbcCorrectionStore.ofNoWords(database);
        int days = law.daysKept(Kept.FEEDBACK_TRAINING, Person.learner());
        int deleted = store.sweep(now.minus(Duration.ofDays(days)));
        for (Map.Entry<UUID, Facts> one : new StoredFacts(database).all().entrySet()) {
            int own = law.daysKept(Kept.FEEDBACK_TRAINING, law.learner(one.getValue()));
            if (own < days) {
                deleted += store.sweep(now.minus(Duration.ofDays(own)), one.getKey());
            }
        }
        return deleted;
    }

    private PracticeSweep.Deleted ofWhomLessIsKept(Law law, int days, Instant now) {
        PracticeSweep.Deleted deleted = PracticeSweep.Deleted.NOTHING;
        for (Map.Entry<UUID, Facts> one : new StoredFacts(database).all().entrySet()) {
            int own = law.daysKept(Kept.PRACTICE_STORAGE, law.learner(one.getValue()));
            if (own < days) {
                deleted = deleted.plus(
                        PracticeSweep.deleteBefore(database, now.minus(Duration.ofDays(own)), one.getKey()));
            }
        }
        return deleted;
    }
}
