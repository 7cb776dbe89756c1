package tongli.persona.check;

import tongli.core.Coded;

/** The four kinds of learner that the check scripts play. */
public enum LearnerKind implements Coded {
    EMPATHIC,
    CLUMSY,
    DISMISSIVE,
    FORMULA
}
