package tongli.server.law;

import java.time.LocalDate;
import java.util.Optional;
import tongli.core.Language;

/** Where a rule comes from. @param date of the instrument; empty if not known */
public record Source(String id, Bilingual instrument, Optional<LocalDate> date, String url) {

    /** Where in it, and how it was looked up. */
    public record Cited(Source source, String article, Checked checked) {

        /** As people read it. Of our own rules where they stand in our papers tells nobody anything. */
        public String told(Language language) {
            String instrument = source.instrument().in(language);
            return checked == Checked.OWN ? instrument : instrument + ", " + article;
        }
    }
}
