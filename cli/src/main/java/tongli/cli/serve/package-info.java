/** Starting the server from a terminal. Start at {@link tongli.cli.serve.DemoCommand}. */
@NullMarked
package tongli.cli.serve;

import org.jspecify.annotations.NullMarked;
