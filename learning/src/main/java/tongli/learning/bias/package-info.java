/**
 * What a model's reading does under changes that should not matter: counterfactual twins of a text, in which only who is spoken of
 * or how it is written differs, and how far apart the answers to them lie. Templates and lists beside this class are authored for
 * Tongli. Start at {@link tongli.learning.bias.BiasEvaluation}.
 */
@NullMarked
package tongli.learning.bias;

import org.jspecify.annotations.NullMarked;
