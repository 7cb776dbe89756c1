/** What an operator does with what the server keeps: keys, backup, moving. Start at {@link tongli.cli.operate.KeysCommand}. */
@NullMarked
package tongli.cli.operate;

import org.jspecify.annotations.NullMarked;
