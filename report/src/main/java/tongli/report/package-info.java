/**
 * Writes the report on a session for people: as a page that stands by itself, or as PDF. The report itself is made elsewhere ({@code
 * tongli.practice}), and so is its JSON ({@code tongli.wire}).
 *
 * <p>Start at {@link tongli.report.ReportFormat}.
 */
@NullMarked
package tongli.report;

import org.jspecify.annotations.NullMarked;
