package tongli.coaching.skill.evidence;

import java.util.Set;

/**
 * Persons with whom nothing is offered for practice, so that a first talk with them tells whether a skill holds with somebody new: those
 * of the finals of the courses that come with Tongli.
 */
public final class KeptForTransfer {

    /** Their scenarios' ids. */
    public static final Set<String> PERSONS = Set.of("biopsy", "bullied-teen", "widowed-father");

    private KeptForTransfer() {}
}
