/** Recurrent networks in DJL over learnt token vectors. Start at {@link tongli.learning.recurrent.RecurrentNetwork}. */
@NullMarked
package tongli.learning.recurrent;

import org.jspecify.annotations.NullMarked;
