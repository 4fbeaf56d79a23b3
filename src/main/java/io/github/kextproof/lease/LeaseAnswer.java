package io.github.kextproof.lease;

import io.github.kextproof.ssh.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what {@link LeaseText} prints, after whatever a login's start-up files have printed. */
final class LeaseAnswer {
    private static final String HEADER = "kextproof lease";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern COLOURS = Pattern.compile("\u001B\\[[0-?]*[ -/]*[@-~]");

    private static final Map<String, LeaseView.Mark> MARKS = Map.of(
            "", LeaseView.Mark.NONE,
            "released", LeaseView.Mark.RELEASED,
            "abandoned", LeaseView.Mark.ABANDONED,
            "recalled", LeaseView.Mark.RECALLED);

    private final Map<String, String> lease = new HashMap<>();
    private final List<Map<String, String>> tickets = new ArrayList<>();
    private boolean ended;

    private LeaseAnswer() {}

    /** @return empty if that is no answer, or not all of it */
    static Optional<LeaseView> read(Outcome outcome) {
        LeaseAnswer answer = new LeaseAnswer();
        List<String> lines =
                outcome.stdout().text().lines().map(LeaseAnswer::plain).toList();
        int start = lines.indexOf(HEADER);
        if (!outcome.succeeded() || start < 0) {
            return Optional.empty();
        }
        lines.subList(start, lines.size()).forEach(answer::take);
        return answer.isWhole() ? Optional.of(answer.view()) : Optional.empty();
    }

    /** Login shells may colour whatever goes through them. */
    private static String plain(String line) {
        return line.indexOf('\u001B') < 0
                ? line.strip()
                : COLOURS.matcher(line).replaceAll("").strip();
    }

    private void take(String line) {
        int equals = line.indexOf('=');
        ended |= line.equals("end");
        if (equals < 0) {
            return;
        }
        String key = line.substring(0, equals);
        String value = line.substring(equals + 1);
        if (key.equals("ticket")) {
            tickets.add(new HashMap<>(Map.of("ticket", value.substring(value.indexOf('/') + 1))));
        } else {
            (tickets.isEmpty() ? lease : tickets.get(tickets.size() - 1)).putIfAbsent(key, value);
        }
    }

    /** What is garbled must not pass for a lease that nobody has, or that has expired. */
    private boolean isWhole() {
        return ended
                && Set.of("yes", "no").contains(lease.getOrDefault("result", ""))
                && isNumber(lease, "generation")
                && MARKS.containsKey(lease.getOrDefault("mark", ""))
                && lease.containsKey("token") == isNumber(lease, "expires");
    }

    private LeaseView view() {
        return new LeaseView(
                "yes".equals(lease.get("result")),
                time(lease, "time"),
                number(lease, "generation"),
                mark(),
                Optional.ofNullable(lease.get("by")),
                record(),
                stamp(lease),
                tickets.stream()
                        .map(ticket -> new Ticket(number(ticket, "ticket"), stamp(ticket), holder(ticket)))
                        .sorted((one, other) -> Long.compare(one.number(), other.number()))
                        .toList());
    }

    private LeaseView.Mark mark() {
        return MARKS.getOrDefault(lease.getOrDefault("mark", ""), LeaseView.Mark.NONE);
    }

    private Optional<LeaseRecord> record() {
        return holder(lease)
                .map(holder -> new LeaseRecord(
                        lease.getOrDefault("token", ""),
                        number(lease, "beat"),
                        "hold".equals(lease.get("kind")) ? LeaseRecord.Kind.HOLD : LeaseRecord.Kind.RUN,
                        holder,
                        time(lease, "taken"),
                        time(lease, "expires"),
                        "yes".equals(lease.get("resumes"))));
    }

    private static Optional<Holder> holder(Map<String, String> of) {
        return of.containsKey("token")
                ? Optional.of(new Holder(
                        of.getOrDefault("user", "?"),
                        of.getOrDefault("host", "?"),
                        number(of, "pid"),
                        of.getOrDefault("run", "?"),
                        of.getOrDefault("purpose", "?")))
                : Optional.empty();
    }

    /** The first two lines of a record as the shell has them; two spaces less where there is none. */
    private static String stamp(Map<String, String> of) {
        return of.containsKey("token") ? "token=" + of.get("token") + " beat=" + of.getOrDefault("beat", "") : " ";
    }

    private static Instant time(Map<String, String> of, String key) {
        return Instant.ofEpochSecond(number(of, key));
    }

    private static long number(Map<String, String> of, String key) {
        return isNumber(of, key) ? Math.min(Long.parseLong(of.getOrDefault(key, "")), Instant.MAX.getEpochSecond()) : 0;
    }

    private static boolean isNumber(Map<String, String> of, String key) {
        return NUMBER.matcher(of.getOrDefault(key, "")).matches();
    }
}
