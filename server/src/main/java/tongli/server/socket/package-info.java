/** Talking over a WebSocket, with a human rhythm. Start at {@link tongli.server.socket.SessionSocket}. */
@NullMarked
package tongli.server.socket;

import org.jspecify.annotations.NullMarked;
