package io.github.kextproof.cli;

import io.github.kextproof.lab.LeaseSighting;
import io.github.kextproof.lease.Holder;
import io.github.kextproof.lease.LeaseRecord;
import io.github.kextproof.lease.LeaseView;
import io.github.kextproof.text.TextTable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who has which Mac, for people and for programs. */
final class LeaseTable {
    private static final List<String> HEADER =
            List.of("Mac", "state", "holder", "host", "pid", "run", "since", "until", "now", "purpose", "remark");
    /** The same for people: whose times these are must be said. */
    private static final List<String> SHOWN = HEADER.stream()
            .map(name -> name.equals("now") ? "its clock now" : name)
            .toList();

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final List<LeaseSighting> seen;

    LeaseTable(List<LeaseSighting> seen) {
        this.seen = List.copyOf(seen);
    }

    /** A moment on a Mac's clock. */
    static String time(Instant time) {
        return TIME.format(time);
    }

    String text() {
        List<List<String>> rows = new ArrayList<>(List.of(SHOWN));
        seen.forEach(each -> rows.add(row(each, Holder::shortRun, LeaseTable::time)));
        return String.join("\n", TextTable.lines(rows));
    }

    /** An array with an object for each Mac; a value that is not known is left out. */
    String json() {
        return seen.stream()
                .map(each -> object(row(each, Holder::run, Instant::toString)))
                .collect(Collectors.joining(",\n  ", "[\n  ", "\n]"));
    }

    private static String object(List<String> row) {
        return IntStream.range(0, row.size())
                .filter(column -> !row.get(column).isEmpty())
                .mapToObj(column -> quoted(HEADER.get(column).toLowerCase(Locale.ROOT)) + ": "
                        + (HEADER.get(column).equals("pid") ? row.get(column) : quoted(row.get(column))))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static List<String> row(LeaseSighting each, Function<Holder, String> run, Function<Instant, String> time) {
        Optional<LeaseRecord> lease = each.record();
        return List.of(
                each.mac().value(),
                each.state().shown(),
                cell(lease, record -> record.holder().user()),
                cell(lease, record -> record.holder().host()),
                cell(lease, record -> String.valueOf(record.holder().pid())),
                cell(lease, record -> run.apply(record.holder())),
                cell(lease, record -> time.apply(record.taken())),
                cell(lease, record -> time.apply(record.expires())),
                cell(
                        lease,
                        record -> each.lease().map(LeaseView::time).map(time).orElse("")),
                cell(lease, record -> record.holder().purpose()),
                each.remark());
    }

    private static String cell(Optional<LeaseRecord> lease, Function<LeaseRecord, String> value) {
        return lease.map(value).orElse("");
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                json.append('\\').append((char) character);
            } else if (character < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", character));
            } else {
                json.append((char) character);
            }
        });
        return json.append('"').toString();
    }
}
