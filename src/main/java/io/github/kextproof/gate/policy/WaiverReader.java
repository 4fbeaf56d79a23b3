package io.github.kextproof.gate.policy;

import io.github.kextproof.document.Problems;
import io.github.kextproof.document.Value;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the exceptions. */
final class WaiverReader {
    /** Half a year: about as long as a release is waited for, and too short to forget who wrote it (a guess). */
    static final int LONGEST_DAYS = 180;

    private final Problems problems;
    private final LocalDate today;

    WaiverReader(Problems problems, LocalDate today) {
        this.problems = problems;
        this.today = today;
    }

    List<Waiver> read(Value policy) {
        List<Value> waivers = policy.get("waivers").map(Value::items).orElse(List.of()).stream()
                .filter(Value::isMapping)
                .toList();
        checkRepeated(waivers);
        return waivers.stream().map(this::waiver).toList();
    }

    private void checkRepeated(List<Value> waivers) {
        Map<String, Value> waived = new HashMap<>();
        for (Value waiver : waivers) {
            Optional<Value> first =
                    waiver.get("test").flatMap(Texts::text).map(test -> waived.putIfAbsent(test, waiver));
            first.ifPresent(other ->
                    problems.add(waiver.get("test").orElseThrow().place(), PolicyWords.waivedAgain(waiver, other)));
        }
    }

    private Waiver waiver(Value waiver) {
        waiver.get("test").ifPresent(this::checkCoversSomething);
        return new Waiver(
                new Glob(Texts.text(waiver, "test")),
                Texts.text(waiver, "owner"),
                Texts.text(waiver, "reason"),
                Texts.text(waiver, "link"),
                waiver.get("expires").flatMap(this::day).orElse(today),
                waiver.place().line());
    }

    private void checkCoversSomething(Value test) {
        String glob = Texts.text(test).orElse("");
        if (glob.matches("[*?\\s]+")) {
            problems.add(test.place(), PolicyWords.coversEverything(test, glob));
        }
    }

    /** Nothing if it is none, which has been complained of then. */
    private Optional<LocalDate> day(Value expires) {
        String written = Texts.text(expires).orElse("");
        if (!written.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(written);
            checkDistance(expires, day);
            return Optional.of(day);
        } catch (DateTimeParseException cause) {
            problems.add(expires.place(), PolicyWords.noSuchDay(expires, written));
            return Optional.empty();
        }
    }

    private void checkDistance(Value expires, LocalDate day) {
        LocalDate latest = today.plusDays(LONGEST_DAYS);
        if (day.isAfter(latest)) {
            problems.add(expires.place(), PolicyWords.tooFar(expires, day, latest, LONGEST_DAYS));
        }
    }
}
