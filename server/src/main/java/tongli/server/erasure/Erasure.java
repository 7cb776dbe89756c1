package tongli.server.erasure;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tongli.server.account.Accounts;
import tongli.server.authoring.Workbench;
import tongli.server.storage.ErasedKind;
import tongli.server.storage.PersonTraces;
import tongli.server.storage.Receipt;
import tongli.server.storage.Receipts;
import tongli.server.storage.Stores;

/**
 * Erases somebody: what they practised, their account, their files and what this process holds of them; then looks through the whole database for what is
 * left, and gives a receipt. Safe for many threads.
 */
public final class Erasure {

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

    private final Stores stores;
    private final Accounts accounts;
    private final Receipts receipts;
    private final Workbench workbench;
    private final InstantSource clock;

    public Erasure(Stores stores, Accounts accounts, Receipts receipts, Workbench workbench, InstantSource clock) {
        this.stores = stores;
        this.accounts = accounts;
        this.receipts = receipts;
        this.workbench = workbench;
        this.clock = clock;
    }

    /**
     * Somebody with an account, and that too.
     *
     * @param by whoever wants it: themselves, or an operator
     * @throws tongli.server.account.AccountRefused if nobody would be left to operate
     */
    public Erased account(UUID by, UUID account) {
        String person = account.toString();
        accounts.account(account);
        PersonTraces traces = stores.traces(person);
        Receipt receipt = receipt();
        accounts.erase(by, account, () -> stores.erase(person), () -> receipts.add(receipt));
        return proved(person, traces, receipt, true);
    }

    /** The person of local mode, who has no account. */
    public Erased local(String person) {
        PersonTraces traces = stores.traces(person);
        Receipt receipt = receipt();
        receipts.add(receipt); // first, for nobody is told of it unless the erasure is done
        stores.erase(person);
        return proved(person, traces, receipt, false);
    }

    private Receipt receipt() {
        return new Receipt(UUID.randomUUID(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private Erased proved(String person, PersonTraces traces, Receipt receipt, boolean audited) {
        workbench.clear(person);
        PersonTraces.Left left = traces.left();
        if (left.rows() + left.files() > 0) {
            LOG.atWarn()
                    .addKeyValue("rows", left.rows())
                    .addKeyValue("files", left.files())
                    .log("something is left of somebody who was erased; the receipt says so");
        }
        List<KeptThing> kept = new ArrayList<>();
        if (audited) {
            kept.add(KeptThing.AUDIT);
        }
        kept.add(KeptThing.BACKUPS);
        if (traces.hadPseudonym()) {
            kept.add(KeptThing.RECORD_STORE);
        }
        if (traces.hadTrialPlace()) {
            kept.add(KeptThing.TRIAL_PLACE);
        }
        if (traces.counts().containsKey(ErasedKind.CORRECTIONS)) {
            kept.add(KeptThing.LESSONS);
        }
        kept.add(KeptThing.RECEIPT);
        return new Erased(receipt, traces.counts(), kept, left);
    }
}
