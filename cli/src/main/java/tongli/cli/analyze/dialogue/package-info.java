/** {@code tongli analyze dialogue}: a talk read as a table, as JSON, as a page and as a picture. */
@NullMarked
package tongli.cli.analyze.dialogue;

import org.jspecify.annotations.NullMarked;
