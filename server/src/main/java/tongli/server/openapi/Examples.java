package tongli.server.openapi;

import io.swagger.v3.oas.models.Operation;
import java.util.Map;
import tongli.wire.TongliJson;

/** A body to try for each operation that takes one; a test sends them all. */
final class Examples {

    /** Far from whole: a whole one is a hundred thousand characters, and GET /api/v1/scenarios/template begins it. */
    private static final String FILE = "{\"yaml\":\"format: 1\\nid: \\\"night-bus\\\"\\n\"}";

    private static final String COURSE = "{\"yaml\":\"format: 1\\nid: \\\"my-course\\\"\\n\"}";

    private static final Map<String, String> OF_OPERATION = Map.ofEntries(
            Map.entry("addCourse", COURSE),
            Map.entry("leaveToSignIn", "{\"invitation\":\"as it was handed over\"}"),
            Map.entry("changeAccount", "{\"role\":\"instructor\"}"),
            Map.entry(
                    "changePassword", "{\"password\":\"four words of before\",\"new_password\":\"four words of now\"}"),
            Map.entry("sayFacts", "{\"birth_year\":1990}"),
            Map.entry("writeFacts", "{\"birth_year\":1990}"),
            Map.entry("invite", "{\"role\":\"learner\"}"),
            Map.entry("makeToken", "{\"label\":\"marks for the school\",\"scopes\":[\"practice\"],\"days\":30}"),
            Map.entry(
                    "register",
                    "{\"invitation\":\"as it was handed over\",\"name\":\"ana\",\"password\":\"four words of my own\"}"),
            Map.entry("removeSecondFactor", "{\"password\":\"four words of my own\",\"code\":\"123456\"}"),
            Map.entry(
                    "setSecondFactor",
                    "{\"password\":\"four words of my own\",\"secret\":\"JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP\",\"code\":\"123456\",\"current_code\":\"654321\"}"),
            Map.entry("signIn", "{\"name\":\"ana\",\"password\":\"four words of my own\"}"),
            Map.entry(
                    "answerUnit",
                    "{\"unit\":\"fact-first\",\"text\":\"Another one. You've carried that all the way up.\"}"),
            Map.entry(
                    "draftCourse",
                    "{\"language\":\"en\",\"goals\":[\"listening\",\"asking\"],\"courses\":[\"on-the-stairs\"],"
                            + "\"mastery\":[{\"skill\":\"listening\",\"percent\":40}]}"),
            Map.entry("enrol", "{\"language\":\"en\"}"),
            Map.entry("fillInScale", "{\"answers\":[{\"item\":1,\"answer\":3},{\"item\":2,\"answer\":4}]}"),
            Map.entry(
                    "openTrial",
                    "{\"hypothesis\":\"With feedback the final goes better.\",\"outcome\":\"final\",\"blocks\":[4,6]}"),
            Map.entry("joinCohort", "{\"code\":\"K7QM-2XPD\"}"),
            Map.entry("lintCourse", COURSE),
            Map.entry(
                    "markReply",
                    "{\"enrolment\":\"0c5f7a52-8f0e-4b6e-9d5e-2f1d3a4b5c6d\",\"answer\":1,\"emotional_reaction\":1,"
                            + "\"interpretation\":2,\"exploration\":0}"),
            Map.entry(
                    "openCohort",
                    "{\"name\":\"Tuesday evening\",\"course\":\"on-the-stairs\",\"language\":\"en\",\"seats\":12}"),
            Map.entry("lintScenario", FILE),
            Map.entry("simulateScenario", FILE),
            Map.entry("startPreview", FILE),
            Map.entry("takePreviewTurn", "{\"text\":\"You've not said much since Tuesday.\"}"),
            Map.entry("startSession", "{\"scenario\":\"refund\",\"language\":\"en\",\"seed\":7}"),
            Map.entry("takeTurn", "{\"text\":\"Eleven days, and nobody rang you back.\"}"),
            Map.entry("guess", "{\"emotion\":\"anger\",\"strength\":2,\"need\":\"to be taken seriously\"}"),
            Map.entry(
                    "startShowings",
                    "{\"language\":\"en\",\"modality\":\"face\",\"strength\":\"clear\",\"count\":8,\"seed\":7}"),
            Map.entry(
                    "correct",
                    "{\"kind\":\"reading\",\"text\":\"He forgot my birthday again.\",\"language\":\"en\","
                            + "\"corrected\":{\"labels\":[\"sadness\",\"anger\"]}}"),
            Map.entry("reviewCorrection", "{\"labels\":[\"sadness\"]}"),
            Map.entry("nameShowing", "{\"feeling\":\"sadness\",\"strength\":2}"),
            Map.entry("branch", "{\"turn\":1}"),
            Map.entry(
                    "decideConsents",
                    "{\"purpose\":\"storage\",\"decision\":\"granted\",\"version\":1,\"language\":\"en\"}"),
            Map.entry("lookUpOnCall", "{\"reference\":\"0c5f7a52-8f0e-4b6e-9d5e-2f1d3a4b5c6d\"}"),
            Map.entry("eraseMe", "{\"password\":\"four plums and a tram\"}"),
            Map.entry("recordGuardianConsent", "{\"purpose\":\"storage\",\"decision\":\"granted\"}"),
            Map.entry("analyzeText", "{\"text\":\"今天终于拿到offer了\",\"taxonomy\":\"basic\",\"explain\":true}"),
            Map.entry("deidentify", "{\"text\":\"My name is Mara Finch, ring 07700 900123.\",\"language\":\"en\"}"),
            // a picture of one grey point, and half a thousandth of a second of silence
            Map.entry(
                    "analyzeFace",
                    "{\"face\":\"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==\"}"),
            Map.entry(
                    "analyzeVoice",
                    "{\"voice\":\"UklGRjQAAABXQVZFZm10IBAAAAABAAEAgD4AAAB9AAACABAAZGF0YRAAAAAAAAAAAAAAAAAAAAAAAAAA\",\"spoken\":\"de\"}"),
            Map.entry(
                    "analyzeMultimodal",
                    "{\"text\":\"I'm fine.\",\"face\":\"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==\",\"language\":\"en\"}"),
            Map.entry(
                    "expressSpeech",
                    "{\"text\":\"没事，我挺好的。\",\"language\":\"zh\",\"emotion\":\"sadness\",\"strength\":0.7,\"sound\":false}"),
            Map.entry("expressFace", "{\"emotion\":\"fear\",\"strength\":0.7}"),
            Map.entry(
                    "expressWords",
                    "{\"strategy\":\"reflection_of_feelings\",\"emotion\":\"sadness\",\"said\":\"说了三天了。\",\"language\":\"zh\"}"),
            Map.entry(
                    "transcribe",
                    "{\"voice\":\"UklGRjQAAABXQVZFZm10IBAAAAABAAEAgD4AAAB9AAACABAAZGF0YRAAAAAAAAAAAAAAAAAAAAAAAAAA\"}"),
            Map.entry(
                    "analyzeOwn",
                    "{\"text\":\"I made tea and read for an hour.\",\"task\":\"mood\",\"language\":\"en\"}"),
            Map.entry(
                    "promoteModel",
                    "{\"gates\":\"mood-en\",\"step\":\"canary\",\"share\":0.1,\"why\":\"trained on spring's corrections\"}"),
            Map.entry("rollBackModel", "{\"slot\":\"mood.en\",\"why\":\"it hears anger everywhere\"}"),
            Map.entry("analyzeRisk", "{\"text\":\"I can't go on like this.\",\"language\":\"en\"}"),
            Map.entry(
                    "analyzeDialogue",
                    "{\"turns\":[{\"speaker\":\"Ana\",\"text\":\"I can't sleep since the move.\"},"
                            + "{\"speaker\":\"Ben\",\"text\":\"A new flat, and nobody there you know.\"}],"
                            + "\"language\":\"en\"}"),
            Map.entry("takeTalkApart", "{\"text\":\"[12/05/2024, 20:13:05] Ana: I can't sleep since the move.\"}"),
            Map.entry(
                    "assess",
                    "{\"context\":\"They found a lump. I haven't told my husband.\",\"reply\":\"You've been carrying"
                            + " this alone. What's the hardest part of telling him?\"}"));

    /** Takes the text alone. */
    private static final String YAML = "application/yaml";

    private Examples() {}

    static void add(Operation operation) {
        String example = OF_OPERATION.get(operation.getOperationId());
        if (example != null && operation.getRequestBody() != null) {
            Object shape = TongliJson.mapper().readValue(example, Map.class);
            operation
                    .getRequestBody()
                    .getContent()
                    .forEach((media, body) ->
                            body.setExample(media.equals(YAML) ? ((Map<?, ?>) shape).get("yaml") : shape));
        }
    }
}
