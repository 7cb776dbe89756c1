/** What goes wrong, told by RFC 9457: the kind, the field and the remedy. Start at {@link tongli.server.problem.Problem}. */
@NullMarked
package tongli.server.problem;

import org.jspecify.annotations.NullMarked;
