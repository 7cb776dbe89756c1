/**
 * Secrets, and the keys under which texts are sealed before they reach a database. Start at
 * {@link tongli.server.seal.TextSeal}.
 */
@NullMarked
package tongli.server.seal;

import org.jspecify.annotations.NullMarked;
