package tongli.coaching.skill;

import tongli.core.Require;
import tongli.core.Skill;

/**
 * Something to practise one skill with: a drill, or a talk with a person.
 *
 * @param persona whom it is done with; re-tests take another
 * @param difficulty in logits, in [-6, 6]; 0 is a person as they are written
 * @param heldOut whether it is kept for measuring transfer, and never offered for practice
 */
public record Exercise(String id, Skill skill, String persona, double difficulty, boolean heldOut) {

    public Exercise {
        Require.notBlank("id", id);
        Require.notBlank("persona", persona);
        Require.inRange("difficulty", difficulty, -6, 6);
    }
}
