package io.github.kextproof.report;

import io.github.kextproof.text.Plain;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Commands as steps of Allure: named for what was run and how it ended, timed, with what they wrote. */
final class CommandSteps {
    private static final int LONGEST_NAME = 160;

    private final Attachments attachments;

    CommandSteps(Attachments attachments) {
        this.attachments = attachments;
    }

    List<StepResult> of(List<Ran> commands) {
        return Folding.fold(commands).stream().map(this::of).toList();
    }

    private StepResult of(Folding.Part part) {
        if (part instanceof Folding.Part.Folded folded) {
            return step(title(folded), folded.first().started(), folded.last().ended());
        }
        return of(((Folding.Part.Shown) part).ran());
    }

    /** A status other than 0 is data: only a broken conversation makes the step broken. */
    StepResult of(Ran ran) {
        String name = Plain.oneLine(ran.command(), LONGEST_NAME);
        StepResult step = step(name + " -> " + ran.answer().ending(), ran.started(), ran.ended());
        List<Attachment> attached = new ArrayList<>();
        if (!name.equals(ran.command())) {
            attached.add(attachments.text("command", ran.command()));
        }
        if (ran.answer() instanceof Ran.Answer.Given given) {
            attached.addAll(attachments.stream("stdout", given.stdout()));
            attached.addAll(attachments.stream("stderr", given.stderr()));
        } else if (ran.answer() instanceof Ran.Answer.Lost lost) {
            step.setStatus(Status.BROKEN).setStatusDetails(new StatusDetails().setMessage(Plain.text(lost.message())));
        }
        return step.setAttachments(attached);
    }

    private static String title(Folding.Part.Folded folded) {
        String commands = folded.commands() == 1 ? "the same command" : "the same " + folded.commands() + " commands";
        String times = folded.rounds() == 1 ? "once more" : folded.rounds() + " times more";
        String answers = folded.changed()
                ? "with answers that changed (see transcript.txt)"
                : folded.commands() == 1 ? "with the same answer" : "with the same answers";
        return "… " + commands + " " + times + ", " + answers;
    }

    /** A step that did what it should. */
    static StepResult step(String name, Instant from, Instant to) {
        return new StepResult()
                .setName(name)
                .setStatus(Status.PASSED)
                .setStage(Stage.FINISHED)
                .setStart(from.toEpochMilli())
                .setStop(to.toEpochMilli());
    }
}
