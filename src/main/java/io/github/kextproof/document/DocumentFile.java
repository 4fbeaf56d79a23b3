package io.github.kextproof.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Opens a document and reads it as YAML. */
public final class DocumentFile {
    /** A Mac of an inventory takes about 500 bytes: room for two thousand. */
    private static final int LARGEST = 1_000_000;

    /** The library tells places only in its message: what it was reading, then where and why it gave up. */
    private static final Pattern GAVE_UP =
            Pattern.compile("([^\\n]*)\\n ?in 'reader', line (\\d{1,9}), column (\\d{1,9})");

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
            // YAML 1.1 reads "no" as false; a Norwegian would not.
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    private DocumentFile() {}

    /** @throws DocumentException if the file cannot be read as one YAML document */
    public static Document read(Path file, Dialect dialect, Problems problems) {
        try {
            return parse(text(file, dialect, problems), dialect, problems);
        } catch (IOException cause) {
            throw problems.fatal(Place.WHOLE, FileWords.unreadable(cause));
        }
    }

    /**
     * The same of a text that comes from elsewhere, such as the jar.
     *
     * @throws DocumentException if it is not one YAML document
     */
    public static Document parse(String text, Dialect dialect, Problems problems) {
        try (YAMLParser parser = YAML.createParser(text)) {
            return new DocumentReader(parser, dialect, problems).read();
        } catch (JsonProcessingException cause) {
            throw syntaxError(cause, problems);
        } catch (IOException cause) {
            throw problems.fatal(Place.WHOLE, FileWords.unreadable(cause));
        }
    }

    private static String text(Path file, Dialect dialect, Problems problems) throws IOException {
        if (Files.isDirectory(file)) {
            throw problems.fatal(Place.WHOLE, FileWords.directory(dialect));
        }
        if (!Files.isRegularFile(file)) {
            throw problems.fatal(Place.WHOLE, FileWords.missing(dialect));
        }
        if (Files.size(file) > LARGEST) {
            throw problems.fatal(Place.WHOLE, FileWords.tooLarge(LARGEST, dialect));
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException cause) {
            throw problems.fatal(Place.WHOLE, FileWords.notText());
        }
    }

    private static DocumentException syntaxError(JsonProcessingException cause, Problems problems) {
        List<MatchResult> marks =
                GAVE_UP.matcher(String.valueOf(cause.getMessage())).results().toList();
        if (marks.isEmpty()) {
            JsonLocation where = cause.getLocation();
            Place place = new Place(Math.max(1, where.getLineNr()), Math.max(1, where.getColumnNr()), "");
            return problems.fatal(place, FileWords.notYaml(cause.getOriginalMessage()));
        }
        MatchResult last = marks.get(marks.size() - 1);
        if (marks.size() > 1 && last.group(1).matches(".*(end of stream|stream end).*")) {
            String opened = marks.get(0).group(1).contains("quoted") ? "a quote" : "a bracket";
            return problems.fatal(place(marks.get(0)), FileWords.neverClosed(opened));
        }
        return problems.fatal(place(last), FileWords.notYaml(last.group(1)));
    }

    private static Place place(MatchResult mark) {
        return new Place(Integer.parseInt(mark.group(2)), Integer.parseInt(mark.group(3)), "");
    }
}
