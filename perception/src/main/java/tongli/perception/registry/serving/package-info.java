/**
 * Reading texts by the models that a registry has serve: new ones are loaded beside the old and put in their place while others go on
 * asking, some answer a share of requests until they prove themselves, some only listen. What serves is decided elsewhere. Start at
 * {@link tongli.perception.registry.serving.ServedModels}.
 */
@NullMarked
package tongli.perception.registry.serving;

import org.jspecify.annotations.NullMarked;
