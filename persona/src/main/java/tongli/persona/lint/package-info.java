/**
 * What is wrong with a scenario that can be read, and yet will not play well. {@link tongli.persona.lint.ScenarioLint} asks every
 * {@link tongli.persona.lint.Rule}.
 */
@NullMarked
package tongli.persona.lint;

import org.jspecify.annotations.NullMarked;
