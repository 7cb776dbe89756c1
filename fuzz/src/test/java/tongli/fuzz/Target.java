package tongli.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat.Type;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import tongli.authored.InvalidFileException;
import tongli.cli.lines.ForeignRows;
import tongli.cli.terminal.WorkFailed;
import tongli.coaching.course.CourseReader;
import tongli.coaching.scale.ScaleReader;
import tongli.coaching.yaml.InvalidYamlException;
import tongli.core.Blank;
import tongli.core.Language;
import tongli.core.PlainText;
import tongli.core.Utterance;
import tongli.learning.coaching.RatedFile;
import tongli.learning.corpus.Tsv;
import tongli.learning.face.ShapeModel;
import tongli.learning.finetune.LabelledFile;
import tongli.perception.encoder.SafeTensors;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.fusion.Fusion;
import tongli.perception.media.PictureFile;
import tongli.perception.media.SoundFile;
import tongli.perception.privacy.Deidentifier;
import tongli.perception.voice.VoiceModels;
import tongli.perception.voice.emotion.VoiceModelText;
import tongli.persona.scenario.ScenarioReader;
import tongli.server.account.AccountName;
import tongli.server.config.ConfigRefused;
import tongli.server.config.ServerConfig;
import tongli.server.json.StrictJson;
import tongli.server.law.InvalidProfileException;
import tongli.server.law.LawDoor;
import tongli.server.problem.ProblemException;
import tongli.server.rest.AnalysisController;
import tongli.server.rest.AuthoringController;
import tongli.server.rest.CohortController;
import tongli.server.rest.DialogueController;
import tongli.server.rest.LoginController;
import tongli.server.rest.SessionController;
import tongli.server.rest.TrialController;
import tongli.server.socket.MessageDoor;
import tongli.server.storage.BackupDoor;
import tongli.server.storage.StorageUnavailable;
import tongli.understanding.BundledReplyReader;
import tongli.understanding.ReplyContext;
import tongli.understanding.ReplyReader;
import tongli.understanding.RiskReader;
import tongli.understanding.RiskRules;
import tongli.understanding.dialogue.PastedTalk;
import tongli.wire.SessionArchive;

