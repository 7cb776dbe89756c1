/** Worlds whose best outcome is known, to try methods of learning on. */
@NullMarked
package tongli.camp.known;

import org.jspecify.annotations.NullMarked;
