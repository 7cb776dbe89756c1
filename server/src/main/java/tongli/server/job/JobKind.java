package tongli.server.job;

import tongli.core.Coded;
import tongli.server.account.Role;
import tongli.server.account.Scope;

/** What a job makes, and who may have it made. Added, never renamed. */
public enum JobKind implements Coded {
    /** The report on a session, as a page or a PDF. */
    SESSION_REPORT(Role.LEARNER, Scope.PRACTICE),
    /** Everything that is kept about a person. */
    MY_EXPORT(Role.LEARNER, Scope.PRACTICE),
    /** A person's talks and drills as a table. */
    MY_TABLE(Role.LEARNER, Scope.PRACTICE),
    /** What a cohort has done as a table. */
    COHORT_TABLE(Role.INSTRUCTOR, Scope.INSTRUCT),
    /** What a trial measured as a table. */
    TRIAL_TABLE(Role.INSTRUCTOR, Scope.INSTRUCT);

    private final Role role;
    private final Scope scope;

    JobKind(Role role, Scope scope) {
        this.role = role;
        this.scope = scope;
    }

    public Role role() {
        return role;
    }

    public Scope scope() {
        return scope;
    }
}
