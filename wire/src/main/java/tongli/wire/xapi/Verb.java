package tongli.wire.xapi;

import java.util.Map;
import tongli.core.Coded;

/** The verbs in use, all of them published by ADL; their words lie in {@code statements-*.properties}. */
enum Verb implements Coded {
    /** A talk was begun. */
    ATTEMPTED,
    /** A reply, or a silence, in a talk. */
    RESPONDED,
    /** A question was answered: a guess at what somebody feels, a drill of a course. */
    ANSWERED,
    /** A talk, a unit or a course came to its end. */
    COMPLETED,
    /** A talk was scored as a whole. */
    SCORED;

    private static final String ADL = "http://adlnet.gov/expapi/verbs/";

    StatementJson.VerbJson json() {
        return new StatementJson.VerbJson(ADL + code(), words());
    }

    private Map<String, String> words() {
        return Names.sentence("verb." + code());
    }
}
