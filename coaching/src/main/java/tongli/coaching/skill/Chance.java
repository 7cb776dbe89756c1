package tongli.coaching.skill;

import tongli.core.Skill;

/** A chance to show a skill, and whether it was taken. */
public record Chance(Skill skill, boolean taken) {}
