/**
 * The {@code tongli} command: every use of the parts from a terminal.
 *
 * <p>Results go to standard output and nothing else does; words to the person go to standard error. A command is a class
 * here, listed in {@link tongli.cli.Main}; work that fails throws {@link tongli.cli.terminal.WorkFailed}. Start reading at
 * {@link tongli.cli.Main}.
 */
@NullMarked
package tongli.cli;

import org.jspecify.annotations.NullMarked;
