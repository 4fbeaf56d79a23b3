package io.github.kextproof.stub.unix;

import io.github.kextproof.stub.shell.SearchPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** The lines of {@code ls -l}, with columns as wide as their widest entry. */
final class LongListing {
    private static final Duration RECENT = Duration.ofDays(182);
    private static final DateTimeFormatter THIS_YEAR =
            DateTimeFormatter.ofPattern("MMM ppd HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LONG_AGO =
            DateTimeFormatter.ofPattern("MMM ppd  yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private record Row(FileFacts facts, String shown) {}

    private final Call call;
    private final List<Row> rows = new ArrayList<>();

    LongListing(Call call) {
        this.call = call;
    }

    void add(String path, String shown) {
        Path real = itself(path);
        try {
            String target = Files.isSymbolicLink(real) ? " -> " + Files.readSymbolicLink(real) : "";
            rows.add(new Row(FileFacts.of(call.files(), real), shown + target));
        } catch (IOException e) {
            call.fail(path, e);
        }
    }

    /** Links in the root directory are listed as such, not followed. */
    private Path itself(String path) {
        String absolute = SearchPath.absolute(path, call.invocation().directory());
        boolean link = absolute.matches("/(tmp|var|etc)") && !path.matches("(.*/)?\\.\\.?");
        return link ? call.files().root().resolve(absolute.substring(1)) : call.real(path);
    }

    void print(boolean total) {
        if (total) {
            call.print("total "
                    + rows.stream().mapToLong(row -> row.facts().blocks()).sum());
        }
        int links = width(row -> String.valueOf(row.facts().links()).length());
        int owner = width(row -> row.facts().owner().length());
        int group = width(row -> row.facts().group().length());
        int size = width(row -> String.valueOf(row.facts().size()).length());
        String format = "%s  %" + links + "d %-" + owner + "s  %-" + group + "s  %" + size + "d %s %s";
        for (Row row : rows) {
            FileFacts facts = row.facts();
            call.print(String.format(
                    Locale.ROOT,
                    format,
                    facts.mode(),
                    facts.links(),
                    facts.owner(),
                    facts.group(),
                    facts.size(),
                    time(facts.modified()),
                    row.shown()));
        }
    }

    private int width(ToIntFunction<Row> length) {
        return Math.max(1, rows.stream().mapToInt(length).max().orElse(1));
    }

    private static String time(Instant modified) {
        boolean recent = modified.plus(RECENT).isAfter(Instant.now());
        return (recent ? THIS_YEAR : LONG_AGO).format(modified);
    }
}
