package tongli.server.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tongli.core.Language;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.ProblemWords;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

/** How each operation may fail: the kinds of problem by status, each with an example. */
final class ProblemAnswers {

    private static final Set<ProblemKind> EVERYWHERE = EnumSet.of(
            ProblemKind.INVALID_FIELD,
            ProblemKind.BAD_REQUEST,
            ProblemKind.FOREIGN_HOST,
            ProblemKind.FOREIGN_ORIGIN,
            ProblemKind.SIGN_IN_NEEDED,
            ProblemKind.UNKNOWN_TOKEN,
            ProblemKind.NOT_ALLOWED,
            ProblemKind.NOT_ACCEPTABLE,
            ProblemKind.TOO_OFTEN,
            ProblemKind.INTERNAL,
            ProblemKind.STORAGE_FAILED,
            ProblemKind.STORAGE_AWAY);
    private static final Set<ProblemKind> WITH_BODY =
            EnumSet.of(ProblemKind.MALFORMED_JSON, ProblemKind.BODY_TOO_LARGE, ProblemKind.UNSUPPORTED_MEDIA_TYPE);
    private static final Set<ProblemKind> WITH_TEXT = EnumSet.of(ProblemKind.BLANK_TEXT, ProblemKind.TEXT_TOO_LONG);

    private static final Set<ProblemKind> PLAYED = EnumSet.of(
            ProblemKind.INVALID_SCENARIO,
            ProblemKind.MALFORMED_REQUEST,
            ProblemKind.BUSY,
            ProblemKind.TOOK_TOO_LONG,
            ProblemKind.STOPPING);

    /** What is looked for by a part of an address, and what is said where it is none. */
    private static final Map<String, ProblemKind> NAMED = Map.ofEntries(
            Map.entry("{course}", ProblemKind.UNKNOWN_COURSE),
            Map.entry("{enrolment}", ProblemKind.UNKNOWN_ENROLMENT),
            Map.entry("{cohort}", ProblemKind.UNKNOWN_COHORT),
            Map.entry("{account}", ProblemKind.UNKNOWN_ACCOUNT),
            Map.entry("{job}", ProblemKind.UNKNOWN_JOB),
            Map.entry("{invitation}", ProblemKind.UNKNOWN_INVITATION),
            Map.entry("{login}", ProblemKind.NOT_FOUND),
            Map.entry("{token}", ProblemKind.NOT_FOUND),
            Map.entry("{receipt}", ProblemKind.UNKNOWN_RECEIPT),
            Map.entry("{showing}", ProblemKind.UNKNOWN_SHOWING),
            Map.entry("{correction}", ProblemKind.UNKNOWN_CORRECTION),
            Map.entry("{model}", ProblemKind.UNKNOWN_MODEL),
            Map.entry("{turn}", ProblemKind.NO_SUCH_TURN));

    /** What only some operations meet, by the last part of their address. */
    private static final Map<String, Set<ProblemKind>> OF_PATH = Map.of(
            "turns",
                    EnumSet.of(
                            ProblemKind.SESSION_NOT_OPEN,
                            ProblemKind.INVALID_KEY,
                            ProblemKind.KEY_REUSED,
                            ProblemKind.SESSION_CHANGED),
            "branches", EnumSet.of(ProblemKind.NO_SUCH_TURN),
            "lint", EnumSet.of(ProblemKind.BUSY, ProblemKind.MALFORMED_REQUEST),
            "simulate", PLAYED,
            "report", EnumSet.of(ProblemKind.FONT_MISSING),
            "previews", PLAYED,
            "registration", EnumSet.of(ProblemKind.UNKNOWN_TRIAL),
            "end", EnumSet.of(ProblemKind.UNKNOWN_TRIAL, ProblemKind.UNFIT_TRIAL),
            "marks", EnumSet.of(ProblemKind.UNKNOWN_REPLY, ProblemKind.UNKNOWN_ENROLMENT, ProblemKind.MARKED_BEFORE));

