/**
 * Sets a report as PDF: finds a Chinese font on the machine, cuts out the characters that the report needs, and has
 * openhtmltopdf lay out the page.
 *
 * <p>Start at {@link tongli.report.pdf.ReportPdf}.
 */
@NullMarked
package tongli.report.pdf;

import org.jspecify.annotations.NullMarked;
