/**
 * What {@code /v3/api-docs} says beyond what springdoc finds by itself. Start at {@link
 * tongli.server.openapi.OpenApiConfiguration}.
 */
@NullMarked
package tongli.server.openapi;

import org.jspecify.annotations.NullMarked;
