package tongli.server.consent;

import java.time.Instant;
import java.util.Optional;
import tongli.core.Coded;
import tongli.core.Language;

/**
 * One answer, as it stays in the ledger.
 *
 * @param version of the words that were answered; 0 for those from before words had versions
 * @param language of the words; empty if nobody knows, and where the terminal asked in its own
 * @param sha256 of the words; likewise
 * @param giver whose answer it is
 */
public record ConsentEntry(
        ConsentPurpose purpose,
        int version,
        Optional<Language> language,
        Optional<String> sha256,
        boolean granted,
        Instant at,
        How how,
        Giver giver) {

    /** By what way it came. */
    public enum How implements Coded {
        PAGE,
        /** A program by the REST interface. */
        REST,
        TERMINAL,
        /** Signed on paper, and written down by an operator. */
        OPERATOR,
        /** From before this was written down. */
        UNKNOWN
    }

    /** Who gave it. */
    public enum Giver implements Coded {
        OWN,
        GUARDIAN
    }

    /** The person's own, to the words that are shown now. */
    public static ConsentEntry own(ConsentText text, boolean granted, Instant at, How how) {
        return to(text, granted, at, how, Giver.OWN);
    }

    /** A guardian's, as an operator wrote it down. */
    public static ConsentEntry ofGuardian(ConsentText text, boolean granted, Instant at) {
        return to(text, granted, at, How.OPERATOR, Giver.GUARDIAN);
    }

    private static ConsentEntry to(ConsentText text, boolean granted, Instant at, How how, Giver giver) {
        return new ConsentEntry(
                text.purpose(),
                text.version(),
                Optional.of(text.language()),
                Optional.of(text.sha256()),
                granted,
                at,
                how,
                giver);
    }

    /** Whether it counts still, or newer words ask anew. */
    public boolean stillHolds() {
        return purpose.stillHolds(version);
    }
}
