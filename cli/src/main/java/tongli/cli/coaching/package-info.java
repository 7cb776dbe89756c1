/** Commands that judge words: {@code assess} and {@code analyze risk}, one text or a file of them. */
@NullMarked
package tongli.cli.coaching;

import org.jspecify.annotations.NullMarked;
