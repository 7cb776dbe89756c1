/** Reads what is felt from text, voice and face, how sure it is, and why. */
@NullMarked
package tongli.perception;

import org.jspecify.annotations.NullMarked;
