package tongli.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sound.sampled.AudioFileFormat.Type;
import org.junit.jupiter.api.Test;

/** Sets whose lines name recordings or pictures. */
class DataFilesTest extends DataCalls {
    private static final int RATE = 16_000;

    private Path wav(String name, long seed) throws IOException {
        return MadeFiles.wav(folder.resolve(name), RATE, MadeFiles.sound(seed, RATE, 0.4));
    }

    private Path png(String name, long seed, boolean smiles) throws IOException {
        return MadeFiles.picture(folder.resolve(name), MadeFiles.face(seed, smiles));
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }

    @Test
    void aFolderOfFoldersBecomesASetWithTheirNamesAsLabels() throws IOException {
        wav("clips/joy/b.wav", 1);
        wav("clips/joy/deep/a.WAV", 2);
        wav("clips/anger/c.wav", 3);
        wav("clips/.trash/d.wav", 4);
        file("clips/joy/notes.txt", "no recording");
        assertThat(data(
                        "import",
                        at("clips"),
                        "--media",
                        "audio",
                        "--label-from",
                        "folder",
                        "--output",
                        at("set.jsonl")))
                .isZero();
        assertThat(lines("set.jsonl"))
                .containsExactly(
                        "{\"audio\":\"clips/anger/c.wav\",\"label\":\"anger\"}",
                        "{\"audio\":\"clips/joy/b.wav\",\"label\":\"joy\"}",
                        "{\"audio\":\"clips/joy/deep/a.WAV\",\"label\":\"joy\"}");
        assertThat(report().get("imported").asInt()).isEqualTo(3);
        assertThat(report().get("passed_over").asInt()).isEqualTo(1);
    }

    @Test
    void namesOfFilesSayWhatIsInThemAndLabelsAreRenamed() throws IOException {
        wav("7_NEU_x.wav", 1);
        wav("8_HAP_x.wav", 2);
        wav("odd.wav", 3);
        assertThat(data(
                        "import",
                        folder.toString(),
                        "--media",
                        "audio",
                        "--name",
                        "(?<speaker>\\d+)_(?<emotions>[A-Z]+).*",
                        "--map-label",
                        "NEU=neutral,HAP=joy",
                        "--output",
                        at("set.jsonl")))
                .isEqualTo(1);
        assertThat(lines("set.jsonl"))
                .containsExactly(
                        "{\"audio\":\"7_NEU_x.wav\",\"speaker\":\"7\",\"emotions\":{}}",
                        "{\"audio\":\"8_HAP_x.wav\",\"speaker\":\"8\",\"emotions\":{\"joy\":1}}");
        assertThat(err.toString()).contains("/odd.wav: its name is not as --name says");
    }

    @Test
    void aNameWithASlashIsLaidOnThePath() throws IOException {
        png("Actor_3/happy.png", 1, true);
        assertThat(data(
                        "import",
                        folder.toString(),
                        "--media",
                        "image",
                        "--name",
                        "Actor_(?<speaker>\\d+)/(?<label>[a-z]+)\\.png",
                        "--output",
                        at("set.jsonl")))
                .isZero();
        assertThat(written("set.jsonl"))
                .isEqualTo("{\"image\":\"Actor_3/happy.png\",\"speaker\":\"3\",\"label\":\"happy\"}\n");
    }

