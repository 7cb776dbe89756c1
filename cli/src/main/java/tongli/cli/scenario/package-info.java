/** Commands for those who write scenarios. */
@NullMarked
package tongli.cli.scenario;

import org.jspecify.annotations.NullMarked;
