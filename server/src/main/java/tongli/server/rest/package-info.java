/** The REST API under {@code /api/v1}. Start at {@link tongli.server.rest.SessionController}. */
@NullMarked
package tongli.server.rest;

import org.jspecify.annotations.NullMarked;
