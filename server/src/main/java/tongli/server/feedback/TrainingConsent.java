package tongli.server.feedback;

import java.util.function.Predicate;
import tongli.server.consent.ConsentDesk;
import tongli.server.consent.ConsentPurpose;
import tongli.server.storage.Consents;
import tongli.server.storage.Database;

/** Whether a person allows now that what they write is kept and read to make models better. Asked each time, and never remembered. */
public record TrainingConsent(Database database, ConsentDesk desk) implements Predicate<String> {
    @Override
    public boolean test(String person) {
        return desk.holds(new Consents(database, person), ConsentPurpose.FEEDBACK_TRAINING);
    }
}
