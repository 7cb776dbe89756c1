package tongli.server.law;

import java.time.LocalDate;
import tongli.core.Coded;

/**
 * People to call. An empty text means there is none; an emergency line without a number prints its name alone.
 *
 * @param what for what it is
 * @param region ISO 3166; empty for everywhere
 * @param checkedOn when we last looked it up; an operator rings it all the same
 */
public record HandOffLine(
        String id,
        Bilingual name,
        String phone,
        String sms,
        String url,
        Bilingual hours,
        Bilingual what,
        Audience who,
        Urgency urgency,
        String region,
        String sourceUrl,
        LocalDate checkedOn,
        Checked checked) {

    /** For whom. */
    public enum Audience implements Coded {
        EVERYONE,
        MINOR
    }

    /** When. */
    public enum Urgency implements Coded {
        EMERGENCY,
        TALK
    }
}
