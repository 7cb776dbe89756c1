package tongli.server.law;

import java.time.LocalDate;
import java.util.Optional;

/** Where a rule comes from. @param date of the instrument; empty if not known */
public record Source(String id, Bilingual instrument, Optional<LocalDate> date, String url) {

    /** Where in it, and how it was looked up. */
    public record Cited(Source source, String article, Checked checked) {}
}
