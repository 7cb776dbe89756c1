package tongli.server.consent;

import java.util.List;
import java.util.Optional;
import tongli.core.Coded;
import tongli.server.law.Consent;
import tongli.server.law.Rule;

/**
 * How one purpose stands with one person.
 *
 * @param own their own latest answer, if it counts still
 * @param guardian a guardian's latest answer, likewise
 * @param askedAnew whether there was an answer, to words that are no longer shown
 * @param needed whose agreement the jurisdiction asks for
 * @param because the rules that say so, or that forbid it
 */
public record ConsentStanding(
        ConsentPurpose purpose,
        Optional<ConsentEntry> own,
        Optional<ConsentEntry> guardian,
        boolean askedAnew,
        Offer offer,
        Consent needed,
        List<Rule> because) {

    /** Whether somebody can say yes. */
    public enum Offer implements Coded {
        OPEN,
        /** A guardian's yes has to come too. */
        GUARDIAN_NEEDED,
        /** The person would have to say how old they are. */
        AGE_NEEDED,
        /** The operator would have to switch it on, or it takes a signature, which nothing here takes. */
        NOT_HERE,
        FORBIDDEN
    }

    /** What may be done now. */
    public enum State implements Coded {
        UNANSWERED,
        GRANTED,
        REFUSED,
        /** The person said yes, and a guardian has to. */
        WAITS_FOR_GUARDIAN
    }

    public ConsentStanding {
        because = List.copyOf(because);
    }

    public State state() {
        if (own.isPresent() && !own.get().granted()) {
            return State.REFUSED;
        }
        if (offer == Offer.GUARDIAN_NEEDED) {
            return withGuardian();
        }
        return own.isEmpty() ? State.UNANSWERED : State.GRANTED;
    }

    private State withGuardian() {
        if (guardian.isPresent() && !guardian.get().granted()) {
            return State.REFUSED;
        }
        if (own.isEmpty() && (guardian.isEmpty() || needed != Consent.GUARDIAN)) {
            return State.UNANSWERED;
        }
        return guardian.isEmpty() ? State.WAITS_FOR_GUARDIAN : State.GRANTED;
    }

    /** Whether it may be done: agreed to by all who have to, and not forbidden. */
    public boolean holds() {
        return (offer == Offer.OPEN || offer == Offer.GUARDIAN_NEEDED) && state() == State.GRANTED;
    }
}
