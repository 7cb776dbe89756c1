package tongli.server.law;

import java.util.List;
import java.util.Optional;
import tongli.coaching.yaml.YamlField;

/** Reads what a rule asks for: its value and its effect, which each kind has in its own way. */
final class DemandReader {

    private static final int MOST_DAYS = 36_500;
    private static final int MOST_MINUTES = 24 * 60;
    private static final int MOST_YEARS = 120;
    private static final int MOST_USERS = 1_000_000_000;

    private DemandReader() {}

    static Demand read(Kind kind, YamlField rule) {
        YamlField value = rule.at("value");
        Fields.only(value, units(kind));
        if (value.entries().size() != 1) {
            value.fault("must have exactly one of " + String.join(", ", units(kind)));
        }
        YamlField choice = value.at("choice");
        return switch (kind) {
            case ALLOW -> new Demand.Allow(Fields.coded(choice, Demand.Allow.Start.class));
            case FORBID -> flagged(value, new Demand.Forbid());
            case REQUIRE_CONSENT -> new Demand.RequireConsent(Fields.coded(choice, Consent.class));
            case NOTICE -> flagged(value, new Demand.Tell());
            case REMINDER -> new Demand.Remind(minutes(value));
            case SESSION_LIMIT -> new Demand.Limit(minutes(value));
            case AGE_GATE ->
                new Demand.AgeGate(
                        value.at("years").whole(1, MOST_YEARS),
                        Fields.coded(rule.at("effect"), Demand.AgeGate.Effect.class));
            case HAND_OFF -> flagged(value, new Demand.HandOff());
            case STOP -> flagged(value, new Demand.Stop());
            case HUMAN_TAKEOVER -> new Demand.HumanTakeover(Fields.coded(choice, Demand.HumanTakeover.Condition.class));
            case GUARDIAN -> new Demand.Guardian(Fields.coded(choice, Demand.Guardian.Duty.class));
            case RETENTION ->
                new Demand.Retention(days(value), Fields.coded(rule.at("effect"), Demand.Retention.Bound.class));
            case THRESHOLD -> threshold(rule, value);
            case DATA_LOCATION -> new Demand.DataLocation(Fields.coded(choice, Demand.DataLocation.Where.class));
            case RIGHT -> new Demand.Right(days(value));
            case MARK -> new Demand.Mark(Fields.coded(choice, Demand.Mark.Form.class));
            case OPERATOR_DUTY -> flagged(value, new Demand.OperatorDuty());
        };
    }

    /** What a value of this kind is given in. */
    private static List<String> units(Kind kind) {
        return switch (kind) {
            case ALLOW, REQUIRE_CONSENT, HUMAN_TAKEOVER, GUARDIAN, DATA_LOCATION, MARK -> List.of("choice");
            case FORBID, NOTICE, HAND_OFF, STOP, OPERATOR_DUTY -> List.of("flag");
            case REMINDER, SESSION_LIMIT -> List.of("minutes");
            case AGE_GATE -> List.of("years");
            case RETENTION, RIGHT -> List.of("days");
            case THRESHOLD -> List.of("registered_users", "monthly_users");
        };
    }

    private static Demand flagged(YamlField value, Demand demand) {
        if (!Fields.flag(value.at("flag"))) {
            value.fault("must be {flag: true}; a rule that does not hold is left out");
        }
        return demand;
    }

    private static int minutes(YamlField value) {
        return value.at("minutes").whole(1, MOST_MINUTES);
    }

    private static int days(YamlField value) {
        return value.at("days").whole(0, MOST_DAYS);
    }

    private static Demand threshold(YamlField rule, YamlField value) {
        if (!rule.at("effect").optionalText().equals(Optional.of("operator_assessment"))) {
            rule.at("effect").fault("must be operator_assessment");
        }
        return value.at("registered_users").isPresent()
                ? new Demand.Threshold(
                        Demand.Threshold.Count.REGISTERED_USERS,
                        value.at("registered_users").whole(1, MOST_USERS))
                : new Demand.Threshold(
                        Demand.Threshold.Count.MONTHLY_USERS,
                        value.at("monthly_users").whole(1, MOST_USERS));
    }
}
