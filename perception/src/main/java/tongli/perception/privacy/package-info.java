/**
 * Finds what says who somebody is, in Chinese and English texts, and puts placeholders in its place. Names come from cues and lists, numbers
 * from their shapes and check digits; what is in none of them passes, and so does what somebody can be known by otherwise. It lessens what
 * a text tells; it does not make it anonymous. Start at {@link tongli.perception.privacy.Deidentifier}.
 */
@NullMarked
package tongli.perception.privacy;

import org.jspecify.annotations.NullMarked;
