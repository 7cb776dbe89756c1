package tongli.server.job;

import tongli.core.Coded;
import tongli.server.account.Role;
import tongli.server.account.Scope;

/** What a job makes, and who may have it made. Added, never renamed. */
public enum JobKind implements Coded {
    /** The report on a session, as a page or a PDF. */
    SESSION_REPORT(Role.LEARNER, Scope.PRACTICE, true),
    /** Everything that is kept about a person. */
    MY_EXPORT(Role.LEARNER, Scope.PRACTICE, true),
    /** A person's talks and drills as a table. */
    MY_TABLE(Role.LEARNER, Scope.PRACTICE, true),
    /** What a cohort has done as a table. */
    COHORT_TABLE(Role.INSTRUCTOR, Scope.INSTRUCT, true),
    /** What a trial measured as a table. */
    TRIAL_TABLE(Role.INSTRUCTOR, Scope.INSTRUCT, true),
    /** A model measured against gates, and promoted if it passes. */
    MODEL_PROMOTION(Role.OPERATOR, Scope.OPERATE, false);

    private final Role role;
    private final Scope scope;
    private final boolean personal;

    JobKind(Role role, Scope scope, boolean personal) {
        this.role = role;
        this.scope = scope;
        this.personal = personal;
    }

    /** Whether what is made is of people, so that whoever asks must allow things to be kept. */
    public boolean isPersonal() {
        return personal;
    }

    public Role role() {
        return role;
    }

    public Scope scope() {
        return scope;
    }
}
