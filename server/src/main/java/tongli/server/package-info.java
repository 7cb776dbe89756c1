/** REST, WebSocket, security and storage on Spring Boot. */
@NullMarked
package tongli.server;

import org.jspecify.annotations.NullMarked;