/** A reader of outside input. Whatever the bytes, it returns, or refuses by an exception that it promises; all else is a fault of Tongli's. */
enum Target {
    SCENARIO(InvalidFileException.class) {
        @Override
        void work(byte[] input) {
            new ScenarioReader().read("fuzz.yaml", text(input));
        }

        @Override
        List<byte[]> seeds() {
            return List.of(resource("/scenarios/refund/en.yaml"));
        }
    },
    COURSE(InvalidFileException.class) {
        @Override
        void work(byte[] input) {
            new CourseReader(List.of("refund", "biopsy")).read("fuzz.yaml", text(input));
        }

        @Override
        List<byte[]> seeds() {
            return List.of(resource("/courses/foundations/en.yaml"), resource("/courses/on-the-stairs/zh.yaml"));
        }
    },
    SCALE(InvalidYamlException.class) {
        @Override
        void work(byte[] input) {
            ScaleReader.read("fuzz.yaml", text(input));
        }

        @Override
        List<byte[]> seeds() {
            return List.of(resource("/tongli/coaching/scale/who-5.yaml"), resource("/tongli/coaching/scale/teq.yaml"));
        }
    },
    LAW(InvalidProfileException.class) {
        @Override
        void work(byte[] input) {
            LawDoor.read(text(input));
        }

        @Override
        List<byte[]> seeds() {
            return List.of(resource("/tongli/server/law/default.yaml"));
        }
    },
    CONFIG(ConfigRefused.class) {
        @Override
        void work(byte[] input) throws IOException {
            ServerConfig.of(Optional.of(Scratch.file(".yml", input)), Map.of());
        }

        @Override
        List<byte[]> seeds() {
            return List.of(
                    bytes(
                            "port: 8080\naddress: 0.0.0.0\nurl: https://tongli.example.org\nbehind-proxy: true\nlaw: cn\nlog: json\n"),
                    bytes(
                            "database:\n  url: postgresql://db/tongli?sslmode=verify-full\n  user: tongli\n  connections: 10\n"));
        }
    },
    JSON(ProblemException.class) {
        @Override
        void work(byte[] input) throws IOException {
            if (input.length > 0) {
                StrictJson.read(
                        new ByteArrayInputStream(input, 1, input.length - 1),
                        SHAPES.get(Math.floorMod(input[0], SHAPES.size())));
            }
        }

        @Override
        List<byte[]> seeds() {
            return List.of(
                    bytes("\0{\"scenario\":\"refund\",\"language\":\"en\",\"seed\":7,\"difficulty\":\"hard\"}"),
                    bytes("\1{\"text\":\"Eleven days?\"}"),
                    bytes("\2{\"emotion\":\"anger\",\"strength\":3,\"need\":\"to be told\"}"),
                    bytes("\5{\"history\":[{\"speaker\":\"a\",\"text\":\"\\ud83d\\ude00\"}],\"reply\":\"b\"}"),
                    bytes("\6{\"name\":\"ann\",\"password\":\"p\",\"code\":\"1\"}"),
                    bytes("\10{\"yaml\":\"a: 1\",\"marks\":[]}"),
                    bytes("\11{\"hypothesis\":\"h\",\"outcome\":\"o\",\"blocks\":[4,6],\"seed\":1}"));
        }
    },
    MESSAGE(ProblemException.class) {
        @Override
        void work(byte[] input) {
            StrictJson.read(text(input), MessageDoor.shape());
        }

        @Override
        List<byte[]> seeds() {
            return List.of(
                    bytes("{\"type\":\"turn\",\"text\":\"Hm.\",\"idempotency_key\":\"1\"}"),
                    bytes("{\"type\":\"turn\",\"wait\":true}"));
        }
    },
    ARCHIVE(IllegalArgumentException.class) {
        @Override
        void work(byte[] input) {
            SessionArchive.turn(text(input));
        }

        @Override
        List<byte[]> seeds() {
            return List.of(bytes("{\"number\":1,\"learner\":{\"words\":\"Hm.\"},\"at\":\"2026-03-01T12:00:00Z\"}"));
        }
    },
    BACKUP(StorageUnavailable.class) {
        @Override
        void work(byte[] input) throws IOException {
            BackupDoor.check(Scratch.file(".backup", input));
        }

        @Override
        List<byte[]> seeds() {
            return List.of(
                    bytes(
                            "{\"format\":\"tongli-backup\",\"version\":1,\"schema\":\"5\",\"tables\":{}}\n{\"rows\":{},\"keys\":[]}\n{\"sha256\":\"\"}\n"));
        }
    },
    TSV(IOException.class) {
        @Override
        void work(byte[] input) throws IOException {
            Tsv.read(Scratch.file(".tsv", input));
        }

        @Override
        List<byte[]> seeds() {
            return List.of(bytes("id\ttext\n1\t你好\n2\t\"b\"\n"));
        }
    },
    LABELLED(IOException.class) {
        @Override
        void work(byte[] input) throws IOException {
            String ending = input.length % 2 == 0 ? ".jsonl" : ".tsv";
            LabelledFile.read(
                    Scratch.file(ending, input), new LabelledFile.Columns(Optional.empty(), "text", List.of("label")));
        }

        @Override
        List<byte[]> seeds() {
            return List.of(
                    bytes("{\"text\":\"I passed!\",\"label\":\"joy\"}\n"),
                    bytes("text\tlabel\nI passed!\tjoy,anger\n"));
        }
    },
    RATED(IOException.class) {
        @Override
        void work(byte[] input) throws IOException {
            RatedFile.read(Scratch.file(".jsonl", input));
        }

        @Override
        List<byte[]> seeds() {
            return List.of(
                    bytes(
                            "{\"id\":\"en-c01-1\",\"context\":\"I failed.\",\"reply\":\"Oh no.\",\"history\":[],\"ratings\":[{\"er\":1,\"ip\":0,\"ex\":0}]}\n"));
        }
    },
    ROWS(WorkFailed.class, ParameterException.class) {
        @Override
        void work(byte[] input) throws IOException {
            List<String> endings = List.of(".tsv", ".csv", ".jsonl", ".txt");
            Path file = Scratch.file(endings.get(input.length % endings.size()), input);
            ForeignRows.read(new CommandLine(CommandSpec.create()).getCommandSpec(), file, List.of(), '\t');
        }

        @Override
        List<byte[]> seeds() {
            return List.of(bytes("a\tb\n1\t2\n"), bytes("a,b\n\"1\"\"x\",2\n"), bytes("{\"a\":1}\n{\"a\":\"x\"}\n"));
        }
    },
    SAFETENSORS(IOException.class) {
        @Override
        void work(byte[] input) throws IOException {
            SafeTensors.parse("fuzz", input);
        }

        @Override
        List<byte[]> seeds() {
            String header = "{\"w\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]}}";
            byte[] whole = new byte[8 + header.length() + 8];
            whole[0] = (byte) header.length();
            System.arraycopy(bytes(header), 0, whole, 8, header.length());
            return List.of(whole);
        }
    },
    MODEL(IOException.class) {
        @Override
        void work(byte[] input) throws IOException {
            TaskModelFile.parse("fuzz", input);
        }

        @Override
        List<byte[]> seeds() {
            return SAFETENSORS.seeds();
        }
    },
    FACE_MODEL(IOException.class) {
        @Override
        void work(byte[] input) throws IOException {
            ShapeModel.open(Scratch.file(".safetensors", input));
        }

        @Override
        List<byte[]> seeds() {
            String header = "{\"__metadata__\":{\"model\":\"svm\",\"labels\":\"a\\tb\"},"
                    + "\"linear.bias\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}";
            byte[] whole = new byte[8 + header.length() + 8];
            whole[0] = (byte) header.length();
            System.arraycopy(bytes(header), 0, whole, 8, header.length());
            return List.of(whole);
        }
    },
    FUSION_GATE(IOException.class) {
        @Override
        void work(byte[] input) throws IOException {
            Fusion.withGate(Scratch.file(".json", input));
        }

        @Override
        List<byte[]> seeds() {
            return List.of(
                    bytes(
                            "{\"kind\":\"fusion-gate\",\"format\":1,\"version\":\"own\",\"ceiling\":0.97,\"abstain_below\":0.4,"
                                    + "\"weights\":{\"text\":[0,1,0,0,0],\"voice\":[0,0,2,0,0],\"face\":[0,0,0,0,1]},\"scales\":[1,1.5,2]}"));
        }
    },
    VOICE_MODEL(IOException.class) {
        @Override
        void work(byte[] input) throws IOException {
            VoiceModels.read(Scratch.file(".voice.tsv", input));
        }

        @Override
        List<byte[]> seeds() {
            return List.of(bytes(VoiceModelText.write(VoiceModels.bundled())));
        }
    },
    PICTURE(IOException.class) {
        @Override
        void work(byte[] input) throws IOException {
            PictureFile.read(Scratch.file(".png", input));
        }

        @Override
        List<byte[]> seeds() {
            return List.of(
                    picture("png"),
                    picture("jpg"),
                    picture("gif"),
                    picture("bmp"),
                    webp("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA"),
                    webp("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="));
        }
    },
    SOUND(IOException.class) {
        @Override
        void work(byte[] input) throws IOException {
            listen(Scratch.file(".wav", input));
        }

        @Override
        List<byte[]> seeds() {
            return List.of(sound(Type.AIFF), sound(Type.AU), new byte[] {
                'R',
                'I',
                'F',
                'F',
                44,
                0,
                0,
                0,
                'W',
                'A',
                'V',
                'E',
                'f',
                'm',
                't',
                ' ',
                16,
                0,
                0,
                0,
                1,
                0,
                1,
                0,
                0x40,
                0x1f,
                0,
                0,
                (byte) 0x80,
                0x3e,
                0,
                0,
                2,
                0,
                16,
                0,
                'd',
                'a',
                't',
                'a',
                8,
                0,
                0,
                0,
                1,
                2,
                3,
                4,
                5,
                6,
                7,
                8
            });
        }
    },
    FLAC(IOException.class) {
        @Override
        void work(byte[] input) throws IOException {
            listen(Scratch.file(".flac", input));
        }

        @Override
        List<byte[]> seeds() {
            return List.of(resource("/sound/tiny.flac"));
        }
    },
    VORBIS(IOException.class) {
        @Override
        void work(byte[] input) throws IOException {
            listen(Scratch.file(".ogg", OggChecksums.mended(input)));
        }

        @Override
        List<byte[]> seeds() {
            return List.of(resource("/sound/tiny.ogg"));
        }
    },
    MP3(IOException.class) {
        @Override
        void work(byte[] input) throws IOException {
            listen(Scratch.file(".mp3", input));
        }

        @Override
        List<byte[]> seeds() {
            return List.of(resource("/sound/tiny.mp3"));
        }
    },
    PASTED {
        @Override
        void work(byte[] input) {
            PastedTalk.parse(text(input));
        }

        @Override
        List<byte[]> seeds() {
            return List.of(bytes("小林 2024/5/1 20:13\n在吗\n[图片]\n阿远 2024/5/1 20:14\n在\n"), bytes("A: Hi.\nB: Hello.\n"));
        }
    },
    NAME {
        @Override
        void work(byte[] input) {
            AccountName.of(text(input));
            PlainText.of(text(input));
        }

        @Override
        List<byte[]> seeds() {
            return List.of(bytes("olga"), bytes("王.ann_1"), bytes("e\u0301\u202e\ud83d\ude00"));
        }
    },
    RISK {
        private final RiskReader reader = new RiskRules();

        @Override
        void work(byte[] input) {
            reader.read(text(input), Optional.empty());
        }

        @Override
        List<byte[]> seeds() {
            return List.of(
                    bytes("I want to die, and I have the pills here."),
                    bytes("我不想活了，遗书都写好了。笑死我了"),
                    bytes("She said \"I'd be better off dead\"; I'm not going to."));
        }
    },
    DEIDENTIFY {
        private final Deidentifier deidentifier = new Deidentifier();

        @Override
        void work(byte[] input) {
            deidentifier.of(text(input), Optional.empty());
        }

        @Override
        List<byte[]> seeds() {
            return List.of(
                    bytes("我叫李伟，电话13800138000，住在中山路12号。"),
                    bytes("Mara Finch, born 3 May 1990, mara@example.org, +1 (555) 010-0199, 4111 1111 1111 1111"));
        }
    },
    REPLY {
        private final ReplyReader reader = BundledReplyReader.rulesOnly();

        @Override
        void work(byte[] input) {
            String text = text(input);
            if (Blank.is(text)) {
                return; // is refused before it gets there
            }
            for (Language language : Language.values()) {
                reader.read(
                        new ReplyContext(language, List.of(new Utterance(Utterance.PERSONA, "Eleven days.")), text));
            }
        }

        @Override
        List<byte[]> seeds() {
            return List.of(bytes("That must have been hard. What happened then?"), bytes("你应该想开点。听起来你很累，是吗？"));
        }
    };

