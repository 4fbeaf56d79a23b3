package io.github.kextproof.journey;

import io.github.kextproof.lab.Census;
import io.github.kextproof.lab.LabTrouble;
import io.github.kextproof.lab.OwnedMac;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the steps of a journey one after the other, and tells how each ended. */
final class March {
    private final OwnedMac mac;
    private final JourneyListener listener;
    private final Blame blame;
    private final Cancellation cancellation;
    private int taken;
    private int planned;
    private @Nullable Walk walk;
    private @Nullable Verdict end;
    private @Nullable Throwable cause;

    March(OwnedMac mac, JourneyListener listener, Blame blame, Cancellation cancellation) {
        this.mac = mac;
        this.listener = listener;
        this.blame = blame;
        this.cancellation = cancellation;
    }

    /** What the failed step threw, if one failed. */
    @Nullable
    Throwable cause() {
        return cause;
    }

    /** The Mac as it was before the first step that may have changed it; empty if the journey did not come to one. */
    Optional<Census> changedSince() {
        return Optional.ofNullable(walk)
                .filter(walked -> taken > 1)
                .flatMap(walked -> Optional.ofNullable(walked.notes().before));
    }

    Verdict take(Start start, List<Step> steps) {
        planned = 1 + steps.size();
        take(Start.NAME, () -> walk = start.begin(mac));
        Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        for (Step step : steps) {
            take(step.name(), () -> perform(step, step == last));
        }
        if (end != null) {
            return end;
        }
        boolean exercised = walk != null && walk.notes().approvalExercised;
        return new Verdict.Passed(
                exercised ? Verdict.Approval.EXERCISED : Verdict.Approval.NOT_EXERCISED,
                walk != null && walk.notes().restarted);
    }

    private void take(String name, Runnable action) {
        if (end instanceof Verdict.Failed failed) {
            listener.ended(name, new StepEnd.NotRun(failed.finding().what()), Duration.ZERO);
        } else if (end instanceof Verdict.NotApplicable notApplicable) {
            listener.ended(name, new StepEnd.NotRun(notApplicable.reason()), Duration.ZERO);
        } else if (!(end instanceof Verdict.Unfinished)) {
            listener.started(name);
            taken++;
            Instant began = Instant.now();
            perform(name, action)
                    .ifPresent(stepEnd -> listener.ended(name, stepEnd, Duration.between(began, Instant.now())));
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

    /** How the step ended; nothing if the run was cancelled before it did. */
    private Optional<StepEnd> perform(String name, Runnable action) {
        try {
            action.run();
            return Optional.of(new StepEnd.Held());
        } catch (NotApplicable e) {
            end = new Verdict.NotApplicable(String.valueOf(e.getMessage()));
            return Optional.of(new StepEnd.Held());
        } catch (OutOfMemoryError e) {
            // Nobody's finding: the program ends over it.
            throw e;
        } catch (RuntimeException | Error e) {
            return cancellation.isAsked() ? cancelled(name, e) : failed(name, e);
        }
    }

    /** Whatever an interruption looks like, it is nobody's fault. */
    private Optional<StepEnd> cancelled(String name, Throwable thrown) {
        String standing = "'" + name + "' was under way, step " + taken + " of " + planned
                + cancellation
                        .why()
                        .map(reason -> ", when the run stopped: " + reason)
                        .orElse("");
        end = new Verdict.Unfinished(standing
                + observed(thrown)
                + ScriptLeft.in(thrown).map(left -> "; " + left.getMessage()).orElse(""));
        return Optional.empty();
    }

    /** Nothing that was found out about the product is lost, though nobody vouches for it. */
    private static String observed(Throwable thrown) {
        return thrown instanceof StepFailed failure && failure.finding().owner() == Owner.PRODUCT
                ? "; it had just found: " + failure.finding().what()
                : "";
    }

    /** Whatever it was, the later steps are told as not run and the verdict has an owner. */
    private Optional<StepEnd> failed(String name, Throwable thrown) {
        Finding finding = judged(blame.finding(thrown));
        if (cancellation.isAsked()) {
            // Who is to blame could not be looked at in peace any more.
            return cancelled(name, thrown);
        }
        boolean elsewhere = thrown instanceof LabTrouble trouble && trouble.isElsewhere();
        end = new Verdict.Failed(finding, elsewhere);
        if (!elsewhere && !mac.isLost()) {
            boolean pictured = walk != null && thrown instanceof StepFailed failure && Screen.keepAfter(failure, walk);
            new Aftermath(mac, listener).keep(finding, pictured, thrown);
        }
        cause = thrown;
        return Optional.of(new StepEnd.Broke(finding));
    }
}
