package tongli.server.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One rule of a profile.
 *
 * @param notice the id of the one that is shown
 * @param region ISO 3166-2; where a person's region is not known, the rule applies
 * @param purpose the rule counts only where the operator declared it
 * @param inForce empty for always
 * @param applies what a learner or an operator reads
 */
public record Rule(
        String id,
        Subject subject,
        Who who,
        Demand demand,
        Optional<When> when,
        Optional<String> notice,
        Optional<String> region,
        Optional<Purpose> purpose,
        Optional<InForce> inForce,
        Bilingual applies,
        Source.Cited source,
        Status status,
        Optional<Bilingual> note) {

    /** The same, whatever the deployment is for. */
    Rule forAnyPurpose() {
        return new Rule(
                id,
                subject,
                who,
                demand,
                when,
                notice,
                region,
                Optional.empty(),
                inForce,
                applies,
                source,
                status,
                note);
    }

    public InForce.Stage on(LocalDate day) {
        return inForce.map(period -> period.on(day)).orElse(InForce.Stage.NOW);
    }

    /** Whether it is asked for where a person is. */
    boolean reaches(Optional<String> place) {
        return region.isEmpty() || place.isEmpty() || Regions.meet(region.get(), place.get());
    }
}
