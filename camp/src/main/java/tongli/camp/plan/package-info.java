/** What somebody could do who knew everything: bounds to hold policies against, never to act by. */
@NullMarked
package tongli.camp.plan;

import org.jspecify.annotations.NullMarked;
