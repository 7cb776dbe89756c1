/**
 * Writes the Java client from the API's description: a record for each schema, an enum for each set of codes, a class of calls for each tag. How
 * requests go is written by hand, in {@code tongli.client.call}. Start at {@link tongli.client.generator.Generate}.
 */
@NullMarked
package tongli.client.generator;

import org.jspecify.annotations.NullMarked;