    /** The same by the whole address. */
    private static final Map<String, Set<ProblemKind>> OF_ADDRESS = Map.ofEntries(
            Map.entry(
                    "/api/v1/courses/{course}/enrolments/{enrolment}/answers",
                    EnumSet.of(
                            ProblemKind.UNKNOWN_UNIT,
                            ProblemKind.UNFIT_ANSWER,
                            ProblemKind.UNKNOWN_SESSION,
                            ProblemKind.TOO_MANY,
                            ProblemKind.BLANK_TEXT,
                            ProblemKind.TEXT_TOO_LONG)),
            Map.entry(
                    "/api/v1/on-call/look-ups", EnumSet.of(ProblemKind.UNKNOWN_REFERENCE, ProblemKind.UNKNOWN_ACCOUNT)),
            Map.entry(
                    "/api/v1/scales/{scale}/answers",
                    EnumSet.of(ProblemKind.UNKNOWN_SCALE, ProblemKind.UNKNOWN_ENROLMENT, ProblemKind.UNFIT_ANSWER)),
            Map.entry(
                    "/api/v1/cohorts/{cohort}/trial/csv",
                    EnumSet.of(ProblemKind.UNKNOWN_TRIAL, ProblemKind.TRIAL_RUNS)),
            Map.entry("/api/v1/sessions/{id}/report", EnumSet.of(ProblemKind.FEEDBACK_WITHHELD)),
            Map.entry("/api/v1/sessions/{id}/finish", EnumSet.of(ProblemKind.SESSION_CHANGED)),
            Map.entry("/api/v1/sessions/{id}/turns/{turn}/demonstration", EnumSet.of(ProblemKind.FEEDBACK_WITHHELD)),
            Map.entry("/api/v1/sessions/{id}/csv", EnumSet.of(ProblemKind.FEEDBACK_WITHHELD)),
            Map.entry("/api/v1/sessions/{id}/xapi", EnumSet.of(ProblemKind.FEEDBACK_WITHHELD)),
            Map.entry(
                    "/api/v1/sessions/{id}/guesses",
                    EnumSet.of(
                            ProblemKind.SESSION_NOT_OPEN,
                            ProblemKind.SESSION_CHANGED,
                            ProblemKind.TOO_MANY,
                            ProblemKind.TEXT_TOO_LONG)),
            Map.entry(
                    "/api/v1/showings/{showing}/guesses",
                    EnumSet.of(
                            ProblemKind.ROUND_OVER,
                            ProblemKind.INVALID_KEY,
                            ProblemKind.KEY_REUSED,
                            ProblemKind.SESSION_CHANGED)),
            Map.entry("/api/v1/feedback/{correction}/reviews", EnumSet.of(ProblemKind.REVIEWED_BEFORE)),
            Map.entry("/api/v1/feedback/queue", EnumSet.of(ProblemKind.OVERLOADED)),
            Map.entry("/api/v1/showings", EnumSet.of(ProblemKind.NO_VOICE)),
            Map.entry("/api/v1/models", EnumSet.of(ProblemKind.MODEL_NOT_WHOLE)),
            Map.entry("/api/v1/models/{model}", EnumSet.of(ProblemKind.MODEL_NOT_WHOLE)),
            Map.entry(
                    "/api/v1/models/{model}/promotion",
                    EnumSet.of(ProblemKind.MODEL_NOT_WHOLE, ProblemKind.NOT_PROMOTED, ProblemKind.TOO_MANY)),
            Map.entry("/api/v1/models/rollback", EnumSet.of(ProblemKind.MODEL_NOT_WHOLE, ProblemKind.NOTHING_PROMOTED)),
            Map.entry("/api/v1/analyze/own", EnumSet.of(ProblemKind.NO_MODEL_SERVES)),
            Map.entry(
                    "/api/v1/showings/{showing}/{number}/voice",
                    EnumSet.of(ProblemKind.NO_VOICE, ProblemKind.OVERLOADED)));

    /** Where practice begins or goes on. */
    private static final List<String> BOUNDED = List.of(
            "/sessions", "/sessions/{id}/branches", "/sessions/{id}/turns", "/showings", "/showings/{showing}/guesses");

