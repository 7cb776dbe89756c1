package tongli.server.law;

import java.util.List;
import java.util.Optional;

/** Whether something may be done with a person. */
public sealed interface Decision {

    /** Whether it may be done now. @param switchedOn whether the operator did so @param given what was agreed to */
    boolean holds(boolean switchedOn, Optional<Consent> given);

    /**
     * It may not.
     *
     * @param because the rules that forbid it; none where nothing allows it
     * @param liftable whether the operator may lift it, and takes on the duty that comes with it
     */
    record Refused(List<Rule> because, boolean liftable) implements Decision {
        @Override
        public boolean holds(boolean switchedOn, Optional<Consent> given) {
            return liftable && switchedOn;
        }
    }

    /**
     * It may, on conditions.
     *
     * @param switchNeeded whether the operator has to switch it on, and has not
     * @param consent what comes first
     * @param because the rules that say so
     */
    record Open(boolean switchNeeded, Optional<Consent> consent, List<Rule> because) implements Decision {
        @Override
        public boolean holds(boolean switchedOn, Optional<Consent> given) {
            return (!switchNeeded || switchedOn)
                    && (consent.isEmpty()
                            || given.map(one -> one.compareTo(consent.get()) >= 0)
                                    .orElse(false));
        }
    }
}
