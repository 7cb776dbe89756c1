/**
 * The JSON shapes of the public contract, shared by the command line and the server.
 *
 * <p>One record a shape, each made from a domain type by {@code of}; the names of the fields are the contract's. Start at
 * {@link tongli.wire.TongliJson}. {@link tongli.wire.SessionArchive} is the exact form in which sessions are kept.
 */
@NullMarked
package tongli.wire;

import org.jspecify.annotations.NullMarked;
