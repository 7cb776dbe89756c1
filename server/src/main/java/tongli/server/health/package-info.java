/** Whether the server should be asked for anything. Start at {@link tongli.server.health.PracticeHealth}. */
@NullMarked
package tongli.server.health;

import org.jspecify.annotations.NullMarked;
