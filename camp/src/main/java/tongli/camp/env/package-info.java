/**
 * The contract between a world and who acts in it: spaces, episodes, seeds, several worlds at once. Nothing here knows of
 * people or talk; start at {@link tongli.camp.env.Env}.
 */
@NullMarked
package tongli.camp.env;

import org.jspecify.annotations.NullMarked;
