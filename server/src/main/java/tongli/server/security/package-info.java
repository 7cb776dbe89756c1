/**
 * Who may ask for what, where there are accounts: finds out who asks, looks the request up in {@link tongli.server.security.AccessRules}, and
 * refuses what those do not allow.
 */
@NullMarked
package tongli.server.security;

import org.jspecify.annotations.NullMarked;