    /** What guards an account. */
    private static final Map<String, Set<ProblemKind>> OF_ACCOUNTS = Map.ofEntries(
            Map.entry("/api/v1/me", EnumSet.of(ProblemKind.WRONG_CREDENTIALS, ProblemKind.LAST_OPERATOR)),
            Map.entry("/api/v1/login", EnumSet.of(ProblemKind.WRONG_CREDENTIALS, ProblemKind.CODE_NEEDED)),
            Map.entry(
                    "/api/v1/login/oidc",
                    EnumSet.of(ProblemKind.NO_PROVIDER, ProblemKind.PROVIDER_AWAY, ProblemKind.UNKNOWN_INVITATION)),
            Map.entry("/api/v1/login/oidc/return", EnumSet.of(ProblemKind.NO_PROVIDER)),
            Map.entry(
                    "/api/v1/accounts",
                    EnumSet.of(
                            ProblemKind.UNKNOWN_INVITATION,
                            ProblemKind.NAME_TAKEN,
                            ProblemKind.TOO_YOUNG,
                            ProblemKind.BIRTH_YEAR_NEEDED)),
            Map.entry(
                    "/api/v1/accounts/{account}", EnumSet.of(ProblemKind.LAST_OPERATOR, ProblemKind.CHANGED_MEANWHILE)),
            Map.entry(
                    "/api/v1/me/consents",
                    EnumSet.of(
                            ProblemKind.BIRTH_YEAR_NEEDED,
                            ProblemKind.CONSENT_NOT_OPEN,
                            ProblemKind.CONSENT_TEXT_CHANGED)),
            Map.entry("/api/v1/accounts/{account}/guardian-consents", EnumSet.of(ProblemKind.CONSENT_NOT_OPEN)),
            Map.entry(
                    "/api/v1/analyze/face",
                    EnumSet.of(ProblemKind.READ_ON_DEVICE, ProblemKind.CONSENT_NEEDED, ProblemKind.UNREADABLE_MEDIA)),
            Map.entry(
                    "/api/v1/analyze/voice",
                    EnumSet.of(ProblemKind.READ_ON_DEVICE, ProblemKind.CONSENT_NEEDED, ProblemKind.UNREADABLE_MEDIA)),
            Map.entry(
                    "/api/v1/analyze/multimodal",
                    EnumSet.of(ProblemKind.READ_ON_DEVICE, ProblemKind.CONSENT_NEEDED, ProblemKind.UNREADABLE_MEDIA)),
            Map.entry(
                    "/api/v1/transcribe",
                    EnumSet.of(
                            ProblemKind.CONSENT_NEEDED,
                            ProblemKind.UNREADABLE_MEDIA,
                            ProblemKind.SPEECH_NOT_READ,
                            ProblemKind.OVERLOADED)),
            Map.entry(
                    "/api/v1/express/speech",
                    EnumSet.of(
                            ProblemKind.NO_VOICE,
                            ProblemKind.OVERLOADED,
                            ProblemKind.BLANK_TEXT,
                            ProblemKind.TEXT_TOO_LONG)),
            Map.entry("/api/v1/express/words", EnumSet.of(ProblemKind.OVERLOADED, ProblemKind.TEXT_TOO_LONG)),
            Map.entry("/api/v1/me/facts", EnumSet.of(ProblemKind.FACTS_KNOWN)),
            Map.entry("/api/v1/me/password", EnumSet.of(ProblemKind.WRONG_CREDENTIALS, ProblemKind.SIGNS_IN_ELSEWHERE)),
            Map.entry(
                    "/api/v1/me/second-factor",
                    EnumSet.of(ProblemKind.WRONG_CREDENTIALS, ProblemKind.CODE_NEEDED, ProblemKind.SIGNS_IN_ELSEWHERE)),
            Map.entry(
                    "/api/v1/me/second-factor/removal",
                    EnumSet.of(ProblemKind.WRONG_CREDENTIALS, ProblemKind.CODE_NEEDED, ProblemKind.SIGNS_IN_ELSEWHERE)),
            Map.entry(
                    "/api/v1/me/tokens",
                    EnumSet.of(ProblemKind.TOO_MANY, ProblemKind.BLANK_TEXT, ProblemKind.TEXT_TOO_LONG)));

