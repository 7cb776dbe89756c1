/**
 * Files of many texts: read line by line, answered in batches, written in the same order. Knows no command. Start at
 * {@link tongli.cli.lines.LineFiles}.
 */
@NullMarked
package tongli.cli.lines;

import org.jspecify.annotations.NullMarked;
