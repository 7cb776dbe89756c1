package tongli.wire;

import tongli.practice.showing.Round;
import tools.jackson.databind.json.JsonMapper;

/**
 * The exact form in which rounds of showings are kept: what is read back equals what was written. Fields that later releases add must
 * be optional, for records of every release must load. Immutable, safe for many threads.
 */
public final class RoundArchive {

    private static final JsonMapper MAPPER = ArchiveJson.exact().build();

    private RoundArchive() {}

    public static String write(Round round) {
        return MAPPER.writeValueAsString(round);
    }

    /** @throws IllegalArgumentException if {@code json} is none that this release can read */
    public static Round read(String json) {
        return ArchiveJson.read(MAPPER, json, Round.class, "round of showings");
    }
}
