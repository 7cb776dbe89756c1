/**
 * The camp: simulated people as worlds in which responder policies train by reinforcement.
 *
 * <p>{@link tongli.camp.env} is the contract, {@link tongli.camp.talk} the world, {@link tongli.camp.people} who is met in it.
 * Equations, tables and figures: {@code docs/camp.md}.
 */
@NullMarked
package tongli.camp;

import org.jspecify.annotations.NullMarked;
