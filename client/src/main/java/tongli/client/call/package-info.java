/**
 * How requests go to a Tongli server: addresses, tokens, waiting and asking again, problems, pages. Start at {@link tongli.client.call.Call}.
 */
@NullMarked
package tongli.client.call;

import org.jspecify.annotations.NullMarked;
