package io.github.kextproof.doctor;

import io.github.kextproof.doctor.Outlook.Prospect;
import io.github.kextproof.inventory.Host;
import io.github.kextproof.journey.Condition;
import io.github.kextproof.lab.Platform;
import io.github.kextproof.lab.Survey;
import io.github.kextproof.macos.MacTrouble;
import io.github.kextproof.macos.PolicyRow;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.suite.Scenarios;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells which scenarios can run on a Mac, by the conditions that journeys ask for, and by what was found not to be well. */
final class Outlooks {
    /** Without which the platform is not known, and without which the rest is not. */
    private static final Set<String> OF_PLATFORM = Set.of("processor", "macos");

    private static final Set<String> OF_SURVEY = Set.of(
            ClockRight.NAME,
            "processor",
            "macos",
            "sip",
            "consent",
            "enrollment",
            "kext-policies",
            "approval",
            "defender",
            "console");
    /** They matter only where Allow is pressed. */
    private static final Set<String> OF_PRESSING = Set.of("vnc");

    private final Patient mac;
    private final List<Checked> checked;

    Outlooks(Patient mac, List<Checked> checked) {
        this.mac = mac;
        this.checked = checked;
    }

    /** Those worth a word: of the scenario for prepared Macs there is none where nobody prepared one. */
    static List<Scenarios> scenarios(List<Host> macs) {
        boolean prepared = macs.stream()
                .map(mac -> mac.settings().approval())
                .anyMatch(plan ->
                        Condition.PREAPPROVED_WITHOUT_MDM.ruledOutBy(plan).isEmpty());
        return Stream.of(Scenarios.values())
                .filter(scenario -> prepared || scenario != Scenarios.PREAPPROVED)
                .toList();
    }

    List<Outlook> of(List<Scenarios> scenarios) {
        return scenarios.stream().map(this::of).toList();
    }

    private Outlook of(Scenarios scenario) {
        Optional<String> unplanned = first(
                scenario,
                condition -> condition.ruledOutBy(mac.host().settings().approval()));
        if (unplanned.isPresent()) {
            return new Outlook(scenario.scenario(), Prospect.NOT_APPLICABLE, unplanned.get());
        }
        Optional<String> unseen = unknown(OF_PLATFORM);
        if (unseen.isPresent()) {
            return unknown(scenario, unseen.get());
        }
        Platform platform = mac.platform();
        Optional<String> never = first(scenario, condition -> condition.ruledOutBy(platform));
        if (never.isPresent()) {
            return new Outlook(scenario.scenario(), Prospect.NOT_APPLICABLE, never.get());
        }
        Optional<String> unsurveyed = unknown(OF_SURVEY);
        return unsurveyed.isPresent() ? unknown(scenario, unsurveyed.get()) : surveyed(scenario, mac.survey());
    }

    private Outlook surveyed(Scenarios scenario, Survey survey) {
        Optional<String> reason = first(
                scenario, condition -> undoneByReset(condition) ? Optional.empty() : condition.ruledOutBy(survey));
        if (reason.isPresent()) {
            return new Outlook(scenario.scenario(), Prospect.NOT_APPLICABLE, reason.get());
        }
        List<String> bad = checked.stream()
                .filter(Checked::isBad)
                .map(Checked::check)
                .filter(name -> presses(scenario) || !OF_PRESSING.contains(name))
                .filter(name -> minds(scenario, name, survey))
                .toList();
        if (!bad.isEmpty()) {
            return new Outlook(scenario.scenario(), Prospect.WOULD_FAIL, "to be mended: " + String.join(", ", bad));
        }
        return mac.isReset() && (isUsed(survey) || isDoubtful(ClockRight.NAME))
                ? new Outlook(scenario.scenario(), Prospect.AFTER_RESET, "")
                : new Outlook(scenario.scenario(), Prospect.RUNS, "");
    }

    /** A reset is there to undo an approval; what else a snapshot holds is taken to be what the Mac holds now. */
    private boolean undoneByReset(Condition condition) {
        return condition == Condition.NEVER_APPROVED && mac.isReset();
    }

    private boolean isDoubtful(String name) {
        return checked.stream()
                .anyMatch(each -> each.isDoubtful() && each.check().equals(name));
    }

    private static boolean isUsed(Survey survey) {
        return survey.policy().equals(new PolicyRow.Present(true))
                || !survey.leftovers().isEmpty();
    }

    /** Some scenarios take an approved Mac as it is. */
    private static boolean minds(Scenarios scenario, String check, Survey survey) {
        return !check.equals("approval")
                || !survey.policy().equals(new PolicyRow.Present(true))
                || scenario.conditions().contains(Condition.NEVER_APPROVED);
    }

    private static boolean presses(Scenarios scenario) {
        return scenario.conditions().contains(Condition.NOT_ENROLLED);
    }

    private static Optional<String> first(Scenarios scenario, Ruling ruling) {
        return scenario.conditions().stream()
                .flatMap(condition -> ruling.of(condition).stream())
                .findFirst();
    }

    /** The fact by which a condition rules the Mac out. */
    @FunctionalInterface
    private interface Ruling {
        Optional<String> of(Condition condition);
    }

    /** Why one of the checks was not made or could not be, if that is so. */
    private Optional<String> unknown(Set<String> names) {
        return checked.stream()
                .filter(each -> names.contains(each.check()))
                .flatMap(each -> why(each).stream())
                .findFirst();
    }

    private Optional<String> why(Checked each) {
        if (each.diagnosis() instanceof Diagnosis.NotLooked not) {
            return Optional.of(not.because());
        }
        return each.isBad() && !isAnswered(each.check()) ? Optional.of(each.check()) : Optional.empty();
    }

    /** A check that is bad may have got its answer, or none. */
    private boolean isAnswered(String name) {
        try {
            var unused = OF_PLATFORM.contains(name) ? mac.platform() : mac.survey();
            return true;
        } catch (MacTrouble | ShellException e) {
            return false;
        }
    }

    private static Outlook unknown(Scenarios scenario, String check) {
        return new Outlook(scenario.scenario(), Prospect.UNKNOWN, "the Mac could not be asked; to be mended: " + check);
    }
}
