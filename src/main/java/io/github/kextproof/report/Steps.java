package io.github.kextproof.report;

import io.github.kextproof.journey.StepEnd;
import io.qameta.allure.model.StepResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A journey's steps: done, under way, and still to come. */
final class Steps {
    /** Names what is run outside every step, such as connecting. */
    private static final String BEFORE = "before the first step";

    private static final String BETWEEN = "between the steps";

    private final CommandSteps commands;
    private final List<String> toCome = new ArrayList<>();
    private final List<StepResult> done = new ArrayList<>();
    private @Nullable StepDraft current;
    private boolean implied;
    private int planned;
    /** What comes after the verdict: no step of the journey, however that ended. */
    private @Nullable StepDraft afterwards;

    private final List<StepResult> last = new ArrayList<>();

    Steps(CommandSteps commands) {
        this.commands = commands;
    }

    void planned(List<String> names) {
        toCome.addAll(names);
        planned += names.size();
    }

    void started(String name, Instant when) {
        closeImplied(when);
        toCome.remove(name);
        current = new StepDraft(name, when, commands);
        implied = false;
    }

    /** The step under way; outside every step one is made up, so that nothing gets lost. */
    StepDraft current(Instant when) {
        if (afterwards != null) {
            return afterwards;
        }
        if (current == null) {
            current = new StepDraft(done.isEmpty() ? BEFORE : BETWEEN, when, commands);
            implied = true;
        }
        return current;
    }

    /** Also of a step that was never started. */
    void ended(String name, StepEnd end, Duration took, Instant now) {
        closeImplied(now);
        toCome.remove(name);
        StepDraft draft = current != null ? current : new StepDraft(name, now.minus(took), commands);
        done.add(new WrittenStep(draft.ended(end, now)));
        current = null;
    }

    /** The verdict stands; what is done now is shown as the last step, and changes none before it. */
    void afterwards(String name, Instant when) {
        closeImplied(when);
        afterwards = new StepDraft(name, when, commands);
    }

    void afterwardsEnded(StepEnd end, Instant now) {
        if (afterwards != null) {
            last.add(new WrittenStep(afterwards.ended(end, now)));
            afterwards = null;
        }
    }

    /** Whatever is still to come will not be run. */
    void finished(String why, Instant now) {
        closeImplied(now);
        if (current != null) {
            done.add(new WrittenStep(current.unfinished(now)));
            current = null;
        }
        toCome.forEach(name -> done.add(StepDraft.notRun(name, why, now)));
        toCome.clear();
        done.addAll(last);
        last.clear();
    }

    private void closeImplied(Instant now) {
        if (current != null && implied) {
            done.add(new WrittenStep(current.ended(new StepEnd.Held(), now)));
            current = null;
        }
    }

    /** All of them, as they are if the run ends now. */
    List<StepResult> shown(Instant now) {
        List<StepResult> shown = new ArrayList<>(done);
        if (current != null) {
            shown.add(current.unfinished(now));
        }
        toCome.forEach(name -> shown.add(StepDraft.notRun(name, "the run ended before", now)));
        shown.addAll(last);
        if (afterwards != null) {
            shown.add(afterwards.unfinished(now));
        }
        return shown;
    }

    /** One line for a result that may be the last: how far the journey has come. */
    String standing() {
        if (current != null && !implied) {
            return "'" + current.name() + "' was under way, step " + (planned - toCome.size()) + " of " + planned;
        }
        return toCome.size() == planned
                ? "none of " + planned + " steps had started"
                : "'" + (toCome.isEmpty() ? "the end" : toCome.get(0)) + "' was next, after "
                        + (planned - toCome.size()) + " of " + planned + " steps";
    }
}