    private static final List<String> ACCOUNT_PATHS = List.of(
            "/api/v1/login",
            "/api/v1/accounts",
            "/api/v1/invitations",
            "/api/v1/audit",
            "/api/v1/me/facts",
            "/api/v1/on-call",
            "/api/v1/me/password",
            "/api/v1/me/second-factor",
            "/api/v1/me/logins",
            "/api/v1/me/tokens");

    private static final Set<ProblemKind> CLOSED_TO_SOME =
            EnumSet.of(ProblemKind.TOO_YOUNG, ProblemKind.BIRTH_YEAR_NEEDED);

    private static final Map<String, Set<ProblemKind>> ON_POST = Map.of(
            "/api/v1/feedback",
                    EnumSet.of(
                            ProblemKind.UNKNOWN_SESSION,
                            ProblemKind.UNREADABLE_SESSION,
                            ProblemKind.NO_SUCH_TURN,
                            ProblemKind.FEEDBACK_WITHHELD,
                            ProblemKind.INVALID_KEY,
                            ProblemKind.KEY_REUSED,
                            ProblemKind.TOO_MANY,
                            ProblemKind.OVERLOADED,
                            ProblemKind.BLANK_TEXT,
                            ProblemKind.TEXT_TOO_LONG),
            "/api/v1/courses/{course}/enrolments", CLOSED_TO_SOME,
            "/api/v1/courses/{course}/enrolments/{enrolment}/answers", CLOSED_TO_SOME,
            "/api/v1/courses",
                    EnumSet.of(
                            ProblemKind.INVALID_COURSE,
                            ProblemKind.COURSE_TAKEN,
                            ProblemKind.CHANGED_MEANWHILE,
                            ProblemKind.TOO_MANY,
                            ProblemKind.BLANK_TEXT,
                            ProblemKind.TEXT_TOO_LONG),
            "/api/v1/cohorts",
                    EnumSet.of(
                            ProblemKind.UNKNOWN_COURSE,
                            ProblemKind.UNKNOWN_SCALE,
                            ProblemKind.TOO_MANY,
                            ProblemKind.BLANK_TEXT,
                            ProblemKind.TEXT_TOO_LONG),
            "/api/v1/cohorts/enrolments",
                    EnumSet.of(
                            ProblemKind.UNKNOWN_CODE,
                            ProblemKind.CODE_USED_UP,
                            ProblemKind.TRIAL_ASKS,
                            ProblemKind.TOO_YOUNG,
                            ProblemKind.BIRTH_YEAR_NEEDED),
            "/api/v1/cohorts/{cohort}/trial",
                    EnumSet.of(ProblemKind.UNFIT_TRIAL, ProblemKind.BLANK_TEXT, ProblemKind.TEXT_TOO_LONG));

    /** Whose POST has a job make something. */
    private static final List<String> JOB_PATHS = List.of("/report", "/csv", "/me/export");

    private static final Set<ProblemKind> NOT_TAKEN = EnumSet.of(ProblemKind.STORAGE_NOT_ALLOWED, ProblemKind.TOO_MANY);

    /** What is worked out, and so may be too much. */
    private static final List<String> WORKED_OUT = List.of(
            "/turns",
            "/turns/{turn}",
            "/sessions/{id}/report",
            "/analyze/text",
            "/analyze/risk",
            "/analyze/dialogue",
            "/assess",
            "/deidentify");

    private static final Set<String> PATHS_WITH_TEXT = Set.of(
            "turns", "text", "risk", "dialogue", "lines", "assess", "deidentify", "lint", "simulate", "previews");

    private ProblemAnswers() {}

    /** Names the kinds that an operation may meet; each is shown once, in the document's own examples. @return those kinds */
    static Set<ProblemKind> add(String path, HttpMethod method, Operation operation) {
        Map<Integer, List<ProblemKind>> byStatus = new TreeMap<>();
        Set<ProblemKind> all = kinds(path, method, operation);
        for (ProblemKind kind : all) {
            byStatus.computeIfAbsent(kind.status().value(), status -> new ArrayList<>())
                    .add(kind);
        }
        ApiResponses answers = operation.getResponses();
        byStatus.forEach((status, kinds) -> answers.addApiResponse(String.valueOf(status), answer(kinds)));
        return all;
    }

