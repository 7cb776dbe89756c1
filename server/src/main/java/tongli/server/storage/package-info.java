/**
 * Where sessions and consents are kept: H2 in a file, encrypted, for one machine, or PostgreSQL. Start at
 * {@link tongli.server.storage.Database}.
 */
@NullMarked
package tongli.server.storage;

import org.jspecify.annotations.NullMarked;
