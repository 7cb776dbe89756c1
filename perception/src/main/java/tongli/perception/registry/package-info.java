/**
 * Models that were registered: each a folder whose content is checked at every load, which of them serves, and the log of who decided
 * that and why. What judges a model before it may serve is left to {@code learning}; what reads texts by those that serve, to
 * {@link tongli.perception.registry.serving}. Start at {@link tongli.perception.registry.ModelRegistry}.
 */
@NullMarked
package tongli.perception.registry;

import org.jspecify.annotations.NullMarked;
