package tongli.wire;

import tongli.coaching.skill.evidence.SkillEvidence;
import tools.jackson.databind.json.JsonMapper;

/**
 * The exact form in which evidence of skills is kept: what is read back equals what was written. Fields that later releases add must
 * be optional, for records of every release must load. Immutable, safe for many threads.
 */
public final class EvidenceArchive {

    private static final JsonMapper MAPPER = ArchiveJson.exact().build();

    private EvidenceArchive() {}

    public static String write(SkillEvidence evidence) {
        return MAPPER.writeValueAsString(evidence);
    }

    /** @throws IllegalArgumentException if {@code json} is none that this release can read */
    public static SkillEvidence read(String json) {
        return ArchiveJson.read(MAPPER, json, SkillEvidence.class, "evidence of a skill");
    }
}
