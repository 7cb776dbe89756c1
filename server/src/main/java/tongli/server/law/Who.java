package tongli.server.law;

import tongli.core.Coded;

/** Whom a rule is about: minors are under 18, elderly people 60 and over (the age is ours). */
public enum Who implements Coded {
    EVERYONE,
    LEARNER,
    MINOR,
    ELDERLY,
    PATIENT,
    GUARDIAN,
    INSTRUCTOR,
    OPERATOR
}
