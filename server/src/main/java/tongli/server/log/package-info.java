/**
 * What the server writes down of its work: ids, lengths and labels, never what a person wrote. Start at
 * {@link tongli.server.log.RequestLog}.
 */
@NullMarked
package tongli.server.log;

import org.jspecify.annotations.NullMarked;
