/**
 * What was done in practice as tables of comma-separated values (RFC 4180): a talk by turns, talks, a cohort by answers. Start at {@link
 * tongli.wire.csv.CsvTable}.
 */
@NullMarked
package tongli.wire.csv;

import org.jspecify.annotations.NullMarked;
