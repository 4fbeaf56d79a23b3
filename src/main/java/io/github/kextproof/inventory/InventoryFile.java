package io.github.kextproof.inventory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens an inventory and reads it as YAML. */
final class InventoryFile {
    /** A Mac takes about 500 bytes: room for two thousand. */
    private static final int LARGEST = 1_000_000;

    /** The library tells where it gave up only in its message; the last place is the one it gave up at. */
    private static final Pattern GAVE_UP =
            Pattern.compile("([^\\n]*)\\n ?in 'reader', line (\\d{1,9}), column (\\d{1,9})");

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
            // YAML 1.1 reads "no" as false; a Norwegian would not.
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    private InventoryFile() {}

    /** @throws InventoryException if the file cannot be read as one YAML document */
    static Document read(Path file, Problems problems) {
        try (YAMLParser parser = YAML.createParser(text(file, problems))) {
            return new DocumentReader(parser, problems).read();
        } catch (JsonProcessingException cause) {
            throw syntaxError(cause, problems);
        } catch (IOException cause) {
            throw problems.fatal(Place.WHOLE, FileWords.unreadable(cause));
        }
    }

    private static String text(Path file, Problems problems) throws IOException {
        if (Files.isDirectory(file)) {
            throw problems.fatal(Place.WHOLE, FileWords.directory());
        }
        if (!Files.isRegularFile(file)) {
            throw problems.fatal(Place.WHOLE, FileWords.missing());
        }
        if (Files.size(file) > LARGEST) {
            throw problems.fatal(Place.WHOLE, FileWords.tooLarge(LARGEST));
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException cause) {
            throw problems.fatal(Place.WHOLE, FileWords.notText());
        }
    }

    private static InventoryException syntaxError(JsonProcessingException cause, Problems problems) {
        String problem = cause.getOriginalMessage();
        Place place = new Place(
                Math.max(1, cause.getLocation().getLineNr()),
                Math.max(1, cause.getLocation().getColumnNr()),
                "");
        Matcher matcher = GAVE_UP.matcher(cause.getMessage());
        while (matcher.find()) {
            problem = matcher.group(1);
            place = new Place(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)), "");
        }
        return problems.fatal(place, FileWords.notYaml(problem));
    }
}
