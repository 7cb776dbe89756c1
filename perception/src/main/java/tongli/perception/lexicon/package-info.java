/** Words and the feelings that they usually carry, authored for Tongli. Start at {@link tongli.perception.lexicon.FeelingLexicon}. */
@NullMarked
package tongli.perception.lexicon;

import org.jspecify.annotations.NullMarked;
