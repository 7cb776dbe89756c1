package tongli.server.rest;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tongli.core.Language;
import tongli.core.PlainText;
import tongli.perception.registry.Decision;
import tongli.perception.registry.RegisteredModel;
import tongli.perception.registry.Rollback;
import tongli.perception.registry.Slot;
import tongli.perception.registry.Standing;
import tongli.server.account.AccountParts;
import tongli.server.account.AuditAction;
import tongli.server.job.Job;
import tongli.server.job.JobKind;
import tongli.server.job.Jobs;
import tongli.server.model.Models;
import tongli.server.model.Promoter;
import tongli.server.person.CurrentPerson;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.Problems;
import tongli.server.rest.ModelController.NewPromotion;
import tongli.server.rest.ModelController.NewRollback;
import tongli.server.rest.ModelsJson.ModelDecision;
import tongli.server.rest.ModelsJson.ModelDetail;
import tongli.server.rest.ModelsJson.ModelShelf;
import tongli.server.security.SecurityPerson;

/** What whoever operates asks of the registry, in the name of whoever is signed in. */
public final class ModelDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDesk.class);
    private static final double LEAST = 0.001;
    private static final double USUAL_SHARE = 0.1;

    private final Models models;
    private final ModelViews views;
    private final Jobs jobs;
    private final CurrentPerson person;
    private final AccountParts accounts;
    private final InstantSource clock;

    ModelDesk(Models models, Jobs jobs, CurrentPerson person, AccountParts accounts, InstantSource clock) {
        this.models = models;
        this.views = new ModelViews(models);
        this.jobs = jobs;
        this.person = person;
        this.accounts = accounts;
        this.clock = clock;
    }

    ModelShelf shelf(Language language) {
        return whole(() -> views.shelf(language));
    }

    ModelDetail detail(String id, Language language) {
        return whole(() -> views.detail(find(id), language));
    }

    Job promote(String id, NewPromotion request, Language language) {
        if (models.settings().promoter().isEmpty()) {
            throw new ProblemException(Problem.of(ProblemKind.NOT_PROMOTED));
        }
        RegisteredModel model = whole(() -> find(id));
        if (models.settings().gates(request.gates()).isEmpty()) {
            throw Problems.invalid(
                    "gates",
                    "The field \"gates\" must be one of %s; put others into the server's folder of gates."
                            .formatted(whole(models.settings()::gateNames)));
        }
        Promoter.Step step =
                request.step() == null ? Promoter.Step.WHOLE : Fields.code(Promoter.Step.class, "step", request.step());
        double share = request.share() == null ? USUAL_SHARE : request.share();
        if (!(share >= LEAST && share <= 1 - LEAST)) {
            throw Problems.invalid("share", "The field \"share\" must be from 0.001 to 0.999.");
        }
        return jobs.submit(
                person.id(),
                JobKind.MODEL_PROMOTION,
                JobParameters.of(
                        JobParameters.MODEL,
                        model.digest(),
                        JobParameters.GATES,
                        request.gates(),
                        JobParameters.STEP,
                        step.code(),
                        JobParameters.SHARE,
                        share,
                        JobParameters.WHY,
                        why(request.why()),
                        JobParameters.LANGUAGE,
                        language.code()));
    }

    ModelDecision rollBack(NewRollback request, Language language) {
        Slot slot = Slot.find(request.slot())
                .filter(one -> whole(() -> models.registry().slots().contains(one)))
                .orElseThrow(() -> Problems.invalid(
                        "slot",
                        "The field \"slot\" must be a task and a language with a dot between, such as mood.en."));
        boolean shadow = Boolean.TRUE.equals(request.shadow());
        Standing standing = whole(() -> models.registry().standing(slot));
        if (shadow ? standing.shadow().isEmpty() : !standing.canGoBack()) {
            throw new ProblemException(Problem.of(ProblemKind.NOTHING_PROMOTED));
        }
        String why = why(request.why());
        Decision decision = whole(() -> shadow
                ? Rollback.ofShadow(models.registry(), slot, person.id(), why)
                : Rollback.of(models.registry(), slot, person.id(), why));
        models.soon();
        SecurityPerson.signedIn()
                .ifPresent(who -> accounts.audit()
                        .add(
                                clock.instant(),
                                Optional.of(who.id().toString()),
                                AuditAction.MODEL_ROLLED_BACK,
                                decision.model()));
        return ModelDecision.of(decision, language);
    }

    private static String why(@Nullable String typed) {
        String why = PlainText.line(typed == null ? "" : typed);
        if (why.length() > Decision.LONGEST_WHY) {
            throw Problems.invalid(
                    "why", "The field \"why\" may have at most %d characters.".formatted(Decision.LONGEST_WHY));
        }
        return why;
    }

    private RegisteredModel find(String id) throws IOException {
        List<RegisteredModel> found = models.registry().find(id);
        if (found.size() != 1) {
            throw new ProblemException(Problem.of(ProblemKind.UNKNOWN_MODEL));
        }
        return found.get(0);
    }

    /** @param <T> what is read of the registry */
    private interface Reading<T> {
        T of() throws IOException;
    }

    /** @throws ProblemException if the registry or a model in it is not what it was */
    private static <T> T whole(Reading<T> reading) {
        try {
            return reading.of();
        } catch (IOException broken) {
            LOG.atWarn().addKeyValue("failure", broken.getMessage()).log("the registry could not be used");
            throw new ProblemException(Problem.of(ProblemKind.MODEL_NOT_WHOLE));
        }
    }
}
