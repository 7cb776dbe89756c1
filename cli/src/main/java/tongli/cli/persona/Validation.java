package tongli.cli.persona;

import java.io.PrintWriter;
import java.util.List;

/** What a check of simulated people has found. */
interface Validation {

    /** Each target that is missed, in words. */
    List<String> missed();

    void printTable(PrintWriter out);
}
