/**
 * How an operator says what the server is to do: a file and the environment. Start at
 * {@link tongli.server.config.ServerConfig}.
 */
@NullMarked
package tongli.server.config;

import org.jspecify.annotations.NullMarked;
