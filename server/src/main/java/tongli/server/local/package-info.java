/**
 * Local mode: one person, one machine, no account. What keeps other people's web pages and machines out stands here.
 * Start at {@link tongli.server.local.LocalOnlyFilter}.
 */
@NullMarked
package tongli.server.local;

import org.jspecify.annotations.NullMarked;
