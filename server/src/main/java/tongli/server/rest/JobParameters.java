package tongli.server.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.server.job.Job;

/** What a job is about, as {@link JobController} keeps it and {@link JobWorks} reads it. */
final class JobParameters {

    static final String SESSION = "session";
    static final String COHORT = "cohort";
    static final String LANGUAGE = "language";
    static final String FORMAT = "format";
    static final String WORDS = "words";
    static final String EXCEL = "excel";
    static final String MODEL = "model";
    static final String GATES = "gates";
    static final String STEP = "step";
    static final String SHARE = "share";
    static final String WHY = "why";

    private JobParameters() {}

    /** @param pairs names, each with its value after it */
    static Map<String, String> of(Object... pairs) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i].toString(), pairs[i + 1].toString());
        }
        return parameters;
    }

    static UUID id(Job job, String name) {
        return UUID.fromString(text(job, name));
    }

    static boolean flag(Job job, String name) {
        return Boolean.parseBoolean(text(job, name));
    }

    /** That of whoever asked when they asked. */
    static Language language(Job job) {
        return Coded.find(Language.class, text(job, LANGUAGE)).orElse(Language.EN);
    }

    static String text(Job job, String name) {
        return job.parameters().getOrDefault(name, "");
    }
}
