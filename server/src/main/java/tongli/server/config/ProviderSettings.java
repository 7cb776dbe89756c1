package tongli.server.config;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tongli.core.Coded;
import tongli.server.account.Role;
import tongli.server.oidc.OidcSettings;
import tongli.server.oidc.RoleClaim;
import tongli.server.seal.Secret;

/** By which identity provider people may sign in, as it was set. Nothing is asked of it: it may be away when the server starts. */
final class ProviderSettings {

    private ProviderSettings() {}

    static Optional<OidcSettings> of(Settings settings) {
        Optional<URI> issuer = settings.get(Settings.OIDC_ISSUER, setting -> issuer(setting.text()));
        Optional<String> client = settings.get(Settings.OIDC_CLIENT, Setting::text);
        Optional<Secret> secret = settings.secret(
                Settings.OIDC_SECRET, setting -> Secret.of(setting.text()), setting -> Secret.in(setting.path()));
        Optional<String> name = settings.get(Settings.OIDC_NAME, Setting::text);
        Optional<Role> open = open(settings);
        Optional<RoleClaim> roles = roles(settings);
        if (!settings.has(Settings.OIDC_ISSUER)) {
            settings.names().stream()
                    .filter(set -> set.startsWith("oidc."))
                    .forEach(set -> settings.fault("%s is set and no issuer is; set oidc.issuer, or leave it out"
                            .formatted(settings.where(set))));
            return Optional.empty();
        }
        requireSet(
                settings,
                Settings.OIDC_CLIENT,
                "no client is; set oidc.client-id to what the provider calls this installation");
        if (!settings.has(Settings.OIDC_SECRET)) {
            requireSet(
                    settings,
                    Settings.OIDC_SECRET_FILE,
                    "no secret is; set oidc.client-secret-file, or TONGLI_OIDC_CLIENT_SECRET");
        }
        return issuer.flatMap(at -> client.flatMap(
                id -> secret.map(hush -> new OidcSettings(at, id, hush, name.orElseGet(at::getHost), open, roles))));
    }

    private static void requireSet(Settings settings, String name, String fault) {
        if (!settings.has(name)) {
            settings.fault("%s is set and %s".formatted(settings.where(Settings.OIDC_ISSUER), fault));
        }
    }

    private static Optional<Role> open(Settings settings) {
        boolean open = settings.get(Settings.OIDC_OPEN, Setting::yesOrNo).orElse(false);
        Optional<Role> role = settings.get(Settings.OIDC_ROLE, setting -> role(setting.text()));
        if (settings.has(Settings.OIDC_ROLE) && !open) {
            settings.fault(
                    "%s says what somebody becomes without an invitation, and nobody comes in so; set oidc.open: true, or leave it out"
                            .formatted(settings.where(Settings.OIDC_ROLE)));
        }
        return open ? role.or(() -> Optional.of(Role.LEARNER)) : Optional.empty();
    }

    private static Role role(String text) {
        return Coded.find(Role.class, text)
                .filter(role -> role != Role.OPERATOR)
                .orElseThrow(() -> new IllegalArgumentException(
                        "must be learner or instructor; operators come by an invitation, or by a claim"));
    }

    private static Optional<RoleClaim> roles(Settings settings) {
        Optional<String> claim = settings.get(Settings.OIDC_CLAIM, Setting::text);
        Map<String, Role> roles = new LinkedHashMap<>();
        Arrays.stream(Role.values())
                .forEach(role -> settings.get(Settings.OIDC_ROLES + role.code(), Setting::text)
                        .ifPresent(text -> {
                            if (roles.put(text, role) != null) {
                                settings.fault("%s gives another role already; one text gives one"
                                        .formatted(settings.where(Settings.OIDC_ROLES + role.code())));
                            }
                        }));
        if (claim.isPresent() == roles.isEmpty()) {
            settings.fault(
                    claim.isPresent()
                            ? "%s is set and no text of it gives a role; set oidc.roles.instructor or oidc.roles.operator"
                                    .formatted(settings.where(Settings.OIDC_CLAIM))
                            : "oidc.roles is set and no claim is; set oidc.role-claim to the claim that holds such texts");
        }
        return claim.map(name -> new RoleClaim(name, roles));
    }

    private static URI issuer(String text) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException("must be an address such as https://id.example.org", none);
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException(
                    "must be an address such as https://id.example.org, as the provider names itself");
        }
        boolean ownMachine = uri.getHost().equals("localhost") || uri.getHost().equals("127.0.0.1");
        if (!"https".equals(uri.getScheme()) && !("http".equals(uri.getScheme()) && ownMachine)) {
            throw new IllegalArgumentException("must begin with https://, or anybody on the way could be anybody");
        }
        return uri;
    }
}
