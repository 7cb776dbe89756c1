package tongli.cli.drill;

import tongli.practice.showing.Result;
import tongli.practice.showing.RoundReport;
import tongli.practice.showing.Showing;

/** How a round is told. */
interface PerceiveTelling {

    void shown(Showing showing, int count);

    /** Before an answer is typed. */
    void ask();

    /** What was typed is no answer. */
    void askAgain();

    void result(Result result);

    void report(RoundReport report);

    /** Something to know that is no result. */
    void remark(String message);
}
