package tongli.report.page;

import tongli.core.Language;

/** {@link ToldTalk} for the tests of other packages. */
public final class Talks {
    private Talks() {}

    public static ReportSource told(Language language) {
        return ToldTalk.in(language).told();
    }

    public static ReportSource typed(Language language, String words) {
        return ToldTalk.in(language).typed(words).told();
    }

    public static ReportSource withoutTurns(Language language) {
        return ToldTalk.in(language).withoutTurns();
    }
}
