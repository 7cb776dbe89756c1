/**
 * A person who learns to expose a policy: what they may do ({@link tongli.camp.talk.Stance}), what they know, and how much a policy loses by it.
 * Start at {@link tongli.camp.adversary.Adversary}.
 */
@NullMarked
package tongli.camp.adversary;

import org.jspecify.annotations.NullMarked;
