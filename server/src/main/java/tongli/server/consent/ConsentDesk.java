package tongli.server.consent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tongli.server.consent.ConsentEntry.Giver;
import tongli.server.consent.ConsentStanding.Offer;
import tongli.server.law.Consent;
import tongli.server.law.CurrentLaw;
import tongli.server.law.Decision;
import tongli.server.law.Demand;
import tongli.server.law.Law;
import tongli.server.law.Person;
import tongli.server.law.Rule;
import tongli.server.law.Subject;

/**
 * Whether something may be done with somebody: what they answered, and what the jurisdiction makes of it. Whoever adds a use asks here each
 * time, never the ledger alone. Safe for many threads.
 */
public final class ConsentDesk {

    private final CurrentLaw law;
    private final boolean onCall;
    private final boolean agesAreSaid;

    private ConsentDesk(CurrentLaw law, boolean onCall, boolean agesAreSaid) {
        this.law = law;
        this.onCall = onCall;
        this.agesAreSaid = agesAreSaid;
    }

    /** Where whoever runs the program is the one person who uses it, and nobody is asked how old they are. */
    public static ConsentDesk ofOne(CurrentLaw law, boolean onCall) {
        return new ConsentDesk(law, onCall, false);
    }

    /**
     * Where people have accounts.
     *
     * @param onCall whether anybody is told of high risk who agreed to that
     */
    public static ConsentDesk ofMany(CurrentLaw law, boolean onCall) {
        return new ConsentDesk(law, onCall, true);
    }

    /** Every purpose, in their order. @param ledger whose */
    public List<ConsentStanding> standings(ConsentLedger ledger) {
        List<ConsentEntry> history = ledger.history();
        Law today = law.today();
        Person whose = today.learner(ledger.facts());
        return Arrays.stream(ConsentPurpose.values())
                .map(purpose -> standing(purpose, history, today, whose))
                .toList();
    }

    /** One purpose. @param ledger whose */
    public ConsentStanding standing(ConsentLedger ledger, ConsentPurpose purpose) {
        Law today = law.today();
        return standing(purpose, ledger.history(), today, today.learner(ledger.facts()));
    }

    /** Whether it may be done now. @param ledger whose */
    public boolean holds(ConsentLedger ledger, ConsentPurpose purpose) {
        return standing(ledger, purpose).holds();
    }

    /**
     * Whether somebody whose answer counts said no last, so that what is kept goes and nothing more is: the person, or a guardian where one is
     * needed. A no counts whatever the words were.
     *
     * @param ledger whose
     */
    public boolean isRefused(ConsentLedger ledger, ConsentPurpose purpose) {
        List<ConsentEntry> history = ledger.history();
        return isNo(latest(history, purpose, Giver.OWN))
                || isNo(latest(history, purpose, Giver.GUARDIAN))
                        && standing(ledger, purpose).offer() == Offer.GUARDIAN_NEEDED;
    }

    private static boolean isNo(Optional<ConsentEntry> answer) {
        return answer.isPresent() && !answer.get().granted();
    }

    private ConsentStanding standing(ConsentPurpose purpose, List<ConsentEntry> history, Law today, Person whose) {
        Optional<ConsentEntry> own = latest(history, purpose, Giver.OWN);
        Optional<ConsentEntry> guardian = latest(history, purpose, Giver.GUARDIAN);
        Optional<Rule> guarded = today.gate(whose).filter(ConsentDesk::asksGuardian);
        Consent needed = guarded.isPresent() ? Consent.GUARDIAN_AND_OWN : Consent.OWN;
        Offer offer = offer(purpose == ConsentPurpose.ON_CALL && !onCall, needed);
        List<Rule> because = guarded.stream().toList();
        if (purpose.subject().isPresent()) {
            Decision decision = today.allows(purpose.subject().get(), whose);
            if (decision instanceof Decision.Refused refused) {
                offer = Offer.FORBIDDEN;
                needed = Consent.OWN;
                because = refused.because();
            } else if (decision instanceof Decision.Open open) {
                needed = guarded.isPresent()
                        ? Consent.GUARDIAN_AND_OWN
                        : open.consent().orElse(Consent.OWN);
                offer = offer(open.switchNeeded() || needed == Consent.OWN_WRITTEN, needed);
                if (offer == Offer.OPEN
                        && agesAreSaid
                        && isAgeMissing(today, purpose.subject().get(), whose)) {
                    offer = Offer.AGE_NEEDED;
                }
                because =
                        Stream.concat(guarded.stream(), open.because().stream()).toList();
            }
        }
        return new ConsentStanding(
                purpose,
                own.filter(ConsentEntry::stillHolds),
                guardian.filter(ConsentEntry::stillHolds),
                own.isPresent() && !own.get().stillHolds(),
                offer,
                needed,
                because);
    }

    /** What is done with no minor is done with nobody who may be one. */
    private static boolean isAgeMissing(Law today, Subject subject, Person whose) {
        return whose.age().isEmpty() && today.isForAdultsAlone(subject);
    }

    private static boolean asksGuardian(Rule rule) {
        return rule.demand() instanceof Demand.AgeGate gate && gate.effect() == Demand.AgeGate.Effect.ASK_GUARDIAN;
    }

    private static Offer offer(boolean notHere, Consent needed) {
        if (notHere) {
            return Offer.NOT_HERE;
        }
        return needed.compareTo(Consent.GUARDIAN) >= 0 ? Offer.GUARDIAN_NEEDED : Offer.OPEN;
    }

    private static Optional<ConsentEntry> latest(List<ConsentEntry> history, ConsentPurpose purpose, Giver giver) {
        return history.stream()
                .filter(entry -> entry.purpose() == purpose && entry.giver() == giver)
                .reduce((earlier, later) -> later);
    }
}
