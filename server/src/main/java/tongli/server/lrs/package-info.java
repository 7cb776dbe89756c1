/**
 * Sending statements to a learning record store (LRS), whose address and login are the operator's alone: no request over REST names one.
 * Start at {@link tongli.server.lrs.Delivery}.
 */
@NullMarked
package tongli.server.lrs;

import org.jspecify.annotations.NullMarked;
