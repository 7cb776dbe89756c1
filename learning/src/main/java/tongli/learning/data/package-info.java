/**
 * Puts sets of labelled texts, and of what else lines hold, in order: cleaning, duplicates, overlap with an evaluation set, parts that do not leak, and
 * what a person who labels answers. Pure: takes lines and gives findings; files are the caller's. How far two people who
 * label agree is {@link tongli.learning.agreement}. Start reading at {@link tongli.learning.data.SetLine}.
 */
@NullMarked
package tongli.learning.data;

import org.jspecify.annotations.NullMarked;
