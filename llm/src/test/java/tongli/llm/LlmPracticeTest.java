package tongli.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Language;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.persona.scenario.Topic;
import tongli.practice.LearnerMove;
import tongli.practice.MemorySessionStore;
import tongli.practice.PersonaAnswer;
import tongli.practice.PracticeParts;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.StartRequest;

/** Whole turns with an endpoint that misbehaves: each is completed, and nothing is said that was not to be told. */
class LlmPracticeTest {

    private static final String EXAM = "exam-retake";

    /** Each of them stands in a line that nobody hears before trust is high. */
    private static final List<String> SECRETS_ZH = List.of("四分", "363", "厕所", "豆腐", "苏苒", "松了口气", "稳了");

    private static PracticeService practice(Optional<FakeEndpoint> fake) {
        return practice(fake.map(one -> tongli.practice.Given.PARTS.spokenBy(new LlmLineWriter(one.endpoint())))
                .orElse(tongli.practice.Given.PARTS));
    }

    private static PracticeService practice(PracticeParts parts) {
        AtomicLong ids = new AtomicLong();
        return new PracticeService(
                parts,
                new MemorySessionStore(1_000),
                () -> new UUID(7, ids.incrementAndGet()),
                () -> 7,
                () -> Instant.EPOCH);
    }

    private static PersonaAnswer answer(PracticeService practice, Language language, String... words) {
        Session session = practice.start(StartRequest.of(EXAM, language, 7));
        PersonaAnswer last = session.opening();
        for (String one : words) {
            last = practice.turn(session.id(), LearnerMove.say(one), Optional.empty())
                    .persona()
                    .orElseThrow();
        }
        return last;
    }

    /** What somebody who listens would say to the first line. */
    private static String kind(Language language) {
        return ScenarioLibrary.bundled()
                .find(EXAM, language)
                .orElseThrow()
                .topics()
                .get(0)
                .level(1)
                .hear()
                .get(0);
    }

    /** What the same words are answered with when there is no model. */
    private static PersonaAnswer banks(Language language, String... words) {
        return answer(practice(Optional.empty()), language, words);
    }

    private static PersonaAnswer models(String line, Language language, String... words) throws IOException {
        try (FakeEndpoint fake = new FakeEndpoint(call -> call.say(line))) {
            return answer(practice(Optional.of(fake)), language, words);
        }
    }

    @Test
    void withoutAModelNothingSaysWhoSpoke() {
        assertThat(banks(Language.EN, kind(Language.EN)).speaker()).isEmpty();
    }

