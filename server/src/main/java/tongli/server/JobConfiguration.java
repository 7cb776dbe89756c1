package tongli.server;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tongli.server.job.Jobs;
import tongli.server.job.Lease;
import tongli.server.job.Recurring;
import tongli.server.law.CurrentLaw;
import tongli.server.rest.JobController;
import tongli.server.rest.JobWorks;
import tongli.server.retention.Retention;
import tongli.server.storage.Database;
import tongli.server.storage.JdbcJobStore;
import tongli.server.storage.Stores;

/** What is done outside requests: jobs, and what is done daily, by one node for all. */
@Configuration(proxyBeanMethods = false)
@Import({JobController.class, JobWorks.class})
class JobConfiguration {

    private static final Duration DAILY = Duration.ofDays(1);

    @Bean
    Retention retention(Stores stores, InstantSource clock) {
        return new Retention(stores.database(), clock);
    }

    @Bean
    Jobs jobs(Stores stores, JobWorks works, Retention retention, CurrentLaw law, InstantSource clock) {
        Database database = stores.database();
        return new Jobs(
                database.source(),
                new JdbcJobStore(database),
                works,
                clock,
                Lease.usual(),
                List.of(new Recurring("retention", DAILY, () -> retention.run(law.today()))));
    }
}