    @Test
    void filesThatCannotBeReadAreNamedAndLeftOut() throws IOException {
        wav("in/good.wav", 1);
        file("in/text.wav", "no sound at all");
        file("in/packed.flac", "fLaC and so on");
        Path outside = wav("outside.wav", 2);
        Files.createSymbolicLink(folder.resolve("in/link.wav"), outside);
        Files.createSymbolicLink(folder.resolve("in/inner.wav"), folder.resolve("in/good.wav"));
        assertThat(data("import", at("in"), "--media", "audio", "--output", at("in/set.jsonl")))
                .isEqualTo(1);
        assertThat(lines("in/set.jsonl")).containsExactly("{\"audio\":\"good.wav\"}", "{\"audio\":\"inner.wav\"}");
        assertThat(err.toString())
                .contains("/in/text.wav: the file of \"audio\" is no WAV, AIFF, AU, FLAC, Ogg Vorbis or MP3 file")
                .contains("/in/packed.flac: the file of \"audio\" cannot be decoded: its header is damaged")
                .contains("/in/link.wav: a link out of the folder");
        assertThat(report().get("left_out").asInt()).isEqualTo(3);

        Files.createDirectory(folder.resolve("empty"));
        assertThat(data("import", at("empty"), "--media", "audio", "--output", at("e.jsonl")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("empty has no rows");
    }

    @Test
    void wrongCallsOfImportSayWhatToDo() throws IOException {
        wav("in/a.wav", 1);
        assertThat(data("import", at("in"), "--output", at("o.jsonl"))).isEqualTo(2);
        assertThat(err.toString()).contains("is a folder; --media says of what");
        assertThat(data("import", at("in"), "--media", "video", "--output", at("o.jsonl")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("it must be audio or image");
        assertThat(data("import", at("im"), "--media", "audio", "--output", at("o.jsonl")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("im does not exist; check its name");
        Files.createDirectory(folder.resolve("elsewhere"));
        assertThat(data("import", at("in"), "--media", "audio", "--output", at("elsewhere/o.jsonl")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("name another folder with --root");
        assertThat(data("import", at("in"), "--media", "audio", "--name", "(", "--output", at("o.jsonl")))
                .isEqualTo(2);
        assertThat(data("import", at("in"), "--media", "audio", "--name", ".*", "--output", at("o.jsonl")))
                .isEqualTo(2);
        assertThat(data("import", at("in"), "--media", "audio", "--name", "(?<audio>.*)", "--output", at("o.jsonl")))
                .isEqualTo(2);
        assertThat(data("import", file("t.tsv", "text\na\n"), "--label-from", "folder", "--output", at("o.jsonl")))
                .isEqualTo(2);
        assertThat(folder.resolve("o.jsonl")).doesNotExist();
        assertThat(data(
                        "import",
                        at("in"),
                        "--media",
                        "audio",
                        "--root",
                        at("in"),
                        "--output",
                        at("elsewhere/o.jsonl")))
                .isZero();
        assertThat(written("elsewhere/o.jsonl")).isEqualTo("{\"audio\":\"a.wav\"}\n");
    }

    @Test
    void aTableOfFilesIsImportedWithItsTextsAndWithoutWhatIsNotThere() throws IOException {
        wav("a.wav", 1);
        String in = file("in.csv", "wav,said,who\na.wav, hello,7\ngone.wav,hi,7\n../a.wav,hi,8\na.wav,,9\n");
        assertThat(data(
                        "import",
                        in,
                        "--map",
                        "wav=audio,said=text,who=speaker",
                        "--media",
                        "audio",
                        "--output",
                        at("o.jsonl")))
                .isEqualTo(1);
        assertThat(lines("o.jsonl"))
                .containsExactly(
                        "{\"audio\":\"a.wav\",\"text\":\"hello\",\"speaker\":\"7\"}",
                        "{\"audio\":\"a.wav\",\"speaker\":\"9\"}");
        assertThat(err.toString())
                .contains("in.csv:3: the field \"audio\" names a file that is not there")
                .contains("in.csv:4: the field \"audio\" leads out of the folder of the set");
        // a table of texts whose column "image" is something else stays one
        String texts = file("texts.tsv", "text\timage\nhello\thttp://somewhere\n");
        assertThat(data("import", texts, "--output", at("t.jsonl"))).isZero();
        assertThat(written("t.jsonl")).isEqualTo("{\"text\":\"hello\",\"image\":\"http://somewhere\"}\n");
    }

    @Test
    void cleaningDropsWhatCannotBeHeardAndTellsWhatIsOdd() throws IOException {
        wav("a.wav", 1);
        MadeFiles.wav(folder.resolve("silent.wav"), RATE, new double[RATE]);
        MadeFiles.wav(folder.resolve("loud.wav"), RATE, MadeFiles.sound(2, RATE, 3));
        byte[] whole = Files.readAllBytes(wav("cut.wav", 3));
        Files.write(folder.resolve("cut.wav"), Arrays.copyOf(whole, whole.length / 3));
        file("text.wav", "no sound");
        Files.createDirectory(folder.resolve("dir.wav"));
        List<String> in = new ArrayList<>(List.of(
                "{\"audio\":\"a.wav\",  \"label\":\"joy\",\"id\":1}",
                "{\"audio\":\"silent.wav\",\"label\":\"joy\",\"id\":1}",
                "{\"audio\":\"loud.wav\",\"label\":\"yoj\"}"));
        List<String> bad = List.of(
                "{\"audio\":\"cut.wav\"}",
                "{\"audio\":\"text.wav\"}",
                "{\"audio\":\"gone.wav\"}",
                "{\"audio\":\"../../etc/passwd\"}",
                "{\"audio\":\"/etc/passwd\"}",
                "{\"audio\":\"C:\\\\a.wav\"}",
                "{\"audio\":\"dir.wav\"}",
                "{\"audio\":\"a\\u0000.wav\"}",
                "{\"audio\":\" \"}",
                "{\"text\":\"no file\"}");
        List<String> kept = List.copyOf(in);
        in.addAll(bad);
        String set = file("set.jsonl", String.join("\n", in) + "\n");
        assertThat(data("clean", set, "--labels", "joy,anger", "--output", at("clean.jsonl"), "--format", "json"))
                .isZero();
        assertThat(lines("clean.jsonl")).isEqualTo(kept);
        assertThat(report().at("/findings/undecodable/count").asInt()).isEqualTo(2);
        assertThat(report().at("/findings/missing_file/first/0").asString()).endsWith("set.jsonl:6");
        assertThat(report().at("/findings/unreadable/count").asInt()).isEqualTo(7);
        assertThat(report().at("/findings/silent/first/0").asString()).endsWith("set.jsonl:2");
        assertThat(report().at("/findings/clipped/first/0").asString()).endsWith("set.jsonl:3");
        assertThat(report().at("/findings/duplicate_id/count").asInt()).isEqualTo(1);
        assertThat(report().at("/unknown_labels/yoj").asInt()).isEqualTo(1);
        assertThat(report().get("dropped").asInt()).isEqualTo(10);
        assertThat(report().get("changed").asInt()).isZero();
        assertThat(err.toString())
                .contains("set.jsonl:4: the file of \"audio\" is cut off")
                .contains("set.jsonl:7: the field \"audio\" leads out of the folder of the set")
                .contains("set.jsonl:8: the field \"audio\" is an absolute path")
                .contains("10 of 13 lines were dropped: 7 unreadable, 1 missing file, 2 undecodable")
                .doesNotContain("passwd");
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Path outside = wav("outside/a.wav", 1);
        Files.createDirectory(folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in/link.wav"), outside);
        Files.createSymbolicLink(folder.resolve("in/sub"), folder.resolve("outside"));
        wav("in/b.wav", 2);
        String set = file("in/set.tsv", "audio\nb.wav\nlink.wav\nsub/a.wav\n");
        assertThat(data("clean", set, "--output", at("in/clean.tsv"))).isZero();
        assertThat(written("in/clean.tsv")).isEqualTo("audio\nb.wav\n");
        assertThat(err.toString())
                .contains("set.tsv:3: the field \"audio\" leads out of the folder of the set by a link")
                .contains("set.tsv:4: the field \"audio\" leads out of the folder of the set by a link");
    }

    @Test
    void dedupeFindsTheSameSoundInAnotherFileAndTellsOtherLabels() throws IOException {
        double[] sound = MadeFiles.sound(1, RATE, 0.4);
        wav("a.wav", 1);
        MadeFiles.sound(folder.resolve("same.aiff"), Type.AIFF, RATE, sound);
        MadeFiles.wav(folder.resolve("quiet.wav"), 44_100, MadeFiles.sound(1, 44_100, 0.1));
        wav("other.wav", 2);
        String set = file("set.tsv", "audio\tlabel\na.wav\tjoy\nsame.aiff\tjoy\nquiet.wav\tanger\nother.wav\tjoy\n");
        assertThat(data("dedupe", set, "--output", at("d.tsv"), "--format", "json"))
                .isZero();
        assertThat(written("d.tsv")).isEqualTo("audio\tlabel\na.wav\tjoy\nother.wav\tjoy\n");
        assertThat(report().at("/dropped/exact").asInt()).isEqualTo(1);
        assertThat(report().at("/dropped/near").asInt()).isEqualTo(1);
        assertThat(report().at("/conflicts/0/dropped").asString()).endsWith("set.tsv:4");
        assertThat(data("dedupe", set, "--exact", "--output", at("e.tsv"), "--format", "json"))
                .isZero();
        assertThat(report().get("kept").asInt()).isEqualTo(3);

        // an evaluation set may lie elsewhere, with paths of its own
        MadeFiles.wav(folder.resolve("judge/x.wav"), 8_000, MadeFiles.sound(2, 8_000, 0.4));
        String judge = file("judge/set.jsonl", "{\"audio\":\"x.wav\"}\n");
        assertThat(data("dedupe", set, "--against", judge, "--output", at("f.tsv"), "--format", "json"))
                .isZero();
        assertThat(report().at("/dropped/evaluation").asInt()).isEqualTo(1);
        assertThat(data("dedupe", set, "--near", "0.5", "--output", at("g.tsv")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--near is 0.5; it must be from 0.65 to 1");
    }

    @Test
    void dedupeFindsTheSamePictureAndLeavesAnotherFaceOfTheSamePerson() throws IOException {
        png("a.png", 1, true);
        MadeFiles.picture(folder.resolve("same.bmp"), MadeFiles.face(1, true));
        MadeFiles.picture(folder.resolve("small.jpg"), MadeFiles.scaled(MadeFiles.face(1, true), 96));
        png("sad.png", 1, false);
        png("other.png", 2, true);
        String set = file("set.tsv", "image\na.png\nsame.bmp\nsmall.jpg\nsad.png\nother.png\n");
        assertThat(data("dedupe", set, "--output", at("d.tsv"), "--format", "json"))
                .isZero();
        assertThat(written("d.tsv")).isEqualTo("image\na.png\nsad.png\nother.png\n");
        assertThat(report().at("/dropped/exact").asInt()).isEqualTo(1);
        assertThat(report().at("/dropped/near").asInt()).isEqualTo(1);
    }

    @Test
    void dedupeAndSplitNameLinesWhoseFilesCannotBeRead() throws IOException {
        wav("a.wav", 1);
        String set = file("set.tsv", "audio\na.wav\ngone.wav\n");
        assertThat(data("dedupe", set, "--output", at("d.tsv"))).isEqualTo(1);
        assertThat(err.toString()).contains("set.tsv:3: the field \"audio\" names a file", "data clean takes out");
        assertThat(data("split", set, "--output", folder.toString())).isEqualTo(1);
        assertThat(folder.resolve("train.tsv")).doesNotExist();
    }

    @Test
    void copiesAndSpeakersStayOnOneSide() throws IOException {
        StringBuilder lines = new StringBuilder("audio\tspeaker\n");
        for (int i = 0; i < 12; i++) {
            wav("s%d.wav".formatted(i), i);
            lines.append("s%d.wav\tp%d\n".formatted(i, i / 2));
        }
        // the same as the first of speaker 0, by another
        MadeFiles.wav(folder.resolve("copy.wav"), 22_050, MadeFiles.sound(0, 22_050, 0.2));
        String set = file("set.tsv", lines + "copy.wav\tp9\n");
        assertThat(data("split", set, "--output", at("parts"), "--group", "speaker"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("start from its folder");
        assertThat(folder.resolve("parts")).doesNotExist();
        assertThat(data(
                        "split",
                        set,
                        "--output",
                        folder.toString(),
                        "--group",
                        "speaker",
                        "--parts",
                        "a=0.5,b=0.5",
                        "--format",
                        "json"))
                .isZero();
        assertThat(report().get("groups").asInt()).isEqualTo(6);
        assertThat(lines("a.tsv").contains("copy.wav\tp9"))
                .isEqualTo(lines("a.tsv").contains("s0.wav\tp0"));
        assertThat(lines("a.tsv").contains("s1.wav\tp0"))
                .isEqualTo(lines("a.tsv").contains("s0.wav\tp0"));
        assertThat(data("split", set, "--output", at("parts"), "--root", folder.toString(), "--parts", "a=0.5,b=0.5"))
                .isZero();
        assertThat(data("clean", at("parts/a.tsv"), "--root", folder.toString(), "--output", at("parts/c.tsv")))
                .isZero();
    }

    @Test
    void whoLabelsIsShownWhereTheFileLiesAndStopsWhenItChanges() throws IOException {
        wav("a.wav", 1);
        wav("b.wav", 2);
        String in = file("in.jsonl", "{\"audio\":\"a.wav\",\"text\":\"said\"}\n{\"audio\":\"b.wav\"}\n");
        assertThat(annotate(in, "joy\nq\n", "--id", "audio")).isZero();
        assertThat(err.toString()).contains("  a.wav (2.00 s, 16,000 Hz)").doesNotContain("said");
        assertThat(written("mei.jsonl"))
                .matches(
                        "\\{\"id\":\"a.wav\",\"annotator\":\"mei\",\"label\":\"joy\",\"file_sha256\":\"[0-9a-f]{64}\"}\n");
        assertThat(annotate(in, "fear\n", "--id", "audio")).isZero();
        assertThat(lines("mei.jsonl")).hasSize(2);
        Files.copy(folder.resolve("b.wav"), folder.resolve("a.wav"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(annotate(in, "fear\n", "--id", "audio")).isEqualTo(1);
        assertThat(err.toString()).contains("mei.jsonl:1: the line that this answers has another text or file now");
        // nor do answers to what was said go on as answers to how it was said
        String texts =
                file("texts.jsonl", "{\"audio\":\"b.wav\",\"text\":\"said\"}\n{\"audio\":\"a.wav\",\"text\":\"it\"}\n");
        assertThat(annotate(texts, "fear\n", "--id", "audio", "--field", "text"))
                .isEqualTo(1);
    }

    @Test
    void overlapIsForTexts() throws IOException {
        wav("a.wav", 1);
        String set = file("set.jsonl", "{\"audio\":\"a.wav\",\"text\":\"我在地铁上把伞忘了\"}\n");
        assertThat(data("overlap", set, "--against", set)).isEqualTo(2);
        assertThat(err.toString()).contains("names files, and overlap compares words: --field text");
        assertThat(data("overlap", set, "--against", set, "--field", "text", "--format", "json"))
                .isZero();
        assertThat(report().get("shared").asInt()).isEqualTo(1);
    }

    @Test
    void twoMediaInOneSetAreToldApartByTheCall() throws IOException {
        wav("a.wav", 1);
        png("a.png", 1, true);
        String both = file("set.jsonl", "{\"audio\":\"a.wav\"}\n{\"image\":\"a.png\"}\n");
        assertThat(data("clean", both, "--output", at("o.jsonl"))).isEqualTo(2);
        assertThat(err.toString()).contains("lines with \"audio\" and lines with \"image\"");
        assertThat(data("clean", both, "--field", "image", "--output", at("o.jsonl")))
                .isZero();
        assertThat(written("o.jsonl")).isEqualTo("{\"image\":\"a.png\"}\n");
        String wrong = file("wrong.jsonl", "{\"audio\":\"a.png\"}\n");
        assertThat(data("clean", wrong, "--output", at("p.jsonl"))).isEqualTo(1);
        assertThat(err.toString())
                .contains("is no WAV, AIFF, AU, FLAC, Ogg Vorbis or MP3 file but PNG", "wrong.jsonl has no line");
    }

    @Test
    void aSetOfTextsWithAPictureHereAndThereIsOneOfTexts() throws IOException {
        String texts =
                file("texts.jsonl", "{\"text\":\"one\"}\n{\"text\":\"two\",\"image\":\"x.png\"}\n{\"text\":\" \"}\n");
        assertThat(data("clean", texts, "--output", at("o.jsonl"))).isZero();
        assertThat(lines("o.jsonl")).hasSize(2);
        wav("a.wav", 1);
        String sounds = file("sounds.jsonl", "{\"audio\":\"a.wav\",\"text\":\"one\"}\n{\"text\":\"two\"}\n");
        assertThat(data("clean", sounds, "--output", at("p.jsonl"))).isZero();
        assertThat(lines("p.jsonl")).hasSize(1);
    }

    @Test
    void optionsThatMeanNothingForFilesAreRefused() throws IOException {
        wav("a.wav", 1);
        String set = file("set.tsv", "audio\na.wav\n");
        String texts = file("texts.tsv", "text\nhello\n");
        assertThat(data("clean", set, "--repeats", "4", "--output", at("o.tsv")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--repeats is for texts");
        assertThat(data("clean", set, "--shortest", "3", "--longest", "2", "--output", at("o.tsv")))
                .isEqualTo(2);
        assertThat(data("clean", texts, "--shortest", "2.5", "--output", at("o.tsv")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--shortest is 2.5; characters are whole");
        assertThat(data("clean", texts, "--root", folder.toString(), "--output", at("o.tsv")))
                .isEqualTo(2);
        assertThat(data("clean", set, "--shortest", "2.5", "--output", at("o.tsv"), "--format", "json"))
                .isZero();
        assertThat(report().at("/findings/too_short/count").asInt()).isEqualTo(1);
    }
}
