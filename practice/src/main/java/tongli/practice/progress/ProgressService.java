package tongli.practice.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tongli.coaching.DrillLibrary;
import tongli.coaching.skill.Exercise;
import tongli.coaching.skill.Feedback;
import tongli.coaching.skill.NextExercise;
import tongli.coaching.skill.NextExercise.Proposal;
import tongli.coaching.skill.Progress;
import tongli.coaching.skill.Retests;
import tongli.coaching.skill.SkillProgress;
import tongli.coaching.skill.evidence.EvidenceStore;
import tongli.coaching.skill.evidence.KeptForTransfer;
import tongli.coaching.skill.evidence.SkillEvidence;
import tongli.coaching.skill.evidence.Standing;
import tongli.core.Language;
import tongli.core.Skill;
import tongli.persona.scenario.Goal;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.practice.Session;
import tongli.practice.progress.NextStep.Reason;

/** How far somebody has come with every skill, what comes next, and how much they are told during it. Safe for many threads when the store is. */
public final class ProgressService {

    private static final Duration A_NIGHT = Duration.ofHours(8);

    private final ScenarioLibrary scenarios;
    private final DrillLibrary drills;
    private final EvidenceStore store;
    private final InstantSource clock;

    public ProgressService(ScenarioLibrary scenarios, DrillLibrary drills, EvidenceStore store, InstantSource clock) {
        this.scenarios = scenarios;
        this.drills = drills;
        this.store = store;
        this.clock = clock;
    }

    public Standing standing() {
        return Standing.of(store.all(), KeptForTransfer.PERSONS);
    }

    /** Now, for whoever tells how sure something still is. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * A re-test that is due before all else; then somebody never met, for a skill that has held; else what
     * {@link NextExercise} says. Nothing in which a life is at stake before {@link ReadyForRisk}.
     *
     * @return empty if there is nothing in that language
     */
    public Optional<NextStep> next(Language language) {
        Instant now = now();
        List<SkillEvidence> evidence = store.all();
        Standing standing = Standing.of(evidence, KeptForTransfer.PERSONS);
        List<Offer> offers = Offers.in(language, scenarios, drills, ReadyForRisk.is(evidence));
        Optional<Proposal> usual = NextExercise.of(interleaved(standing, now), withOthers(standing, offers), now);
        if (usual.filter(Proposal::retest).isEmpty()) {
            Optional<Proposal> transfer = transfer(standing, offers, now);
            if (transfer.isPresent()) {
                return transfer.map(one -> step(one, Reason.TRANSFER, Feedback.AFTER_THE_TALK, offers));
            }
        }
        return usual.map(one -> step(one, reason(one, standing, now), one.feedback(), offers));
    }

    private static Reason reason(Proposal proposal, Standing standing, Instant now) {
        if (proposal.retest()) {
            return Reason.RETEST;
        }
        Skill skill = proposal.exercise().skill();
        return standing.progress().with(skill, now).met().isEmpty() ? Reason.FIRST : Reason.PRACTICE;
    }

    /** Whoever was just met is not offered again at once, for no skill, while there is anybody else for it. */
    private static List<Exercise> withOthers(Standing standing, List<Offer> offers) {
        Map<Skill, List<Exercise>> bySkill = offers.stream()
                .map(Offer::exercise)
                .collect(Collectors.groupingBy(Exercise::skill, () -> new EnumMap<>(Skill.class), Collectors.toList()));
        return bySkill.values().stream()
                .flatMap(all -> {
                    List<Exercise> others = all.stream()
                            .filter(one -> !standing.latest().equals(Optional.of(one.persona())))
                            .toList();
                    return (others.stream().anyMatch(one -> !one.heldOut()) ? others : all).stream();
                })
                .toList();
    }

    /** After a night nothing has just been practised: a re-test that is due need not wait for another skill first. */
    private static Progress interleaved(Standing standing, Instant now) {
        Progress progress = standing.progress();
        return new Progress(
                progress.skills(),
                progress.latest()
                        .filter(skill -> Duration.between(
                                                progress.with(skill, now)
                                                        .ability()
                                                        .at(),
                                                now)
                                        .compareTo(A_NIGHT)
                                < 0));
    }

    /** With somebody kept for it and not met, in skills that were learnt, passed a re-test, and were not tried so yet. */
    private static Optional<Proposal> transfer(Standing standing, List<Offer> offers, Instant now) {
        Map<Skill, SkillProgress> held = new EnumMap<>(Skill.class);
        standing.skills().forEach((skill, known) -> {
            if (known.transfer().isEmpty()
                    && known.progress().retests().map(Retests::passed).orElse(0) > 0) {
                held.put(skill, known.progress());
            }
        });
        List<Exercise> unmet = offers.stream()
                .map(Offer::exercise)
                .filter(one -> one.heldOut()
                        && held.containsKey(one.skill())
                        && !standing.met().contains(one.persona()))
                .map(one -> new Exercise(one.id(), one.skill(), one.persona(), one.difficulty(), false))
                .toList();
        return NextExercise.of(new Progress(held, Optional.empty()), unmet, now);
    }

    private static NextStep step(Proposal proposal, Reason reason, Feedback feedback, List<Offer> offers) {
        Exercise chosen = proposal.exercise();
        Offer offer = offers.stream()
                .filter(one -> one.exercise().id().equals(chosen.id())
                        && one.exercise().skill() == chosen.skill())
                .findFirst()
                .orElseThrow();
        return new NextStep(offer, reason, proposal.success(), feedback);
    }

    /**
     * How much is told during a session. What it has shown itself does not change that, so that it stays the same from its first
     * turn to its last.
     *
     * @param skill what it was begun for; empty for its goals, of which the one that needs most help decides
     */
    public Help help(Session session, Scenario scenario, Optional<Skill> skill) {
        String own = SkillEvidence.ofSession(session.id());
        List<SkillEvidence> before = store.all().stream()
                .filter(one -> !one.source().equals(own) && one.at().isBefore(session.createdAt()))
                .toList();
        Progress progress = Standing.of(before, KeptForTransfer.PERSONS).progress();
        return skill
                .map(List::of)
                .orElseGet(() -> scenario.goals().stream().map(Goal::skill).toList())
                .stream()
                .map(one -> help(one, progress.with(one, session.createdAt()), session))
                .min(Comparator.comparing(Help::feedback))
                .orElseThrow();
    }

    private static Help help(Skill skill, SkillProgress progress, Session session) {
        boolean another = progress.met().isEmpty()
                || !progress.met().get(progress.met().size() - 1).equals(session.scenario());
        boolean retest = another && progress.isRetestDue(session.createdAt());
        Feedback feedback = retest
                ? Feedback.AFTER_THE_TALK
                : Feedback.of(progress.ability().at(session.createdAt()).mastery());
        return new Help(feedback, skill, retest);
    }
}
