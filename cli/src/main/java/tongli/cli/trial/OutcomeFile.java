package tongli.cli.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import tongli.cli.lines.FileTrouble;
import tongli.cli.lines.ForeignRows;
import tongli.cli.lines.LineSet;
import tongli.cli.terminal.WorkFailed;
import tongli.coaching.trial.OutcomeRow;
import tongli.coaching.trial.Protocol;
import tongli.core.Blank;
import tongli.core.Sha256;
import tools.jackson.databind.JsonNode;

/**
 * What was measured, from a .csv, .tsv or .jsonl file: a row a person, named in the field {@code code} or {@code id}.
 *
 * @param sha256 of the file
 */
record OutcomeFile(List<OutcomeRow> rows, String sha256) {
    private static final String MEASURED = "measured";
    private static final int DATE = "2026-11-29".length();

    /**
     * @throws ParameterException if a field is missing
     * @throws WorkFailed naming every row that cannot be read
     */
    static OutcomeFile read(CommandSpec spec, Path file, Protocol protocol) {
        ForeignRows table = ForeignRows.read(spec, file, List.of(), ',');
        String who = table.columns().contains("code") ? "code" : "id";
        List<String> needed = new ArrayList<>(List.of(who, protocol.outcome()));
        protocol.baseline().ifPresent(needed::add);
        for (String field : needed) {
            if (!table.columns().contains(field)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "%s has no field \"%s\"; it needs code (or id) and the registered fields: %s."
                                .formatted(file, field, String.join(", ", needed.subList(1, needed.size()))));
            }
        }
        List<OutcomeRow> rows = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (ForeignRows.Row row : table.rows()) {
            try {
                rows.add(row(row, who, protocol));
            } catch (IllegalArgumentException e) {
                faults.add(row.place() + ": " + e.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new WorkFailed(LineSet.faults(faults));
        }
        return new OutcomeFile(rows, digest(file));
    }

    private static OutcomeRow row(ForeignRows.Row row, String who, Protocol protocol) {
        if (!row.fault().isEmpty()) {
            throw new IllegalArgumentException(row.fault());
        }
        return new OutcomeRow(
                row.place(),
                text(row.fields().get(who)),
                number(row, protocol.outcome()),
                protocol.baseline().map(field -> number(row, field)).orElse(OptionalDouble.empty()),
                measured(text(row.fields().get(MEASURED))));
    }

    private static OptionalDouble number(ForeignRows.Row row, String field) {
        String value = text(row.fields().get(field));
        if (Blank.is(value)) {
            return OptionalDouble.empty();
        }
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number)) {
                return OptionalDouble.of(number);
            }
        } catch (NumberFormatException e) {
            // told below, as what is not finite is
        }
        throw new IllegalArgumentException(
                "the field \"%s\" is no number; leave it empty where nothing was measured".formatted(field));
    }

    private static Optional<LocalDate> measured(String value) {
        if (Blank.is(value)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value.substring(0, Math.min(DATE, value.length()))));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "the field \"measured\" is no date; write it as 2026-11-29, or leave it empty", e);
        }
    }

    private static String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? "" : value.asString("?").strip();
    }

    private static String digest(Path file) {
        try {
            return Sha256.hex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw FileTrouble.with(e, "may it be read?");
        }
    }
}
