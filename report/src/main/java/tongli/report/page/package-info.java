/**
 * The report as a page that stands by itself: one file, without a script, that can be kept, printed and sent. Every text goes through {@link
 * tongli.report.page.HtmlWriter}, which escapes it.
 *
 * <p>Start at {@link tongli.report.page.ReportPage}.
 */
@NullMarked
package tongli.report.page;

import org.jspecify.annotations.NullMarked;
