package tongli.persona.scenario;

import tongli.core.Skill;

/** What the learner may try for in this conversation, and the skill it trains. */
public record Goal(Skill skill, String text) {}
