package tongli.cli.practice;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine;
import tongli.persona.scenario.Difficulty;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.practice.BundledPractice;
import tongli.practice.MemorySessionStore;
import tongli.practice.PracticeParts;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.StartRequest;

/** A talk with a person of somebody's own, of which nothing is kept. */
public final class PreviewTalk {
    private PreviewTalk() {}

    /** @param script replies to play, of which a trace is printed; empty talks in the terminal */
    public static void hold(
            Scenario scenario, Difficulty difficulty, long seed, Optional<Path> script, CommandLine command) {
        Optional<Script> lines = script.map(Script::read);
        try (PracticeParts parts = BundledPractice.parts(ScenarioLibrary.of(scenario))) {
            PracticeService practice = new PracticeService(
                    parts, new MemorySessionStore(1), UUID::randomUUID, () -> seed, InstantSource.system());
            Session session = practice.start(
                    StartRequest.of(scenario.id(), scenario.language(), seed).at(difficulty));
            if (lines.isPresent()) {
                new ScriptedChat(practice, parts, command.getOut(), command.getErr()).play(session, lines.get());
                return;
            }
            try (Talk talk = Talk.inTerminal(practice, parts, command.getErr())) {
                talk.hold(session);
            }
        }
    }
}
