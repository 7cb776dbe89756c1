/**
 * Tongli over HTTP: REST, WebSocket, the page, and storage, on Spring Boot.
 *
 * <p>Start at {@link tongli.server.ServerLauncher}. What practice does is {@code practice}'s affair, and what JSON looks
 * like {@code wire}'s; here requests are checked, refused with a reason, and answered.
 */
@NullMarked
package tongli.server;

import org.jspecify.annotations.NullMarked;
