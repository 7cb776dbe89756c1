package tongli.server;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import tongli.server.account.AccountParts;
import tongli.server.oidc.Elsewhere;
import tongli.server.oidc.Providers;
import tongli.server.security.Access;
import tongli.server.security.AccessFilter;
import tongli.server.security.AddressLimitFilter;
import tongli.server.security.AuditFilter;
import tongli.server.security.PersonLimitFilter;
import tongli.server.security.Recognition;
import tongli.server.security.RecognitionFilter;

/**
 * Spring Security with our own ways of finding out who asks and what they may. It keeps no sessions of its own: a login is a row that every
 * node reads. In local mode it lets everything through, for {@link tongli.server.local.LocalOnlyFilter} has looked already.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Nobody signs in by Spring's own forms; without this it would make up a user. */
    @Bean
    AuthenticationManager noOther() {
        return authentication -> {
            throw new ProviderNotFoundException("sign in at /api/v1/login");
        };
    }

    /** In local mode odd addresses get the problems that they always got; where there are accounts none gets near them. */
    @Bean
    HttpFirewall firewall(Access access) {
        return access.hasAccounts() ? new StrictHttpFirewall() : new LocalFirewall();
    }

    /** Lets every address through, for what is asked for by it is looked at later. */
    private static final class LocalFirewall implements HttpFirewall {

        @Override
        public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
            return new FirewalledRequest(request) {
                @Override
                public void reset() {
                    // nothing was changed
                }
            };
        }

        @Override
        public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
            return response;
        }
    }

    @Bean
    Recognition recognition(AccountParts accounts, Access access) {
        return new Recognition(accounts.store(), accounts.logins(), accounts.tokens(), access.cookie());
    }

    @Bean
    Providers providers(AccountParts accounts, Access access, InstantSource clock) {
        return new Providers(access.oidc().map(provider -> new Elsewhere(provider, accounts, clock)));
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            Access access,
            Recognition recognition,
            AccountParts accounts,
            InstantSource clock,
            MeterRegistry meters)
            throws Exception {
        http.csrf(AbstractHttpConfigurer::disable) // OwnOriginFilter and the cookie's SameSite do it
                .headers(AbstractHttpConfigurer::disable) // SecurityHeadersFilter, which answers outside the chain too
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        if (access.hasAccounts()) {
            http.addFilterBefore(new AddressLimitFilter(meters), AuthorizationFilter.class)
                    .addFilterAfter(new RecognitionFilter(recognition), AddressLimitFilter.class)
                    .addFilterAfter(new PersonLimitFilter(meters), RecognitionFilter.class)
                    .addFilterAfter(new AccessFilter(), PersonLimitFilter.class)
                    .addFilterAfter(new AuditFilter(accounts.audit(), clock), AccessFilter.class);
        }
        return http.build();
    }
}