    /** Of requests; the first byte of the input says which. */
    static final List<Class<? extends Record>> SHAPES = List.of(
            SessionController.NewSession.class,
            SessionController.NewTurn.class,
            SessionController.NewGuess.class,
            AnalysisController.TextToRead.class,
            AnalysisController.TextToScreen.class,
            AnalysisController.ReplyToAssess.class,
            LoginController.NewLogin.class,
            LoginController.NewAccount.class,
            AuthoringController.ScenarioToLint.class,
            TrialController.NewTrial.class,
            CohortController.NewCohort.class,
            DialogueController.TalkToRead.class);

    private static final int LONGEST_SEED = 6_000;

    private final List<Class<? extends Exception>> refusals;

    @SafeVarargs
    Target(Class<? extends Exception>... refusals) {
        this.refusals = List.of(refusals);
    }

    abstract void work(byte[] input) throws IOException;

    /** From which mutations begin. */
    abstract List<byte[]> seeds();

    /** @throws RuntimeException if it neither returned nor refused */
    final void read(byte[] input) {
        try {
            work(input);
        } catch (IOException | RuntimeException thrown) {
            if (refusals.stream().noneMatch(refusal -> refusal.isInstance(thrown))) {
                throw new IllegalStateException(this + " failed", thrown);
            }
        }
    }

    static Target named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void listen(Path file) throws IOException {
        try (SoundFile sound = SoundFile.open(file)) {
            float[] samples = new float[32_768];
            int left = 1_000;
            while (left-- > 0 && sound.read(samples) > 0) {
                continue;
            }
        }
    }

    /** Two samples of 16 bits in each of two channels. */
    private static byte[] sound(Type form) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            AudioFormat format = new AudioFormat(8_000, 16, 2, true, true);
            byte[] samples = {1, 2, 3, 4, 5, 6, 7, 8};
            AudioSystem.write(new AudioInputStream(new ByteArrayInputStream(samples), format, 2), form, out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The beginning of a bundled file, for mutations of long inputs are slow. */
    private static byte[] resource(String name) {
        try (InputStream in = Target.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + name);
            }
            return in.readNBytes(LONGEST_SEED);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] webp(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static byte[] picture(String form) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new java.awt.image.BufferedImage(3, 2, java.awt.image.BufferedImage.TYPE_INT_RGB), form, out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
