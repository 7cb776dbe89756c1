/**
 * Looks at a line that somebody else than the author wrote for a persona, before it may be said: does it tell what is not
 * told yet, deny what is, leave the language or the role? Deterministic, offline, and without a say in what the persona
 * does. Start at {@link tongli.persona.guard.LineGuard}.
 */
@NullMarked
package tongli.persona.guard;

import org.jspecify.annotations.NullMarked;
