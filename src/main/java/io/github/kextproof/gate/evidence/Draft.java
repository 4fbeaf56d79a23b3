package io.github.kextproof.gate.evidence;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A result on the way: what has been read of it so far. */
final class Draft {
    /**
     * The tag of kextproof's own for a journey without a verdict, which Allure's adapter calls finished, and how its message
     * begins where that is so because the run was cancelled.
     */
    private static final String NOT_FINISHED = "not finished";

    /** The stages of a test that has not started. */
    private static final Set<String> TO_COME = Set.of("scheduled", "pending");

    private Optional<String> uuid = Optional.empty();
    private Optional<String> history = Optional.empty();
    private Optional<String> fullName = Optional.empty();
    private Optional<String> name = Optional.empty();
    private Status status = Status.UNKNOWN;
    private String stage = "finished";
    private OptionalLong start = OptionalLong.empty();
    private OptionalLong stop = OptionalLong.empty();
    private boolean flaky;
    private String message = "";

    /** @param key in lower case */
    void take(String key, JsonParser in) throws IOException, Unreadable {
        switch (key) {
            case "uuid" -> uuid = Values.text(in, "uuid");
            // allure-js writes an empty one where it knows neither full name nor test case.
            case "historyid" -> history = Values.text(in, "historyId").filter(id -> !id.isBlank());
            case "fullname" -> fullName = Values.text(in, "fullName");
            case "name" -> name = Values.text(in, "name");
            case "status" -> status = status(Values.word(in, "status"));
            case "stage" ->
                stage = Values.word(in, "stage")
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .orElse("finished");
            case "start" -> start = Times.read(in, "start");
            case "stop" -> stop = Times.read(in, "stop");
            default -> Json.skip(in);
        }
    }

    void message(Optional<String> text) {
        message = text.map(Message::shortened).orElse("");
    }

    void flaky(boolean flag) {
        flaky = flag;
    }

    Result result(String file, Labels labels) throws Unreadable {
        String named = fullName.or(() -> name).orElseThrow(() -> new Unreadable(EvidenceWords.NO_NAME));
        String id = uuid.orElseThrow(() -> new Unreadable(EvidenceWords.NO_UUID));
        checkTimes();
        Instant began = Instant.ofEpochMilli(start.orElse(stop.orElse(0)));
        Duration took = start.isPresent() && stop.isPresent()
                ? Duration.ofMillis(stop.getAsLong() - start.getAsLong())
                : Duration.ZERO;
        return new Result(file, id, history, named, status, end(labels), began, took, labels, flaky, message);
    }

    private End end(Labels labels) {
        if (TO_COME.contains(stage)) {
            return End.TO_COME;
        }
        if (!isFinished()) {
            return End.CUT_SHORT;
        }
        if (!labels.all("tag").contains(NOT_FINISHED)) {
            return End.FINISHED;
        }
        return message.startsWith(NOT_FINISHED + ": ") ? End.CANCELLED : End.CUT_SHORT;
    }

    /**
     * A test that was never run need not have times: allure-jest's skipped ones have no stop, allure-csharp writes 0 for what
     * was not set. Nothing is concluded from them. One that was run must: without, it would be of any age and take no time.
     */
    private void checkTimes() throws Unreadable {
        boolean mustSay = status.executed() && isFinished();
        if (mustSay && start.isEmpty()) {
            throw new Unreadable(EvidenceWords.NO_START);
        }
        if (mustSay && stop.isEmpty()) {
            throw new Unreadable(EvidenceWords.NO_STOP);
        }
        if (start.isPresent() && stop.isPresent() && stop.getAsLong() < start.getAsLong()) {
            throw new Unreadable(EvidenceWords.backwards(start.getAsLong() - stop.getAsLong()));
        }
    }

    private boolean isFinished() {
        return stage.equals("finished");
    }

    /** In any case, as Allure's own reader takes it. */
    private static Status status(Optional<String> word) throws Unreadable {
        String known = word.orElse("unknown");
        return switch (known.toLowerCase(Locale.ROOT)) {
            case "passed" -> Status.PASSED;
            case "failed" -> Status.FAILED;
            case "broken" -> Status.BROKEN;
            case "skipped" -> Status.SKIPPED;
            case "unknown" -> Status.UNKNOWN;
            default -> throw new Unreadable(EvidenceWords.unknownStatus(known));
        };
    }
}
