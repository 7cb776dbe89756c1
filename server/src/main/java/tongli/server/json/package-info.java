/** Reads what programs send, strictly. Start at {@link tongli.server.json.StrictJson}. */
@NullMarked
package tongli.server.json;

import org.jspecify.annotations.NullMarked;
