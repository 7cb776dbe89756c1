package tongli.coaching;

import tongli.coaching.rating.Judge;
import tongli.understanding.BundledReplyReader;

final class Given {
    private Given() {}

    static Assessor assessor() {
        return new BundledAssessor(BundledReplyReader.rulesOnly(), Judge.byRules());
    }
}
