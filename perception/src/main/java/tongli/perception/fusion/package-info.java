/**
 * Puts together what the words, the voice and the face of one person say at one time: one reading, how much each of them
 * counted, and whether two of them disagree. Start at {@link tongli.perception.fusion.Fusion}.
 *
 * <p>Reading each of them by itself is left to the packages beside this one.
 */
@NullMarked
package tongli.perception.fusion;

import org.jspecify.annotations.NullMarked;