    private static Set<ProblemKind> kinds(String path, HttpMethod method, Operation operation) {
        Set<ProblemKind> kinds = EnumSet.copyOf(EVERYWHERE);
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (operation.getRequestBody() != null) {
            kinds.addAll(WITH_BODY);
        }
        if (path.contains("{id}")) {
            kinds.add(ProblemKind.UNKNOWN_SESSION);
            if (path.contains("/sessions/")) {
                kinds.add(ProblemKind.UNREADABLE_SESSION);
            } else if (method == HttpMethod.POST) {
                kinds.add(ProblemKind.TOOK_TOO_LONG);
                kinds.add(ProblemKind.STOPPING);
            }
        }
        NAMED.forEach((part, kind) -> {
            if (path.contains(part)) {
                kinds.add(kind);
            }
        });
        if (method == HttpMethod.POST) {
            kinds.addAll(ON_POST.getOrDefault(path, Set.of()));
        }
        if (path.endsWith("/sessions") && method == HttpMethod.POST) {
            kinds.add(ProblemKind.UNKNOWN_SCENARIO);
            kinds.add(ProblemKind.UNKNOWN_DRILL);
            kinds.add(ProblemKind.UNKNOWN_SESSION);
            kinds.add(ProblemKind.UNREADABLE_SESSION);
            kinds.add(ProblemKind.CANNOT_MEET_AGAIN);
        }
        if (method == HttpMethod.POST && BOUNDED.stream().anyMatch(path::endsWith)) {
            kinds.add(ProblemKind.TOO_YOUNG);
            kinds.add(ProblemKind.BIRTH_YEAR_NEEDED);
            kinds.add(ProblemKind.TIME_IS_UP);
        }
        if (WORKED_OUT.stream().anyMatch(path::endsWith) && !path.contains("previews")) {
            kinds.add(ProblemKind.OVERLOADED);
        }
        if (PATHS_WITH_TEXT.contains(last)) {
            kinds.addAll(WITH_TEXT);
        }
        kinds.addAll(OF_PATH.getOrDefault(last, Set.of()));
        kinds.addAll(OF_ADDRESS.getOrDefault(path, Set.of()));
        kinds.addAll(OF_ACCOUNTS.getOrDefault(path, Set.of()));
        if (ACCOUNT_PATHS.stream().anyMatch(path::startsWith)) {
            kinds.add(ProblemKind.NO_ACCOUNTS);
        }
        if (method == HttpMethod.POST && JOB_PATHS.stream().anyMatch(path::endsWith)) {
            kinds.addAll(NOT_TAKEN);
            kinds.remove(ProblemKind.FONT_MISSING);
        }
        if (path.endsWith("/result")) {
            kinds.add(ProblemKind.JOB_NOT_DONE);
        }
        if (path.endsWith("/trial") && method == HttpMethod.GET) {
            kinds.add(ProblemKind.UNKNOWN_TRIAL);
        }
        return kinds;
    }

    private static ApiResponse answer(List<ProblemKind> kinds) {
        MediaType problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        kinds.forEach(kind -> problem.addExamples(kind.code(), new Example().$ref(kind.code())));
        return new ApiResponse()
                .description(kinds.stream()
                        .map(kind -> ProblemWords.bundled().title(Language.EN, kind))
                        .collect(Collectors.joining(", ")))
                .content(new Content().addMediaType(Problem.MEDIA_TYPE, problem));
    }

    static Example example(ProblemKind kind) {
        return new Example()
                .summary(ProblemWords.bundled().cause(Language.EN, kind))
                .value(shape(Problem.of(kind)));
    }

    private static Object shape(Problem problem) {
        JsonNode node = TongliJson.mapper().valueToTree(problem);
        return TongliJson.mapper().treeToValue(node, Map.class);
    }
}
