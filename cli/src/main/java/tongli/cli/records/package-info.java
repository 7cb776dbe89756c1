/**
 * Giving what was done to other programs: xAPI statements for a record store, tables for a spreadsheet. Start at {@link
 * tongli.cli.records.ExportXapiCommand}.
 */
@NullMarked
package tongli.cli.records;

import org.jspecify.annotations.NullMarked;
