/**
 * What the server counts and times for whoever runs it. No label says anything of a person: labels are sets of words that stand in
 * the program. Start at {@link tongli.server.metrics.ServerMeters}.
 */
@NullMarked
package tongli.server.metrics;

import org.jspecify.annotations.NullMarked;
