package tongli.server.law;

import tongli.core.Coded;

/** What a deployment is for, as its operator declares. */
public enum Purpose implements Coded {
    EDUCATION,
    WORK_TRAINING,
    MEDICAL_PATIENT_CARE,
    PERSONAL
}
