package tongli.wire.xapi;

import tongli.core.Coded;

/** What an activity is, as ADL publishes it. */
enum ActivityType implements Coded {
    SIMULATION,
    INTERACTION,
    QUESTION,
    LESSON,
    ASSESSMENT,
    COURSE;

    private static final String ADL = "http://adlnet.gov/expapi/activities/";

    String iri() {
        return ADL + code();
    }
}
