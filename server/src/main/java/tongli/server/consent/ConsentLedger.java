package tongli.server.consent;

import java.util.List;

/** One person's answers; they are added, and none is changed. */
public interface ConsentLedger {

    /** Every answer, the oldest first. */
    List<ConsentEntry> history();

    void add(ConsentEntry entry);
}
