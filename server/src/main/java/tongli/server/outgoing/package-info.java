/**
 * What the server asks of others over the network: bounded in time and size, and no redirect followed.
 */
@NullMarked
package tongli.server.outgoing;

import org.jspecify.annotations.NullMarked;
