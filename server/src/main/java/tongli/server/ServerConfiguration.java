package tongli.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.Filter;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import tongli.coaching.RiskCards;
import tongli.coaching.course.cohort.CourseStore;
import tongli.coaching.scale.ScaleShelf;
import tongli.coaching.skill.evidence.EvidenceStore;
import tongli.perception.voice.speech.Recognisers;
import tongli.practice.SessionStore;
import tongli.practice.showing.RoundStore;
import tongli.server.account.AccountParts;
import tongli.server.account.AuditAction;
import tongli.server.account.Role;
import tongli.server.authoring.Workbench;
import tongli.server.bounds.BoundedSessionStore;
import tongli.server.bounds.PracticeBounds;
import tongli.server.consent.ConsentDesk;
import tongli.server.engine.Capacity;
import tongli.server.engine.Corrections;
import tongli.server.engine.Courses;
import tongli.server.engine.Listening;
import tongli.server.engine.Practice;
import tongli.server.engine.Senses;
import tongli.server.engine.Showings;
import tongli.server.engine.Speaking;
import tongli.server.erasure.Erasure;
import tongli.server.feedback.FeedbackDesk;
import tongli.server.feedback.TrainingConsent;
import tongli.server.health.DatabaseHealth;
import tongli.server.health.PracticeHealth;
import tongli.server.law.CurrentLaw;
import tongli.server.law.HandOffCards;
import tongli.server.law.Law;
import tongli.server.law.Subject;
import tongli.server.local.BodyLimitFilter;
import tongli.server.local.Devices;
import tongli.server.local.EtagFilter;
import tongli.server.local.LocalOnlyFilter;
import tongli.server.local.ProblemReportValve;
import tongli.server.local.SecurityHeadersFilter;
import tongli.server.local.SlowReaderFilter;
import tongli.server.log.RequestLog;
import tongli.server.metrics.MeteredAuditLog;
import tongli.server.metrics.MeteredSessionStore;
import tongli.server.metrics.ModelMeters;
import tongli.server.metrics.ServerMeters;
import tongli.server.metrics.TimedParts;
import tongli.server.metrics.Turns;
import tongli.server.model.Models;
import tongli.server.oncall.HandOffs;
import tongli.server.oncall.OnCallSessionStore;
import tongli.server.openapi.OpenApiConfiguration;
import tongli.server.person.CurrentPerson;
import tongli.server.person.CurrentStores;
import tongli.server.person.OwnCourseStore;
import tongli.server.person.OwnEvidenceStore;
import tongli.server.person.OwnRoundStore;
import tongli.server.person.OwnSessionStore;
import tongli.server.person.PersonAtWork;
import tongli.server.rest.AccountController;
import tongli.server.rest.AnalysisController;
import tongli.server.rest.AuthoringController;
import tongli.server.rest.CohortController;
import tongli.server.rest.ConsentController;
import tongli.server.rest.CourseController;
import tongli.server.rest.CsvController;
import tongli.server.rest.DemonstrationController;
import tongli.server.rest.DialogueController;
import tongli.server.rest.ElsewhereController;
import tongli.server.rest.EnrolmentController;
import tongli.server.rest.ErasureController;
import tongli.server.rest.ExportController;
import tongli.server.rest.ExpressionController;
import tongli.server.rest.FactsController;
import tongli.server.rest.FeedbackController;
import tongli.server.rest.LawController;
import tongli.server.rest.LoginController;
import tongli.server.rest.MeController;
import tongli.server.rest.ModelController;
import tongli.server.rest.OnCallController;
import tongli.server.rest.OwnAccountController;
import tongli.server.rest.ProblemAdvice;
import tongli.server.rest.ProblemPages;
import tongli.server.rest.ReportController;
import tongli.server.rest.ReviewController;
import tongli.server.rest.ScaleController;
import tongli.server.rest.ScenarioController;
import tongli.server.rest.SensesController;
import tongli.server.rest.SessionController;
import tongli.server.rest.ShowingController;
import tongli.server.rest.SpeakerController;
import tongli.server.rest.SpeechController;
import tongli.server.rest.TranscriptController;
import tongli.server.rest.TrialController;
import tongli.server.rest.UnhandledController;
import tongli.server.rest.XapiController;
import tongli.server.security.Access;
import tongli.server.security.OwnOriginFilter;
import tongli.server.security.SecurityPerson;
import tongli.server.security.SignedIn;
import tongli.server.socket.OpenSockets;
import tongli.server.storage.Database;
import tongli.server.storage.JdbcAccountStore;
import tongli.server.storage.JdbcApiTokenStore;
import tongli.server.storage.JdbcAuditLog;
import tongli.server.storage.JdbcDepartureStore;
import tongli.server.storage.JdbcIdentityStore;
import tongli.server.storage.JdbcInvitationStore;
import tongli.server.storage.JdbcLoginStore;
import tongli.server.storage.JdbcRecoveryCodes;
import tongli.server.storage.Receipts;
import tongli.server.storage.Stores;
import tongli.understanding.meaning.MeaningReader;
import tongli.wire.TongliJson;
import tools.jackson.databind.JacksonModule;

