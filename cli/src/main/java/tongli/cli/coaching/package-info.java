/** Judging replies: {@code assess}, one reply or a file of them. */
@NullMarked
package tongli.cli.coaching;

import org.jspecify.annotations.NullMarked;
