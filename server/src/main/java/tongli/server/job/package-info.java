/**
 * Work that somebody asked for and any node does, from a queue in the database, with a lease. Start at {@link tongli.server.job.Jobs}. What
 * the work is, is its caller's affair.
 */
@NullMarked
package tongli.server.job;

import org.jspecify.annotations.NullMarked;
