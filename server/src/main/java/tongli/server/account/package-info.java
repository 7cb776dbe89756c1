/**
 * Accounts: who may sign in, as what, and how that is found out. No web framework in it. Start at
 * {@link tongli.server.account.SignIn}.
 */
@NullMarked
package tongli.server.account;

import org.jspecify.annotations.NullMarked;
