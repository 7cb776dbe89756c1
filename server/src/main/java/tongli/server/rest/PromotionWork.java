package tongli.server.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import tongli.core.Coded;
import tongli.perception.registry.Act;
import tongli.perception.registry.Decision;
import tongli.perception.registry.ModelRegistry;
import tongli.perception.registry.ModelState;
import tongli.perception.registry.RegisteredModel;
import tongli.server.account.AccountParts;
import tongli.server.account.AuditAction;
import tongli.server.job.Job;
import tongli.server.job.JobRefused;
import tongli.server.job.MadeFile;
import tongli.server.job.Progress;
import tongli.server.model.Models;
import tongli.server.model.Promoter;
import tongli.server.problem.ProblemKind;
import tongli.server.rest.ModelsJson.ModelDecision;
import tongli.server.rest.ModelsJson.PromotionDone;
import tongli.server.storage.Stores;
import tongli.wire.TongliJson;

/**
 * Promotes a model for a job. Unlike other jobs it changes something: so whoever takes it up after another was cut off looks first whether
 * the model has taken the step already, and then tells of that.
 */
public final class PromotionWork {

    private static final Logger LOG = LoggerFactory.getLogger(PromotionWork.class);

    private final Models models;
    private final AccountParts accounts;
    private final InstantSource clock;

    PromotionWork(Models models, AccountParts accounts, InstantSource clock) {
        this.models = models;
        this.accounts = accounts;
        this.clock = clock;
    }

    MadeFile make(Job job, Progress progress) {
        Promoter promoter = models.settings().promoter().orElseThrow(() -> refused(ProblemKind.NOT_PROMOTED));
        Path gates = models.settings()
                .gates(JobParameters.text(job, JobParameters.GATES))
                .orElseThrow(() -> refused(ProblemKind.NOT_PROMOTED));
        try {
            List<RegisteredModel> found = models.registry().find(JobParameters.text(job, JobParameters.MODEL));
            if (found.size() != 1) {
                throw refused(ProblemKind.UNKNOWN_MODEL);
            }
            Promoter.Asked asked = new Promoter.Asked(
                    found.get(0),
                    gates,
                    step(job),
                    Double.parseDouble(JobParameters.text(job, JobParameters.SHARE)),
                    job.person(),
                    JobParameters.text(job, JobParameters.WHY));
            Optional<Decision> before = job.attempt() > 1 ? taken(models.registry(), asked) : Optional.empty();
            Decision decision = before.isPresent() ? before.get() : promoted(promoter, asked, progress);
            models.soon();
            audit(job, decision);
            return made(new PromotionDone(ModelDecision.of(decision, JobParameters.language(job)), null));
        } catch (IOException failed) {
            LOG.atWarn()
                    .addKeyValue("job", job.id())
                    .addKeyValue("failure", failed.getMessage())
                    .log("a model could not be measured; nothing was decided");
            return made(new PromotionDone(null, String.valueOf(failed.getMessage())));
        }
    }

    /** How many texts there are is known to whoever measures only, so a step is a hundred of them. */
    private Decision promoted(Promoter promoter, Promoter.Asked asked, Progress progress) throws IOException {
        int[] told = {0};
        return promoter.promote(models.registry(), asked, texts -> {
            told[0]++;
            progress.at(told[0], told[0] + 1);
        });
    }

    private static Promoter.Step step(Job job) {
        return Coded.find(Promoter.Step.class, JobParameters.text(job, JobParameters.STEP))
                .orElseThrow(() -> refused(ProblemKind.NOT_PROMOTED));
    }

    /** The decision by which a model does already what is asked; empty if it does not. */
    private static Optional<Decision> taken(ModelRegistry registry, Promoter.Asked asked) throws IOException {
        String digest = asked.model().digest();
        ModelState wanted = switch (asked.step()) {
            case SHADOW -> ModelState.SHADOW;
            case CANARY -> ModelState.CANARY;
            case WHOLE -> ModelState.SERVING;
        };
        if (registry.standing(asked.model().slot()).of(digest) != wanted) {
            return Optional.empty();
        }
        return registry.decisions().stream()
                .filter(one -> one.model().filter(digest::equals).isPresent() && one.act() != Act.REGISTERED)
                .reduce((earlier, later) -> later);
    }

    private void audit(Job job, Decision decision) {
        if (!job.person().equals(Stores.LOCAL)) {
            accounts.audit()
                    .add(
                            clock.instant(),
                            Optional.of(job.person()),
                            decision.act() == Act.REFUSED ? AuditAction.MODEL_REFUSED : AuditAction.MODEL_PROMOTED,
                            decision.model());
        }
    }

    private static MadeFile made(PromotionDone done) {
        return new MadeFile(
                "tongli-promotion.json",
                MediaType.APPLICATION_JSON_VALUE,
                TongliJson.line(done).getBytes(StandardCharsets.UTF_8));
    }

    private static JobRefused refused(ProblemKind kind) {
        return new JobRefused(kind.code());
    }
}
