package tongli.coaching.skill.check;

/** How a learner, or the course, may be otherwise than estimates of skill suppose. Sizes are in logits unless said otherwise. */
enum Departure {
    /** How much more often chances are taken without the skill: a probability. */
    GUESS,
    /** How much more often chances are missed in spite of the skill: a probability. */
    SLIP,
    /** Variance a day of a walk that ability takes at random. */
    DRIFT,
    /** The most that one exercise teaches; each learner has a share of it, drawn evenly from 0 to 1, for each skill. */
    GAIN,
    /** Standard deviation of how much better or worse a learner gets on with one person than with another. */
    UNEVENNESS,
    /** How much easier each meeting with a person makes the next exercise with them, and with nobody else. */
    ROTE,
    /** Scale of what comes and goes from exercise to exercise, with the tails of Student's t of 3 degrees of freedom. */
    MOOD,
    /** Share of abilities that are drawn with such tails, the middle half of them as wide as a Gaussian's. */
    TAILS,
    /** Standard deviation of how far the label of an exercise is from how hard it is. */
    MISLABELLING
}
