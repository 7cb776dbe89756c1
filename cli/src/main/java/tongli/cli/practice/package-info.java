/** Practising in a terminal. Start at {@link tongli.cli.practice.ChatCommand}. */
@NullMarked
package tongli.cli.practice;

import org.jspecify.annotations.NullMarked;