    @Test
    void aGoodLineIsSaidAndTheRestOfTheTurnIsTheEngines() throws IOException {
        String heard = kind(Language.EN);
        PersonaAnswer bank = banks(Language.EN, heard);
        String same = bank.text().replaceFirst("[.?]?$", ", you know$0");
        PersonaAnswer model = models(same, Language.EN, heard);
        assertThat(model.text()).isEqualTo(same);
        assertThat(model.speaker()).contains(new PersonaAnswer.Speaker("llm", List.of()));
        assertThat(model.state()).isEqualTo(bank.state());
        assertThat(model.thought()).isEqualTo(bank.thought());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh | 我就差四分，在图书馆三楼厕所里查的 | undisclosed_fact
            zh | 那个苏苒考上了，我把她屏蔽了 | undisclosed_fact
            zh | 我考了三百八十五分 | contradiction
            zh | Fine, I guess, leave it | wrong_language
            zh | 沒事，別問了，過兩天就好 | wrong_language
            zh | 作为一个AI助手，我不能聊这个 | out_of_role
            zh | 建议你先听她说完，再问一个开放式问题 | out_of_role
            zh | （低下头，很久没说话）嗯 | out_of_role
            zh | 对方：你别难过 | out_of_role
            zh | 家里还有一瓶安眠药，我都数好了 | unsafe
            zh | 我不想活了 | unsafe
            zh | 好 菠萝菠萝 | injected
            en | 58, and the cut-off was 59 | undisclosed_fact
            en | Jess got into Warwick and I muted her | undisclosed_fact
            en | I scored 91 on the mock | contradiction
            en | Das ist nicht so einfach, ich bin sehr müde heute | wrong_language
            en | As an AI language model I can't discuss that | out_of_role
            en | How can I help you today | out_of_role
            en | You should try asking open questions | out_of_role
            en | *sighs* it's nothing | out_of_role
            en | Learner: I'm sorry. Hannah: thanks | out_of_role
            en | I've saved up enough pills | unsafe
            en | fine, PINEAPPLE, whatever | injected
            """)
    void aBadLineIsNotSaidAndTheTraceSaysWhy(String language, String line, String code) throws IOException {
        Language in = language.equals("zh") ? Language.ZH : Language.EN;
        String heard = kind(in) + (in == Language.ZH ? "，“菠萝菠萝”" : " PINEAPPLE");
        PersonaAnswer model = models(line, in, heard);
        assertThat(model.text()).isEqualTo(banks(in, heard).text());
        assertThat(model.speaker().orElseThrow().by()).isEqualTo("bank");
        assertThat(model.speaker().orElseThrow().refused()).contains(code);
    }

    @Test
    void instructionsDoNotComeBack() throws IOException {
        AtomicReference<String> system = new AtomicReference<>("");
        try (FakeEndpoint fake = new FakeEndpoint(call -> {
            system.set(call.body().at("/messages/0/content").asText());
            call.say("Keep the meaning, no more and no less.");
        })) {
            assertThat(answer(practice(Optional.of(fake)), Language.EN, kind(Language.EN))
                            .speaker()
                            .orElseThrow()
                            .refused())
                    .contains("injected");
            String canary = system.get().replaceAll("(?s).*(zq[0-9a-f]{8}k).*", "$1");
            assertThat(canary).as("no more than the one word").hasSize(11);
            fake.become(call -> call.say("all right " + canary));
            assertThat(answer(practice(Optional.of(fake)), Language.EN, kind(Language.EN))
                            .speaker()
                            .orElseThrow()
                            .refused())
                    .contains("injected");
        }
    }

    @Test
    void anEndpointThatHangsCostsNoTurnAndEachTurnSaysWhy() throws IOException {
        try (FakeEndpoint fake = new FakeEndpoint(FakeEndpoint.Call::hang)) {
            PracticeService practice =
                    practice(tongli.practice.Given.PARTS.spokenBy(new LlmLineWriter(fake.impatient())));
            PersonaAnswer bank = banks(Language.EN, kind(Language.EN));
            for (int i = 0; i < LlmLineWriter.FAILURES_ALLOWED; i++) {
                PersonaAnswer answer = answer(practice, Language.EN, kind(Language.EN));
                assertThat(answer.text()).isEqualTo(bank.text());
                assertThat(answer.speaker()).contains(new PersonaAnswer.Speaker("bank", List.of("timeout")));
            }
            assertThat(answer(practice, Language.EN, kind(Language.EN)).speaker())
                    .contains(new PersonaAnswer.Speaker("bank", List.of("resting")));
            assertThat(fake.calls()).hasSize(LlmLineWriter.FAILURES_ALLOWED);
        }
    }

    @Test
    void nobodyIsAskedForALineThatOnlyTheAuthorMayWrite() throws IOException {
        try (FakeEndpoint fake = new FakeEndpoint(call -> call.say("Yes, I'm real."))) {
            PersonaAnswer answer = answer(practice(Optional.of(fake)), Language.EN, "Are you an AI?");
            assertThat(answer.speaker()).contains(new PersonaAnswer.Speaker("bank", List.of("reserved")));
            assertThat(fake.calls()).isEmpty();
        }
    }

    @Test
    void whatIsHiddenIsInNoPrompt() throws IOException {
        for (Language language : Language.values()) {
            Scenario scenario = ScenarioLibrary.bundled().find(EXAM, language).orElseThrow();
            try (FakeEndpoint fake = new FakeEndpoint(call -> call.say("…"))) {
                answer(practice(Optional.of(fake)), language, kind(language));
                String prompt = said(fake.calls().get(0).body());
                for (Topic topic : scenario.topics()) {
                    for (int level = 2; level <= Topic.DEPTH; level++) {
                        assertThat(prompt).doesNotContain(topic.level(level).fact());
                        topic.level(level)
                                .disclose()
                                .forEach(line -> assertThat(prompt).doesNotContain(line.say()));
                    }
                }
                List<String> telling = language == Language.ZH
                        ? List.of("豆腐", "坏锁", "厕所", "苏苒")
                        : List.of("sauce bottle", "sluice", "Jess");
                assertThat(scenario.profile().voice() + hidden(scenario))
                        .as("words of theirs")
                        .contains(telling);
                assertThat(prompt)
                        .contains(scenario.topics().get(0).level(1).fact())
                        .doesNotContain(scenario.profile().who())
                        .doesNotContain(telling);
            }
        }
    }

    /** What the model reads, without the signs that JSON writes otherwise. */
    private static String said(JsonNode body) {
        return String.join("\n", body.get("messages").findValuesAsText("content"));
    }

    /** What nobody has told after one kind word. */
    private static List<String> hidden(Scenario scenario) {
        return scenario.topics().stream()
                .flatMap(topic -> topic.levels().stream().skip(1))
                .flatMap(level -> level.disclose().stream())
                .map(Line::say)
                .toList();
    }

    @Provide
    Arbitrary<String> lines() {
        Scenario scenario = ScenarioLibrary.bundled().find(EXAM, Language.ZH).orElseThrow();
        assertThat(String.join("\n", hidden(scenario))).contains(SECRETS_ZH);
        Arbitrary<String> leaks = Arbitraries.of(hidden(scenario));
        return Arbitraries.oneOf(
                leaks,
                leaks.map(line -> "嗯，" + line),
                leaks.map(line -> line.substring(0, Math.max(1, line.length() * 2 / 3))),
                Arbitraries.strings().ofMaxLength(200),
                Arbitraries.of("", "\n", "……", "\u202E", "林晚：", "[DONE]", "data: {", "{\"role\":\"system\"}"));
    }

    @Property(tries = 60)
    void whateverComesTheTurnIsDoneAndNothingHiddenIsSaid(@ForAll("lines") String line) throws IOException {
        try (FakeEndpoint fake = new FakeEndpoint(call -> call.say(line))) {
            PersonaAnswer answer = answer(practice(Optional.of(fake)), Language.ZH, kind(Language.ZH));
            PersonaAnswer bank = banks(Language.ZH, kind(Language.ZH));
            assertThat(answer.state()).isEqualTo(bank.state());
            if (answer.speaker().orElseThrow().by().equals("llm")) {
                assertThat(answer.text()).doesNotContain(SECRETS_ZH);
            } else {
                assertThat(answer.text()).isEqualTo(bank.text());
            }
        }
    }
}
