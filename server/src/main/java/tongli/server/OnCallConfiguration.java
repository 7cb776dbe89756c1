package tongli.server;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import tongli.server.account.AccountParts;
import tongli.server.consent.ConsentDesk;
import tongli.server.consent.ConsentPurpose;
import tongli.server.law.CurrentLaw;
import tongli.server.metrics.OnCallMeters;
import tongli.server.oncall.Dispatcher;
import tongli.server.oncall.HandOffs;
import tongli.server.oncall.OnCall;
import tongli.server.oncall.OnCallSettings;
import tongli.server.oncall.Outbox;
import tongli.server.oncall.Pace;
import tongli.server.oncall.Telling;
import tongli.server.person.CurrentPerson;
import tongli.server.rest.OnCallController;
import tongli.server.security.Access;
import tongli.server.storage.Consents;
import tongli.server.storage.Database;
import tongli.server.storage.JdbcOutbox;
import tongli.server.storage.Stores;

/** Telling a person on call, where the operator named one. */
@Configuration(proxyBeanMethods = false)
@Import(OnCallController.class)
class OnCallConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(OnCallConfiguration.class);

    @Bean
    OnCallController.Whom whomOnCall(ServerOptions options) {
        return new OnCallController.Whom(settings(options));
    }

    @Bean
    Outbox outbox(Stores stores) {
        return new JdbcOutbox(stores.database());
    }

    @Bean
    @Lazy(false)
    OnCallMeters onCallMeters(Outbox outbox, MeterRegistry meters, InstantSource clock) {
        return new OnCallMeters(outbox::counts, meters, clock);
    }

    @Bean
    Telling telling(
            ServerOptions options,
            Outbox outbox,
            Stores stores,
            ConsentDesk desk,
            AccountParts accounts,
            OnCallMeters meters,
            CurrentLaw law,
            InstantSource clock) {
        Optional<OnCallSettings> settings = settings(options);
        settings.ifPresentOrElse(
                whom -> LOG.atInfo()
                        .addKeyValue("host", whom.host())
                        .addKeyValue("tries", whom.tries())
                        .log("a person on call is told of high risk, of whoever agreed to that"),
                () -> law.today()
                        .takeover()
                        .ifPresent(
                                rule -> LOG.atWarn()
                                        .addKeyValue(
                                                "profile", law.today().profile().id())
                                        .addKeyValue("rule", rule.id())
                                        .log(
                                                "nobody on call is told of high risk, and the jurisdiction asks for it; set on-call.url")));
        return new Telling(settings.map(whom -> new Dispatcher(
                outbox,
                new Dispatcher.Whom(whom, options.access().url()),
                agreed(stores.database(), desk),
                accounts.audit(),
                meters,
                Pace.usual(),
                clock)));
    }

    /** Where there are accounts alone: somebody has to be able to look up who it is. */
    private static Optional<OnCallSettings> settings(ServerOptions options) {
        return options.access().hasAccounts() ? options.onCall() : Optional.empty();
    }

    private static Predicate<String> agreed(Database database, ConsentDesk desk) {
        return person -> desk.holds(new Consents(database, person), ConsentPurpose.ON_CALL);
    }

    @Bean
    HandOffs handOffs(
            Access access,
            CurrentPerson person,
            Outbox outbox,
            Stores stores,
            ConsentDesk desk,
            AccountParts accounts,
            OnCallMeters meters,
            Telling telling,
            InstantSource clock) {
        if (!access.hasAccounts()) {
            return HandOffs.ofNobody();
        }
        OnCall onCall =
                new OnCall(outbox, accounts.audit(), agreed(stores.database(), desk), meters, telling::wake, clock);
        return (level, keep) -> onCall.stopped(person.id(), level, keep);
    }
}
