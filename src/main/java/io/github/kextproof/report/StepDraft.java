package io.github.kextproof.report;

import io.github.kextproof.journey.Owner;
import io.github.kextproof.journey.StepEnd;
import io.github.kextproof.text.Plain;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A step that is under way, and what happened in it so far. */
final class StepDraft {
    /** What happened, in order. */
    private sealed interface Item {
        record Command(Ran ran) implements Item {}

        record Note(StepResult step) implements Item {}
    }

    private final String name;
    private final Instant started;
    private final CommandSteps commands;
    private final List<Item> items = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final Map<String, Integer> timesRun = new HashMap<>();
    /** What a command is shown as, made once: a step that is under way is written down after each event. */
    private final IdentityHashMap<Ran, StepResult> made = new IdentityHashMap<>();

    StepDraft(String name, Instant started, CommandSteps commands) {
        this.name = name;
        this.started = started;
        this.commands = commands;
    }

    String name() {
        return name;
    }

    /** Writes the command's output at once, but not that of a loop's later rounds, most of which get folded. */
    void ran(Ran ran) {
        items.add(new Item.Command(ran));
        if (timesRun.merge(ran.command(), 1, Integer::sum) <= Folding.CHANGES_SHOWN) {
            var unused = shown(ran);
        }
    }

    void note(String text, Instant when) {
        items.add(new Item.Note(CommandSteps.step(text, when, when)));
    }

    void attach(Attachment attachment) {
        attachments.add(attachment);
    }

    /** As it is if the run ends now. */
    StepResult unfinished(Instant now) {
        return shown(now, Status.BROKEN).setStage(Stage.RUNNING).setStatusDetails(details("not finished"));
    }

    StepResult ended(StepEnd end, Instant when) {
        if (end instanceof StepEnd.Broke broke) {
            return shown(when, status(broke.finding().owner()))
                    .setStatusDetails(details(broke.finding().message()));
        }
        if (end instanceof StepEnd.NotRun notRun) {
            return notRun(name, notRun.firstCause(), when);
        }
        return shown(when, Status.PASSED);
    }

    static StepResult notRun(String name, String why, Instant when) {
        return CommandSteps.step(name, when, when)
                .setStatus(Status.SKIPPED)
                .setStatusDetails(details("not run: " + why));
    }

    /** Failed is for what Defender or macOS did; whatever kept us from finding that out is broken. */
    static Status status(Owner owner) {
        return owner == Owner.PRODUCT ? Status.FAILED : Status.BROKEN;
    }

    private StepResult shown(Instant stop, Status status) {
        return CommandSteps.step(name, started, stop)
                .setStatus(status)
                .setSteps(children())
                .setAttachments(List.copyOf(attachments));
    }

    private StepResult shown(Ran ran) {
        return made.computeIfAbsent(ran, commands::of);
    }

    private List<StepResult> children() {
        List<StepResult> children = new ArrayList<>();
        List<Ran> inARow = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Item.Command command) {
                inARow.add(command.ran());
            } else if (item instanceof Item.Note note) {
                children.addAll(CommandSteps.of(inARow, this::shown));
                inARow.clear();
                children.add(note.step());
            }
        }
        children.addAll(CommandSteps.of(inARow, this::shown));
        return children;
    }

    private static StatusDetails details(String message) {
        return new StatusDetails().setMessage(Plain.text(message));
    }
}
