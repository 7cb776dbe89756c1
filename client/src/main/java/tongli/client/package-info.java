/**
 * Tongli's REST interface from Java. Start at {@link tongli.client.Tongli}; its {@code …Api} classes are made from {@code docs/openapi.json}, as is {@code
 * tongli.client.model}. How requests go is in {@code tongli.client.call}.
 */
@NullMarked
package tongli.client;

import org.jspecify.annotations.NullMarked;
