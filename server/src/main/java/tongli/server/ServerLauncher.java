package tongli.server;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tongli.server.consent.ConsentDesk;
import tongli.server.consent.ConsentPurpose;
import tongli.server.engine.Practice;
import tongli.server.job.Jobs;
import tongli.server.law.CurrentLaw;
import tongli.server.model.Models;
import tongli.server.oncall.Telling;
import tongli.server.storage.Stores;

/** Starts the server. */
public final class ServerLauncher {

    /** Above environment and files: a stray SERVER_ADDRESS or application.yml must not open a port to the world. */
    private static final Map<String, Object> SETTINGS = Map.ofEntries(
            Map.entry("server.shutdown", "graceful"),
            // a body that stops arriving holds a thread until this time is over
            Map.entry("server.tomcat.connection-timeout", "5s"),
            Map.entry("server.tomcat.keep-alive-timeout", "60s"),
            Map.entry("server.tomcat.threads.max", "128"),
            Map.entry("spring.servlet.multipart.enabled", "false"),
            // it warns of strange paths by repeating them
            Map.entry("logging.level.org.springframework.web.servlet.resource.ResourceHandlerUtils", "ERROR"),
            // H2 is none of those that it names, but keeps zones
            Map.entry(
                    "logging.level.com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization.utc_warning",
                    "ERROR"),
            // with a stack trace each time it looks, while the database does not answer; requests tell of that
            Map.entry("logging.level.com.github.kagkarlsson.scheduler.RunUntilShutdown", "OFF"),
            Map.entry("server.tomcat.max-http-form-post-size", "1MB"),
            Map.entry("server.servlet.encoding.charset", "UTF-8"),
            Map.entry("server.servlet.encoding.force", "true"),
            Map.entry("spring.config.location", "optional:classpath:/none/"),
            Map.entry("spring.jmx.enabled", "false"),
            Map.entry("spring.web.resources.add-mappings", "false"),
            Map.entry("management.endpoints.web.exposure.include", "health,prometheus"),
            Map.entry("management.endpoint.health.show-details", "never"),
            // alive: the process answers; ready: it can do its work too
            Map.entry("management.endpoint.health.probes.enabled", "true"),
            Map.entry("management.endpoint.health.group.readiness.include", "readinessState,database,practice"),
            Map.entry("management.endpoint.health.group.readiness.status.order", "DOWN,OUT_OF_SERVICE,FULL,LOADING,UP"),
            Map.entry("management.endpoint.health.group.readiness.status.http-mapping.down", "503"),
            Map.entry("management.endpoint.health.group.readiness.status.http-mapping.out-of-service", "503"),
            Map.entry("management.endpoint.health.group.readiness.status.http-mapping.loading", "503"),
            Map.entry("management.endpoint.health.group.readiness.status.http-mapping.full", "503"),
            // fifty meters of what each filter of Spring Security takes
            Map.entry("management.observations.enable.spring.security", "false"),
            Map.entry("management.metrics.distribution.slo.http.server.requests", "50ms,100ms,300ms,1s,3s,10s"),
            Map.entry("springdoc.api-docs.path", "/v3/api-docs"),
            Map.entry("springdoc.writer-with-order-by-keys", "true"));

    private ServerLauncher() {}

    /**
     * Starts the server and returns once it answers; models go on loading behind it.
     *
     * @throws ServerFailed if the port is taken
     * @throws tongli.server.storage.StorageUnavailable if the database or the data folder cannot be used
     */
    public static RunningServer run(ServerOptions options) {
        ConsentDesk desk = ConsentDesk.ofOne(new CurrentLaw(options.law(), options.clock()), false);
        Stores stores = Stores.open(options.storage(), consents -> desk.isRefused(consents, ConsentPurpose.STORAGE));
        try {
            SpringApplication application = new SpringApplication(ServerConfiguration.class);
            application.setBannerMode(Banner.Mode.OFF);
            application.setWebApplicationType(WebApplicationType.SERVLET);
            Map<String, Object> first = new LinkedHashMap<>(SETTINGS);
            first.putAll(options.log().settings());
            application.setDefaultProperties(first);
            application.setAddCommandLineProperties(false);
            application.setLazyInitialization(true);
            application.setLogStartupInfo(false);
            application.addInitializers(context -> {
                Map<String, Object> settings = new LinkedHashMap<>(first);
                settings.put("server.port", options.port());
                settings.put(
                        "spring.lifecycle.timeout-per-shutdown-phase",
                        options.patience().toString());
                settings.put(
                        "management.metrics.system.diskspace.paths",
                        options.dataFolder().toString());
                settings.put("server.address", options.access().bind());
                options.access().tls().ifPresent(tls -> {
                    settings.put(
                            "server.ssl.certificate", tls.certificate().toUri().toString());
                    settings.put(
                            "server.ssl.certificate-private-key",
                            tls.key().toUri().toString());
                });
                if (options.access().behindProxy()) {
                    settings.put("server.forward-headers-strategy", "native");
                }
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("tongli", settings));
                GenericApplicationContext beans = (GenericApplicationContext) context;
                beans.registerBean(ServerOptions.class, () -> options);
                beans.registerBean(Stores.class, () -> stores, definition -> definition.setDestroyMethodName(""));
            });
            ConfigurableApplicationContext context = application.run();
            context.getBean(Practice.class); // begins to load, now that the port answers
            context.getBean(Jobs.class).start();
            context.getBean(Telling.class).start();
            context.getBean(Models.class).start();
            context.getBean("othersTurns"); // what other servers play
            return new RunningServer(context, stores);
        } catch (RuntimeException failure) {
            stores.close();
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException busy) {
                    throw new ServerFailed(
                            "port %d is in use by another program; choose another with --port N, or --port 0 for any free one"
                                    .formatted(busy.getPort()),
                            failure);
                }
            }
            throw failure;
        }
    }
}
