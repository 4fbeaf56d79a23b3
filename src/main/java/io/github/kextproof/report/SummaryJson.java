package io.github.kextproof.report;

import io.github.kextproof.journey.CleanUp;
import io.github.kextproof.journey.Finding;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.journey.Verdict.Failed;
import io.github.kextproof.journey.Verdict.NotApplicable;
import io.github.kextproof.journey.Verdict.Passed;
import io.github.kextproof.journey.Verdict.Unfinished;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run's summary for programs.
 *
 * <p>{@code format} is 1 and grows only when a key changes its meaning. {@code exitCode} is the program's. Each of
 * {@code journeys} has {@code mac}, {@code scenario}, {@code verdict} (passed, failed, not applicable, not finished),
 * {@code retried} (how many times something was done again because the connection was lost), {@code seconds} and
 * {@code facts} (name to value); a passed one also {@code approval} (exercised, not exercised); a failed one
 * {@code owner} (product, lab, approval, configuration, harness), {@code what}, {@code perhaps} and {@code message} (all
 * lines), and where known {@code expected}, {@code actual} and {@code lastRan} and {@code step}, the one at which it was noticed, and
 * {@code evidence}, the path of the zip with the evidence; one that does not apply {@code reason}; one
 * that a cancelled run did not finish {@code standing}, how far it had come. One whose Mac was not left clean has {@code left}:
 * {@code items}, {@code stays}, {@code byHand} and, if so, {@code because}; one that passed after a restart {@code afterRestart}.
 */
final class SummaryJson {
    private SummaryJson() {}

    static String of(List<Ended> journeys, int exitCode) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("format", 1);
        run.put("exitCode", exitCode);
        run.put("journeys", journeys.stream().map(SummaryJson::journey).toList());
        return Json.write(run);
    }

    private static Map<String, Object> journey(Ended journey) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("mac", journey.mac().value());
        object.put("scenario", journey.scenario());
        object.put("verdict", Verdicts.word(journey.verdict()));
        verdict(journey, object);
        object.put(Verdicts.RETRIED, journey.retries());
        object.put("seconds", journey.took().toMillis() / 1000.0);
        journey.unclean().ifPresent(how -> object.put("left", left(how)));
        object.put("facts", journey.facts().entries());
        return object;
    }

    private static Map<String, Object> left(CleanUp how) {
        Map<String, Object> object = new LinkedHashMap<>();
        how.trouble().ifPresent(why -> object.put("because", why));
        object.put("items", how.left());
        object.put("stays", how.stays());
        object.put("byHand", how.byHand());
        return object;
    }

    private static void verdict(Ended journey, Map<String, Object> object) {
        Verdict verdict = journey.verdict();
        if (verdict instanceof Passed passed) {
            object.put("approval", Verdicts.approval(passed.approval()));
            if (passed.afterRestart()) {
                object.put("afterRestart", true);
            }
        } else if (verdict instanceof Failed failed) {
            finding(failed.finding(), object);
            journey.step().ifPresent(step -> object.put("step", step));
            journey.bundle().ifPresent(file -> object.put("evidence", file.toString()));
        } else if (verdict instanceof NotApplicable not) {
            object.put("reason", not.reason());
        } else if (verdict instanceof Unfinished unfinished) {
            object.put("standing", unfinished.standing());
        }
    }

    private static void finding(Finding finding, Map<String, Object> object) {
        object.put("owner", finding.owner().shown());
        object.put("what", finding.what());
        finding.expected().ifPresent(value -> object.put("expected", value));
        finding.actual().ifPresent(value -> object.put("actual", value));
        finding.lastRan().ifPresent(value -> object.put("lastRan", value));
        object.put("perhaps", finding.perhaps());
        object.put("message", finding.message());
    }
}
