package tongli.cli.trial;

import java.io.IOException;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.WorkFailed;
import tongli.coaching.trial.TrialException;
import tongli.coaching.yaml.InvalidYamlException;

/** A step of a trial, its troubles said in words. */
interface TrialWork<T> {
    T run() throws IOException;

    /** @throws WorkFailed if it cannot be done */
    static <T> T of(TrialWork<T> work) {
        try {
            return work.run();
        } catch (TrialException | InvalidYamlException e) {
            throw new WorkFailed(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw FileTrouble.with(e, "may you read and write in the trial's folder?");
        }
    }
}
