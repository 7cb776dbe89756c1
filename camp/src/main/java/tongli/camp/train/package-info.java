/**
 * Methods by which a policy learns. Each names its paper and is tried on a world whose best outcome is known. Start at
 * {@link tongli.camp.train.Trainer}.
 */
@NullMarked
package tongli.camp.train;

import org.jspecify.annotations.NullMarked;