/** What the server is made of. {@link ServerOptions} and the open {@link Stores} come from {@link ServerLauncher}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    AccountController.class,
    AnalysisController.class,
    SensesController.class,
    ExpressionController.class,
    FeedbackController.class,
    SpeechController.class,
    TranscriptController.class,
    AuthoringController.class,
    CohortController.class,
    ConsentController.class,
    CourseController.class,
    DialogueController.class,
    ElsewhereController.class,
    CsvController.class,
    DemonstrationController.class,
    EnrolmentController.class,
    ErasureController.class,
    ExportController.class,
    FactsController.class,
    LawController.class,
    LoginController.class,
    MeController.class,
    ModelController.class,
    OwnAccountController.class,
    ProblemAdvice.class,
    ProblemPages.class,
    ScaleController.class,
    ScenarioController.class,
    ReportController.class,
    ReviewController.class,
    SessionController.class,
    ShowingController.class,
    SpeakerController.class,
    TrialController.class,
    UnhandledController.class,
    XapiController.class,
    JobConfiguration.class,
    OnCallConfiguration.class,
    SecurityConfiguration.class,
    SocketConfiguration.class,
    OpenApiConfiguration.class,
    WebConfiguration.class
})
class ServerConfiguration {

    @Bean
    InstantSource clock(ServerOptions options) {
        return options.clock();
    }

    /** Answers have their numbers as the command line prints them. */
    @Bean
    JacksonModule roundedNumbers() {
        return TongliJson.rounding();
    }

    @Bean
    PersonAtWork currentPerson(Access access) {
        return new PersonAtWork(access.hasAccounts() ? new SecurityPerson() : CurrentPerson.local());
    }

    @Bean
    CurrentStores currentStores(CurrentPerson person, Stores stores) {
        return new CurrentStores(person, stores);
    }

    @Bean
    Access access(ServerOptions options) {
        return options.access();
    }

    @Bean
    AccountParts accountParts(Stores stores, InstantSource clock, MeterRegistry meters) {
        Database database = stores.database();
        return AccountParts.over(
                new AccountParts.Stores(
                        new JdbcAccountStore(database),
                        new JdbcLoginStore(database),
                        new JdbcApiTokenStore(database),
                        new JdbcRecoveryCodes(database),
                        new JdbcInvitationStore(database),
                        new JdbcIdentityStore(database),
                        new JdbcDepartureStore(database),
                        new MeteredAuditLog(new JdbcAuditLog(database), meters)),
                clock);
    }

    @Bean
    SessionStore sessionStore(CurrentStores mine, HandOffs handOffs, PracticeBounds bounds, MeterRegistry meters) {
        SessionStore own =
                new OnCallSessionStore(new OwnSessionStore(() -> mine.get().sessions()), handOffs);
        return new MeteredSessionStore(new BoundedSessionStore(own, bounds), meters);
    }

    /** Whoever teaches or operates may practise at any age. */
    @Bean
    PracticeBounds practiceBounds(Stores stores, CurrentLaw law, InstantSource clock) {
        return new PracticeBounds(
                () -> SecurityPerson.signedIn()
                        .filter(who -> who.account().role() == Role.LEARNER)
                        .map(SignedIn::id),
                stores.database(),
                law,
                clock);
    }

    @Bean
    EvidenceStore evidenceStore(CurrentStores mine) {
        return new OwnEvidenceStore(() -> mine.get().evidence());
    }

    @Bean
    CourseStore courseStore(CurrentStores mine, PracticeBounds bounds) {
        return new OwnCourseStore(
                () -> mine.get().courses(), enrolment -> bounds.requireAdmitted(enrolment.language()));
    }

    @Bean
    RoundStore roundStore(CurrentStores mine, PracticeBounds bounds) {
        return new OwnRoundStore(() -> mine.get().rounds(), bounds::requireMayBegin, bounds::requireMayGoOn);
    }

    @Bean
    Showings showings(
            Practice practice, RoundStore store, EvidenceStore evidence, Speaking speaking, InstantSource clock) {
        return new Showings(practice, store, evidence, speaking, clock);
    }

    @Bean
    FeedbackDesk feedbackDesk(Stores stores, ConsentDesk desk) {
        return new FeedbackDesk(
                stores.database(), new TrainingConsent(stores.database(), desk), stores::cohortsInMemory);
    }

    @Bean
    Corrections corrections(Practice practice, FeedbackDesk desk, InstantSource clock) {
        return new Corrections(practice, desk.store(), clock);
    }

    @Bean
    Practice practice(
            ServerOptions options, RiskCards people, SessionStore store, EvidenceStore evidence, MeterRegistry meters) {
        return new Practice(
                () -> TimedParts.of(options.parts().get().withRiskCards(people), meters),
                store,
                evidence,
                options.clock());
    }

    /** Closed before practice, whose reader of emotions serves where no other was promoted. */
    @Bean
    Models models(
            ServerOptions options,
            Practice practice,
            AccountParts accounts,
            InstantSource clock,
            MeterRegistry meters) {
        ModelMeters watch = new ModelMeters(meters);
        return new Models(
                options.models(),
                queries -> practice.parts().emotions().readAll(queries),
                clock,
                withdrawn -> {
                    watch.withdrawn(withdrawn);
                    if (options.access().hasAccounts()) {
                        accounts.audit()
                                .add(clock.instant(), Optional.empty(), AuditAction.MODEL_WITHDRAWN, withdrawn.model());
                    }
                },
                watch);
    }

    @Bean
    Senses senses() {
        return new Senses();
    }

    /** Programs that speak are looked for where the system looks for programs. */
    @Bean
    Speaking speaking() {
        return new Speaking(System.getenv().getOrDefault("PATH", ""));
    }

    @Bean
    Listening listening() {
        return new Listening(Recognisers.of(System.getenv()));
    }

    @Bean
    Turns turns(Practice practice, Capacity capacity, MeterRegistry meters) {
        return new Turns(practice, capacity, meters);
    }

    @Bean
    @Lazy(false)
    OpenSockets openSockets(ServerOptions options) {
        return new OpenSockets(options.patience());
    }

    @Bean
    PracticeHealth practiceHealthIndicator(Practice practice) {
        return new PracticeHealth(practice::isReady);
    }

    @Bean
    DatabaseHealth databaseHealthIndicator(Stores stores) {
        return new DatabaseHealth(stores.database());
    }

    /** What is asked whenever somebody looks. */
    @Bean
    @Lazy(false)
    MeterBinder serverMeters(Stores stores, Practice practice, OpenSockets sockets, Models models) {
        return meters -> {
            stores.database().meter(meters);
            ServerMeters.seals(meters, stores.database().seals());
            ServerMeters.ready(meters, practice::isReady);
            ServerMeters.sockets(meters, sockets::count);
            ServerMeters.modelsNotLoaded(meters, models.served()::troubles);
        };
    }

    @Bean
    Capacity capacity() {
        return Capacity.ofThisMachine();
    }

    @Bean
    CurrentLaw currentLaw(ServerOptions options) {
        return new CurrentLaw(options.law(), options.clock());
    }

    @Bean
    Receipts receipts(Stores stores) {
        return new Receipts(stores.database());
    }

    @Bean
    Erasure erasure(Stores stores, AccountParts accounts, Receipts receipts, Workbench workbench, InstantSource clock) {
        return new Erasure(stores, accounts.accounts(), receipts, workbench, clock);
    }

    @Bean
    ConsentDesk consentDesk(CurrentLaw law, OnCallController.Whom whom, Access access) {
        boolean onCall = whom.settings().isPresent();
        return access.hasAccounts() ? ConsentDesk.ofMany(law, onCall) : ConsentDesk.ofOne(law, onCall);
    }

    /** People to call where the jurisdiction names some. */
    @Bean
    RiskCards people(CurrentLaw law) {
        return HandOffCards.of(law.today());
    }

    @Bean
    Courses courses(Practice practice, CourseStore store, EvidenceStore evidence, InstantSource clock) {
        return new Courses(practice, store, evidence, clock);
    }

    @Bean
    ScaleShelf scaleShelf(ServerOptions options) {
        return new ScaleShelf(options.dataFolder());
    }

    @Bean
    Workbench workbench(CurrentPerson person, InstantSource clock) {
        return new Workbench(person, clock, System::nanoTime);
    }

    /** Before the wait for requests that are still answered, which is shorter than a simulation. */
    @Bean
    ApplicationListener<ContextClosedEvent> endOfWork(Workbench workbench) {
        return closing -> workbench.close();
    }

    /** Loads a language's model with the first talk in it. */
    @Bean
    MeaningReader meanings() {
        return MeaningReader.bundled();
    }

    @Bean
    FilterRegistrationBean<RequestLog> requestLog(ServerOptions options) {
        return first(new RequestLog(options.log().tellsRequests()), 0);
    }

    @Bean
    FilterRegistrationBean<SecurityHeadersFilter> securityHeaders(Access access, CurrentLaw law) {
        return first(new SecurityHeadersFilter(access.address().isSecure(), () -> devices(law.today())), 1);
    }

    private static Devices devices(Law today) {
        boolean microphone = true; // whoever agrees may speak instead of typing, whatever is read from voices
        return new Devices(today.isOpenToSomebody(Subject.FACE_EMOTION_OF_LEARNER), microphone);
    }

    @Bean
    FilterRegistrationBean<Filter> whoMayReachIt(Access access) {
        return first(access.hasAccounts() ? new OwnOriginFilter(access.address()) : new LocalOnlyFilter(), 2);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit() {
        return first(new BodyLimitFilter(), 3);
    }

    @Bean
    FilterRegistrationBean<SlowReaderFilter> slowReaders() {
        return first(new SlowReaderFilter(), 4);
    }

    /** Within all that refuses: nobody is told that what they have still holds who may not have it. */
    @Bean
    FilterRegistrationBean<EtagFilter> etags() {
        FilterRegistrationBean<EtagFilter> registration = new FilterRegistrationBean<>(new EtagFilter());
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    /** For what is no proper HTTP and never reaches a filter. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheContainer() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReportValve.class.getName());
            }
        });
    }

    private static <F extends Filter> FilterRegistrationBean<F> first(F filter, int place) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return registration;
    }
}
