package tongli.server.consent;

import java.util.List;
import tongli.server.law.Facts;

/** One person's answers; they are added, and none is changed. */
public interface ConsentLedger {

    /** Every answer, the oldest first. */
    List<ConsentEntry> history();

    void add(ConsentEntry entry);

    /** What is known of whoever answers, on which the law may hang. */
    Facts facts();
}
