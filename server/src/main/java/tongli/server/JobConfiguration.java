package tongli.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import tongli.server.job.ClockWatch;
import tongli.server.job.Jobs;
import tongli.server.job.Lease;
import tongli.server.job.Recurring;
import tongli.server.law.CurrentLaw;
import tongli.server.metrics.MeteredJobStore;
import tongli.server.metrics.QueueMeters;
import tongli.server.metrics.ServerMeters;
import tongli.server.rest.JobController;
import tongli.server.rest.JobWorks;
import tongli.server.retention.Retention;
import tongli.server.storage.Database;
import tongli.server.storage.JdbcJobStore;
import tongli.server.storage.JdbcQueue;
import tongli.server.storage.Stores;

/** What is done outside requests: jobs, and what is done daily, by one node for all. */
@Configuration(proxyBeanMethods = false)
@Import({JobController.class, JobWorks.class})
class JobConfiguration {

    private static final Duration DAILY = Duration.ofDays(1);

    /** A clock that goes wrong by itself goes wrong by less between two looks. */
    private static final Duration LEAP = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(JobConfiguration.class);

    private static final String RETENTION = "retention";

    @Bean
    Retention retention(Stores stores, InstantSource clock) {
        return new Retention(stores.database(), clock);
    }

    @Bean
    Jobs jobs(
            Stores stores,
            JobWorks works,
            Retention retention,
            CurrentLaw law,
            ClockWatch watch,
            MeterRegistry meters) {
        Database database = stores.database();
        return new Jobs(
                database.source(),
                new MeteredJobStore(new JdbcJobStore(database), meters),
                works,
                watch,
                Lease.usual(),
                List.of(new Recurring(RETENTION, DAILY, () -> retain(retention, law, watch))));
    }

    /** What a clock that was set wrongly makes seem old is not to be had back. */
    private static void retain(Retention retention, CurrentLaw law, ClockWatch watch) {
        if (watch.wasSetForward(LEAP, DAILY)) {
            LOG.atWarn()
                    .log("the computer's clock was set forward; what was kept for long enough is deleted a day later");
        } else {
            retention.run(law.today());
        }
    }

    @Bean
    ClockWatch clockWatch(InstantSource clock) {
        return ClockWatch.over(clock);
    }

    @Bean
    @Lazy(false)
    MeterBinder queueMeters(Stores stores, ClockWatch watch) {
        JdbcQueue queue = new JdbcQueue(stores.database());
        QueueMeters meters = new QueueMeters(
                () -> new QueueMeters.Queue(queue.waiting(), queue.oldest(), queue.lastSuccess(RETENTION)),
                watch.clock(),
                System::nanoTime);
        return registry -> {
            meters.register(registry);
            ServerMeters.clock(registry, watch::times);
        };
    }
}
