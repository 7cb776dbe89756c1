package tongli.server.law;

import tongli.core.Coded;

/** What a rule asks for, with its value. */
public sealed interface Demand {

    Kind kind();

    /** Something may be used. @param start of which the second needs an operator's act */
    record Allow(Start start) implements Demand {
        /** How it is until somebody decides. */
        public enum Start implements Coded {
            ON_BY_DEFAULT,
            OFF_BY_DEFAULT
        }

        @Override
        public Kind kind() {
            return Kind.ALLOW;
        }
    }

    /** Refused; no consent, setting or role lifts it. */
    record Forbid() implements Demand {
        @Override
        public Kind kind() {
            return Kind.FORBID;
        }
    }

    /** No use before it. */
    record RequireConsent(Consent consent) implements Demand {
        @Override
        public Kind kind() {
            return Kind.REQUIRE_CONSENT;
        }
    }

    /** A notice is shown. */
    record Tell() implements Demand {
        @Override
        public Kind kind() {
            return Kind.NOTICE;
        }
    }

    /** A notice after every so many minutes of unbroken use. */
    record Remind(int minutes) implements Demand {
        @Override
        public Kind kind() {
            return Kind.REMINDER;
        }
    }

    /** A session, or a day's use, ends. */
    record Limit(int minutes) implements Demand {
        @Override
        public Kind kind() {
            return Kind.SESSION_LIMIT;
        }
    }

    /** What is done below an age. */
    record AgeGate(int years, Effect effect) implements Demand {
        /** The strictest first. */
        public enum Effect implements Coded {
            REFUSE,
            USE_MINOR_PROFILE,
            ASK_GUARDIAN
        }

        @Override
        public Kind kind() {
            return Kind.AGE_GATE;
        }
    }

    /** Practice pauses, and people to call are shown. */
    record HandOff() implements Demand {
        @Override
        public Kind kind() {
            return Kind.HAND_OFF;
        }
    }

    /** A wish to leave is obeyed at once. */
    record Stop() implements Demand {
        @Override
        public Kind kind() {
            return Kind.STOP;
        }
    }

    /** A person is told or takes over. */
    record HumanTakeover(Condition condition) implements Demand {
        /** On what it depends. */
        public enum Condition implements Coded {
            IF_AGREED,
            PERSON_ON_CALL
        }

        @Override
        public Kind kind() {
            return Kind.HUMAN_TAKEOVER;
        }
    }

    /** A duty toward a guardian or an emergency contact. */
    record Guardian(Duty duty) implements Demand {
        /** Which. */
        public enum Duty implements Coded {
            ASK_AT_REGISTRATION,
            NOTIFY_ON_RISK,
            CONTROLS,
            SEE_SUMMARY
        }

        @Override
        public Kind kind() {
            return Kind.GUARDIAN;
        }
    }

    /** A cap or a floor on keeping. */
    record Retention(int days, Bound bound) implements Demand {
        /** Which of the two. */
        public enum Bound implements Coded {
            AT_MOST,
            AT_LEAST
        }

        @Override
        public Kind kind() {
            return Kind.RETENTION;
        }
    }

    /** Above so many people a duty opens. */
    record Threshold(Count count, int users) implements Demand {
        /** How people are counted. */
        public enum Count implements Coded {
            REGISTERED_USERS,
            MONTHLY_USERS
        }

        @Override
        public Kind kind() {
            return Kind.THRESHOLD;
        }
    }

    /** Where an endpoint or a store may be. */
    record DataLocation(Where where) implements Demand {
        /** The strictest first. */
        public enum Where implements Coded {
            IN_COUNTRY,
            IN_REGION_OR_SAFEGUARDS
        }

        @Override
        public Kind kind() {
            return Kind.DATA_LOCATION;
        }
    }

    /** The longest time to answer; 0 is at once. */
    record Right(int days) implements Demand {
        @Override
        public Kind kind() {
            return Kind.RIGHT;
        }
    }

    /** What is generated carries a mark. */
    record Mark(Form form) implements Demand {
        /** For people, for programs, or for both. */
        public enum Form implements Coded {
            VISIBLE,
            METADATA,
            BOTH
        }

        @Override
        public Kind kind() {
            return Kind.MARK;
        }
    }

    /** What no software can do: open until an operator declares it done. */
    record OperatorDuty() implements Demand {
        @Override
        public Kind kind() {
            return Kind.OPERATOR_DUTY;
        }
    }
}
