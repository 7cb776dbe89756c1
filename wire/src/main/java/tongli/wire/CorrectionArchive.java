package tongli.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tongli.practice.correction.Answer;
import tongli.practice.correction.Correction;
import tools.jackson.databind.json.JsonMapper;

/**
 * The exact form in which corrections and reviewers' answers are kept: what is read back equals what was written. Fields that later
 * releases add must be optional, for records of every release must load. Immutable, safe for many threads.
 */
public final class CorrectionArchive {

    private static final JsonMapper MAPPER =
            ArchiveJson.exact().addMixIn(Answer.class, AnswerKinds.class).build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Answer.Felt.class, name = "felt"),
        @JsonSubTypes.Type(value = Answer.Scored.class, name = "scored"),
        @JsonSubTypes.Type(value = Answer.Worded.class, name = "worded"),
        @JsonSubTypes.Type(value = Answer.Approved.class, name = "approved")
    })
    private interface AnswerKinds {}

    private CorrectionArchive() {}

    public static String write(Correction correction) {
        return MAPPER.writeValueAsString(correction);
    }

    /** @throws IllegalArgumentException if {@code json} is none that this release can read */
    public static Correction read(String json) {
        return ArchiveJson.read(MAPPER, json, Correction.class, "correction");
    }

    public static String write(Answer answer) {
        return MAPPER.writerFor(Answer.class).writeValueAsString(answer);
    }

    /** @throws IllegalArgumentException if {@code json} is none that this release can read */
    public static Answer readAnswer(String json) {
        return ArchiveJson.read(MAPPER, json, Answer.class, "review");
    }
}
