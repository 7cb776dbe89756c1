/** Commands over the registry of models: what is registered, what may serve, and what did before. They are commands of {@code learn}. */
@NullMarked
package tongli.cli.registry;

import org.jspecify.annotations.NullMarked;
