package tongli.server.bounds;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import tongli.core.Language;
import tongli.server.law.CurrentLaw;
import tongli.server.law.Demand;
import tongli.server.law.Law;
import tongli.server.law.Person;
import tongli.server.law.Rule;
import tongli.server.law.Subject;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.storage.Database;
import tongli.server.storage.PracticeTime;
import tongli.server.storage.StoredFacts;

/** Holds learners to the ages and times of the jurisdiction. Time is counted of those alone who have a limit. Safe for many threads. */
public final class PracticeBounds {

    private final Supplier<Optional<UUID>> learner;
    private final StoredFacts facts;
    private final PracticeTime time;
    private final CurrentLaw law;
    private final InstantSource clock;

    /** @param learner the account of whoever asks, if they are here to learn; in local mode nobody */
    public PracticeBounds(Supplier<Optional<UUID>> learner, Database database, CurrentLaw law, InstantSource clock) {
        this.learner = learner;
        this.facts = new StoredFacts(database);
        this.time = new PracticeTime(database);
        this.law = law;
        this.clock = clock;
    }

    /** @throws ProblemException if they may not practise at their age, or their time is up */
    public void requireMayBegin(Language language) {
        learner.get().ifPresent(account -> {
            Law today = law.today();
            Admission.require(today, facts.of(account), language);
            spend(account, today, language);
        });
    }

    /** Counts no time. @throws ProblemException if they may not practise at their age */
    public void requireAdmitted(Language language) {
        learner.get().ifPresent(account -> Admission.require(law.today(), facts.of(account), language));
    }

    /** @throws ProblemException if their time is up */
    public void requireMayGoOn(Language language) {
        learner.get().ifPresent(account -> spend(account, law.today(), language));
    }

    private void spend(UUID account, Law today, Language language) {
        if (!today.hasLimits()) {
            return;
        }
        Person whose = today.learner(facts.of(account));
        Optional<Rule> sitting = today.limit(Subject.SESSION_LENGTH, whose);
        Optional<Rule> day = today.limit(Subject.DAY_LENGTH, whose);
        if (sitting.isEmpty() && day.isEmpty()) {
            return;
        }
        PracticeTime.Spent spent = time.spend(
                account,
                clock.instant().atZone(today.profile().zone()),
                sitting.map(PracticeBounds::length),
                day.map(PracticeBounds::length));
        Optional<Rule> up = switch (spent) {
            case WITHIN -> Optional.empty();
            case SITTING_IS_UP -> sitting;
            case DAY_IS_UP -> day;
        };
        up.flatMap(Rule::notice).ifPresent(notice -> {
            throw new ProblemException(Problem.in(
                    language,
                    ProblemKind.TIME_IS_UP,
                    today.profile().notice(notice).in(language)));
        });
    }

    private static Duration length(Rule rule) {
        return Duration.ofMinutes(((Demand.Limit) rule.demand()).minutes());
    }
}
