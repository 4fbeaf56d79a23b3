package io.github.kextproof.journey;

import io.github.kextproof.lab.OwnedMac;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes the steps of a journey one after the other, and tells how each ended. */
final class March {
    private final OwnedMac mac;
    private final JourneyListener listener;
    private final Blame blame;
    private @Nullable Walk walk;
    private @Nullable Verdict end;
    private @Nullable Throwable cause;

    March(OwnedMac mac, JourneyListener listener, Blame blame) {
        this.mac = mac;
        this.listener = listener;
        this.blame = blame;
    }

    /** What the failed step threw, if one failed. */
    @Nullable
    Throwable cause() {
        return cause;
    }

    Verdict take(Start start, List<Step> steps) {
        take(Start.NAME, () -> walk = start.begin(mac));
        Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        for (Step step : steps) {
            take(step.name(), () -> perform(step, step == last));
        }
        if (end != null) {
            return end;
        }
        boolean exercised = walk != null && walk.notes().approvalExercised;
        return new Verdict.Passed(exercised ? Verdict.Approval.EXERCISED : Verdict.Approval.NOT_EXERCISED);
    }

    private void take(String name, Runnable action) {
        if (end instanceof Verdict.Failed failed) {
            listener.ended(name, new StepEnd.NotRun(failed.finding().what()), Duration.ZERO);
        } else if (end instanceof Verdict.NotApplicable notApplicable) {
            listener.ended(name, new StepEnd.NotRun(notApplicable.reason()), Duration.ZERO);
        } else {
            listener.started(name);
            Instant began = Instant.now();
            StepEnd stepEnd = perform(action);
            listener.ended(name, stepEnd, Duration.between(began, Instant.now()));
        }
    }

    private void perform(Step step, boolean last) {
        Walk walked = Objects.requireNonNull(walk);
        step.perform(walked);
        if (last) {
            mustBeUnchanged(walked);
        }
    }

    private static void mustBeUnchanged(Walk walk) {
        walk.constancy().change().ifPresent(change -> {
            throw walk.fails(Owner.LAB, Constancy.WHAT, change.was(), change.is(), Constancy.ADVICE);
        });
    }

    /** What looks like the product's failure may be the lab's. */
    private Finding judged(Finding finding) {
        return walk == null ? finding : walk.constancy().judge(finding);
    }

    private StepEnd perform(Runnable action) {
        try {
            action.run();
            return new StepEnd.Held();
        } catch (NotApplicable e) {
            end = new Verdict.NotApplicable(String.valueOf(e.getMessage()));
            return new StepEnd.Held();
        } catch (RuntimeException | Error e) {
            // Whatever it was, the later steps are told as not run and the verdict has an owner.
            Finding finding = judged(blame.finding(e));
            end = new Verdict.Failed(finding);
            if (walk != null && e instanceof StepFailed failure) {
                Screen.keepAfter(failure, walk);
            }
            cause = e;
            return new StepEnd.Broke(finding);
        }
    }
}
