package sdk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The bodies under tests/vectors. */
final class Vectors {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Vectors() {}

    /** A body that is right; its callback has {@code .answer} behind it where it is one. */
    record Valid(String file, String edition, String callback, byte[] bytes) {
        boolean isAnswer() {
            return callback.endsWith(".answer");
        }

        @Override
        public String toString() {
            return file;
        }
    }

    /** A body with one fault: a row of the manifest. */
    record Invalid(
            String file,
            String edition,
            String callback,
            String pointer,
            String reason,
            boolean isTolerated,
            boolean isStrict,
            byte[] bytes) {
        boolean isAnswer() {
            return callback.endsWith(".answer");
        }

        @Override
        public String toString() {
            return file;
        }
    }

    /** The root of the workspace. */
    static Path workspace() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("imhook.toml"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static Path folder() {
        return workspace().resolve("tests/vectors");
    }

    /** Every body of a part of the vectors that is right, sorted by path; never none. */
    static List<Valid> valid(String part) {
        Path folder = folder().resolve(part);
        List<Valid> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 3)) {
            for (Path path : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                Path callback = path.getParent();
                boolean isAnswer = path.getFileName().toString().startsWith("response-");
                found.add(new Valid(
                        folder().relativize(path).toString(),
                        callback.getParent().getFileName().toString(),
                        callback.getFileName() + (isAnswer ? ".answer" : ""),
                        Files.readAllBytes(path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("there is no body in " + part);
        }
        return found;
    }

    /** All parts whose bodies are right in both profiles. */
    static List<Valid> valid() {
        return Stream.of("examples", "captures", "own")
                .flatMap(part -> valid(part).stream())
                .toList();
    }

    /** Every row of the manifest. */
    static List<Invalid> invalid() {
        Path folder = folder().resolve("invalid");
        List<Invalid> rows = new ArrayList<>();
        try {
            for (JsonNode row :
                    JSON.readTree(folder.resolve("manifest.json").toFile()).get("cases")) {
                String kind = row.get("kind").textValue();
                String file = row.get("file").textValue();
                rows.add(new Invalid(
                        file,
                        row.get("edition").textValue(),
                        row.get("event").textValue(),
                        row.get("pointer").textValue(),
                        kind.equals("null-for-required") ? "missing-required" : kind,
                        row.get("tolerant").textValue().equals("accept"),
                        row.get("strict").textValue().equals("accept"),
                        Files.readAllBytes(folder.resolve(file))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
