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
import java.util.function.Function;

/** Commands as steps of Allure: named for what was run and how it ended, timed, with what they wrote. */
final class CommandSteps {
    private static final int LONGEST_NAME = 160;

    private final Attachments attachments;

    CommandSteps(Attachments attachments) {
        this.attachments = attachments;
    }

    /** @param shown what a command that is not folded away is shown as */
    static List<StepResult> of(List<Ran> commands, Function<Ran, StepResult> shown) {
        return Folding.fold(commands).stream().map(part -> of(part, shown)).toList();
    }

    private static StepResult of(Folding.Part part, Function<Ran, StepResult> shown) {
        if (part instanceof Folding.Part.Folded folded) {
            return step(title(folded), folded.first().started(), folded.last().ended());
        }
        return shown.apply(((Folding.Part.Shown) part).ran());
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
