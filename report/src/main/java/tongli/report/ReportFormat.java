package tongli.report;

import java.nio.charset.StandardCharsets;
import tongli.core.Coded;
import tongli.report.page.ReportPage;
import tongli.report.page.ReportSource;
import tongli.report.pdf.ReportPdf;

/** How a report is written for people. */
public enum ReportFormat implements Coded {
    HTML("text/html;charset=utf-8") {
        @Override
        public byte[] write(ReportSource source) {
            return ReportPage.of(source).getBytes(StandardCharsets.UTF_8);
        }
    },
    PDF("application/pdf") {
        @Override
        public byte[] write(ReportSource source) {
            return ReportPdf.of(source);
        }

        @Override
        public void check() {
            ReportPdf.checkFonts();
        }
    };

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** @throws tongli.report.pdf.FontMissing if it is a PDF and there is no Chinese font */
    public abstract byte[] write(ReportSource source);

    /**
     * Looks whether {@link #write} could work, before there is anything to write.
     *
     * @throws tongli.report.pdf.FontMissing as {@link #write}
     */
    public void check() {}

    public String mediaType() {
        return mediaType;
    }

    /** The name of a file that holds it. */
    public String fileName(ReportSource source) {
        return "tongli-%s.%s".formatted(source.report().session().id(), code());
    }
}
