/** Practice, loaded while the server already answers. Start at {@link tongli.server.engine.Practice}. */
@NullMarked
package tongli.server.engine;

import org.jspecify.annotations.NullMarked;
