/**
 * Who asks, and what is kept of them. Start at {@link tongli.server.person.CurrentStores}.
 */
@NullMarked
package tongli.server.person;

import org.jspecify.annotations.NullMarked;
