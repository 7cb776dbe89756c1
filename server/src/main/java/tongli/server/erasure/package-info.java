/**
 * Erasing somebody, and proving it. Start at {@link tongli.server.erasure.Erasure}.
 */
@NullMarked
package tongli.server.erasure;

import org.jspecify.annotations.NullMarked;
