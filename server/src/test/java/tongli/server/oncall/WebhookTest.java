package tongli.server.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.core.RiskLevel;
import tongli.server.oncall.Answer.Meaning;
import tongli.server.seal.Secret;
import tongli.wire.TongliJson;

class WebhookTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00.123Z");

    private Receiver receiver;

    @BeforeEach
    void open() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private Answer send(OnCallMessage message) throws InterruptedException {
        return new Webhook(receiver.settings(Duration.ofSeconds(1), 3), () -> NOON).send(message);
    }

    private static OnCallMessage message() {
        return OnCallMessage.of(
                OnCallEvent.now("ann", RiskLevel.IMMINENT, NOON),
                Optional.of(URI.create("https://tongli.example.org")),
                Optional.of("Welfare, extension 4411"));
    }

    /** Secret, id, time, body and signature are those of the specification's own example. */
    @Test
    void theSignatureIsThatOfStandardWebhooks() {
        assertThat(WebhookSecret.of(Secret.of(Receiver.SECRET))
                        .sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hush",
                "whsec_",
                "whsec_!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLa",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
            })
    void aSecretThatIsNoneIsRefusedAndNotRepeated(String text) {
        assertThatThrownBy(() -> WebhookSecret.of(Secret.of(text)))
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageNotContaining(text.equals("whsec_") ? "hush" : text);
    }

    @Test
    void aSecretIsInNoTextOfIt() {
        assertThat(receiver.settings().toString()).doesNotContain("MfKQ9", "of-ours");
        assertThat(WebhookSecret.of(Secret.of(Receiver.SECRET)).toString()).doesNotContain("MfKQ9");
    }

    @Test
    void whatIsToldIsSignedAndHasTheseFieldsAndNoOther() throws InterruptedException {
        OnCallMessage message = message();
        assertThat(send(message).meaning()).isEqualTo(Meaning.TAKEN);
        Receiver.Came came = receiver.next();
        assertThat(came.isSigned()).isTrue();
        assertThat(came.timestamp()).isEqualTo(NOON.getEpochSecond());
        assertThat(came.id()).isEqualTo(message.id().toString()).isEqualTo(came.idempotencyKey());
        assertThat(came.json().propertyNames())
                .containsExactly("version", "type", "id", "at", "level", "reference", "installation", "contact");
        assertThat(came.json().get("version").asInt()).isOne();
        assertThat(came.json().get("type").asString()).isEqualTo("risk");
        assertThat(came.json().get("at").asString()).isEqualTo("2026-11-30T12:00:00Z");
        assertThat(came.json().get("level").asString()).isEqualTo("imminent");
        assertThat(came.body()).doesNotContain("ann");
    }

    @Test
    void aTestSaysThatItIsOneAndIsAboutNobody() throws InterruptedException {
        send(OnCallMessage.test(NOON, Optional.empty(), Optional.empty()));
        assertThat(receiver.next().json().propertyNames()).containsExactly("version", "type", "id", "at", "level");
        send(OnCallMessage.test(NOON, Optional.empty(), Optional.empty()));
        assertThat(receiver.next().json().get("type").asString()).isEqualTo("test");
    }

    @ParameterizedTest
    @CsvSource({
        "200, TAKEN",
        "202, TAKEN",
        "301, REFUSED",
        "400, REFUSED",
        "410, REFUSED",
        "413, REFUSED",
        "415, REFUSED",
        "422, REFUSED",
        "401, LATER",
        "403, LATER",
        "404, LATER",
        "409, LATER",
        "408, LATER",
        "425, LATER",
        "429, LATER",
        "500, LATER",
        "503, LATER"
    })
    void theStatusSaysWhatIsToBeDone(int status, Meaning meaning) throws InterruptedException {
        receiver.answers(status);
        assertThat(send(message()).meaning()).isEqualTo(meaning);
        receiver.next();
    }

    @Test
    void noRedirectIsFollowed() throws IOException, InterruptedException {
        try (Receiver elsewhere = new Receiver()) {
            receiver.answers(307, "Location", elsewhere.address().toString());
            assertThat(send(message()).meaning()).isEqualTo(Meaning.REFUSED);
            receiver.next();
            assertThat(elsewhere.rest()).isEmpty();
        }
    }

    @Test
    void whoDoesNotAnswerInTimeIsTriedLater() throws InterruptedException {
        receiver.falls(true);
        Answer answer = send(message());
        assertThat(answer.meaning()).isEqualTo(Meaning.LATER);
        assertThat(answer.told()).isEqualTo("no answer in time");
    }

    @Test
    void whoseNameIsNotFoundInTimeIsTriedLaterAndSentNothingAfterwards() throws InterruptedException {
        CountDownLatch found = new CountDownLatch(1);
        AtomicReference<Thread> looking = new AtomicReference<>();
        Webhook webhook = new Webhook(receiver.settings(Duration.ofMillis(200), 3), () -> NOON, host -> {
            looking.set(Thread.currentThread());
            try {
                found.await();
            } catch (InterruptedException none) {
                Thread.currentThread().interrupt();
            }
            return InetAddress.getAllByName(host);
        });
        Answer answer = webhook.send(message());
        assertThat(answer.meaning()).isEqualTo(Meaning.LATER);
        assertThat(answer.told()).isEqualTo("no answer in time");
        found.countDown();
        looking.get().join();
        send(OnCallMessage.test(NOON, Optional.empty(), Optional.empty()));
        assertThat(receiver.next().json().get("type").asString()).isEqualTo("test");
        assertThat(receiver.rest()).isEmpty();
    }

    @Test
    void whoseNameIsNotKnownIsTriedLater() throws InterruptedException {
        Webhook webhook = new Webhook(receiver.settings(), () -> NOON, host -> {
            throw new UnknownHostException(host);
        });
        assertThat(webhook.send(message()).told()).isEqualTo("the host's name is not known");
    }

    /** Who builds a receiver tries it with what the guide shows. */
    @Test
    void theGuidesMessageIsSignedAsItSays() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "safety.md"));
        String body = found(guide, "```json\n(.*?)\n```");
        assertThat(body)
                .isEqualTo(TongliJson.line(new OnCallMessage(
                        1,
                        "risk",
                        UUID.fromString(found(guide, "\nwebhook-id: (.*?)\n")),
                        "2026-11-30T04:00:00Z",
                        "high",
                        UUID.fromString("0c5f7a52-8f0e-4b6e-9d5e-2f1d3a4b5c6d"),
                        "https://tongli.example.org",
                        "Student welfare, extension 4411")));
        long sent = Long.parseLong(found(guide, "\nwebhook-timestamp: (.*?)\n"));
        assertThat(Instant.ofEpochSecond(sent)).isEqualTo("2026-11-30T04:00:01Z");
        assertThat(WebhookSecret.of(Secret.of(found(guide, "secret `(whsec_.*?)`")))
                        .sign(found(guide, "\nwebhook-id: (.*?)\n"), sent, body))
                .isEqualTo(found(guide, "\nwebhook-signature: (.*?)\n"));
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    @Test
    void whereNobodyListensIsTriedLater() throws InterruptedException {
        OnCallSettings gone = receiver.settings(Duration.ofSeconds(5), 3);
        receiver.close();
        Answer answer = new Webhook(gone, InstantSource.system()).send(message());
        assertThat(answer.meaning()).isEqualTo(Meaning.LATER);
        assertThat(answer.told()).startsWith("no answer (");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://169.254.169.254/latest",
                "https://[fe80::1]/",
                "https://0.0.0.0/",
                "https://224.0.0.1/",
                "http://10.0.0.7/",
                "http://192.168.1.4/",
                "http://93.184.216.34/"
            })
    void thereAreAddressesThatNothingIsSentTo(String address) throws InterruptedException {
        assertThatThrownBy(() -> Webhook.requireFit(URI.create(address), InetAddress::getAllByName))
                .isInstanceOf(IOException.class);
        Answer answer = new Webhook(
                        new OnCallSettings(
                                URI.create(address),
                                WebhookSecret.of(Secret.of(Receiver.SECRET)),
                                Duration.ofSeconds(1),
                                1,
                                Optional.empty()),
                        InstantSource.system())
                .send(message());
        assertThat(answer.told()).contains("leads to an address that nobody is told at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://10.0.0.7/", "https://93.184.216.34/", "http://127.0.0.1:8/", "http://[::1]/"})
    void aMachineOfOnesOwnMayBeTold(String address) {
        assertThatCode(() -> Webhook.requireFit(URI.create(address), InetAddress::getAllByName))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "7, 7",
                "'Mon, 30 Nov 2026 12:00:30 GMT', 29",
                "'Mon, 30 Nov 2026 11:00:00 GMT', -",
                "soon, -",
                "-7, -",
                "99999999999999999999, -"
            })
    void aReceiverSaysHowLongToWaitInSecondsOrByADate(String header, Long seconds) {
        assertThat(Answer.of(429, Optional.of(header), NOON).pause().map(Duration::toSeconds))
                .isEqualTo(Optional.ofNullable(seconds));
    }

    @Test
    void waitsGrowAndAReceiverMayAskForLongerWithinReason() {
        Pace pace = Pace.usual();
        assertThat(pace.wait(1, Optional.empty())).hasSeconds(5);
        assertThat(pace.wait(2, Optional.empty())).hasSeconds(10);
        assertThat(pace.wait(5, Optional.empty())).hasSeconds(80);
        assertThat(pace.wait(8, Optional.empty())).hasSeconds(600);
        assertThat(pace.wait(500, Optional.empty())).hasSeconds(600);
        assertThat(pace.wait(1, Optional.of(Duration.ofSeconds(90)))).hasSeconds(90);
        assertThat(pace.wait(5, Optional.of(Duration.ofSeconds(9)))).hasSeconds(80);
        assertThat(pace.wait(1, Optional.of(Duration.ofDays(3)))).hasMinutes(15);
    }
}
