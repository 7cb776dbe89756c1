/** What every command shares: its common options, and how it says that the work failed. Knows no command. */
@NullMarked
package tongli.cli.terminal;

import org.jspecify.annotations.NullMarked;
