/**
 * Everything of one person as a page that they can read without a program. Start at {@link tongli.server.export.ExportPage}.
 */
@NullMarked
package tongli.server.export;

import org.jspecify.annotations.NullMarked;
