package tongli.server.account;

import tongli.core.Coded;

/** What somebody may do; each may do what those before it may. */
public enum Role implements Coded {
    /** Practises, and takes courses. */
    LEARNER,
    /** Opens cohorts and writes courses, and sees what their own cohorts' learners allow to be kept. */
    INSTRUCTOR,
    /** Runs the installation: accounts and the audit log. Sees nobody's practice. */
    OPERATOR;

    public boolean covers(Role other) {
        return compareTo(other) >= 0;
    }
}
