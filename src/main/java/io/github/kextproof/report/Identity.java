package io.github.kextproof.report;

import io.github.kextproof.journey.Facts;
import io.github.kextproof.journey.Verdict;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a journey is named, labelled and found again in Allure, in place of what the JUnit adapter knows: a template's
 * index and the controller's name.
 */
final class Identity {
    private static final String PACKAGE = "package.sha256";
    private static final String COMMIT = "harness.commit";

    private static final String APPROVED_BY = "approval-by";

    /** What the adapter says of the controller, and what is set here. */
    private static final Set<String> REPLACED = Set.of(
            "host",
            "thread",
            "package",
            "parentSuite",
            "suite",
            "subSuite",
            "epic",
            "feature",
            "story",
            "tag",
            "owner",
            "mac",
            "macos",
            "locale",
            "product",
            "management",
            "simulated",
            "approval",
            APPROVED_BY,
            "retried",
            PACKAGE,
            COMMIT,
            "junit.platform.uniqueid");

    private static final List<String> PARAMETERS = List.of(Facts.MACOS, Facts.LOCALE, Facts.PRODUCT, Facts.MANAGEMENT);

    private Identity() {}

    static void give(TestResult result, Subject subject, Facts facts, Optional<Verdict> verdict, int retries) {
        result.setName(subject.mac().value())
                .setFullName(subject.fullName())
                .setTitlePath(List.of(subject.scenario()))
                .setTestCaseId(subject.id())
                .setTestCaseName(subject.fullName())
                .setHistoryId(subject.id())
                .setDescription(description(subject, verdict))
                .setParameters(parameters(subject, facts))
                .setLinks(new ArrayList<>())
                .setLabels(labels(result.getLabels(), subject, facts, verdict, retries));
    }

    private static String description(Subject subject, Optional<Verdict> verdict) {
        String mac = subject.simulated() ? "A simulated Mac. " : "";
        return mac + verdict.map(Verdicts::sentence).orElse("");
    }

    /** Only the Mac tells results apart: a Mac that gets a newer macOS or Defender keeps its history. */
    private static List<Parameter> parameters(Subject subject, Facts facts) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter().setName("Mac").setValue(subject.mac().value()));
        for (String name : PARAMETERS) {
            String value = facts.entries().get(name);
            if (value != null) {
                parameters.add(new Parameter().setName(name).setValue(value).setExcluded(true));
            }
        }
        return parameters;
    }

    private static List<Label> labels(
            List<Label> given, Subject subject, Facts facts, Optional<Verdict> verdict, int retries) {
        List<Label> labels = new ArrayList<>(given);
        labels.removeIf(label -> REPLACED.contains(label.getName()));
        label(labels, "suite", subject.scenario());
        label(labels, "feature", subject.scenario());
        label(labels, "story", subject.mac().value());
        label(labels, "host", subject.mac().value());
        label(labels, "thread", subject.mac().value());
        label(labels, "mac", subject.mac().value());
        label(labels, "simulated", Boolean.toString(subject.simulated()));
        if (subject.simulated()) {
            label(labels, "tag", "simulated");
        }
        label(labels, COMMIT, Build.COMMIT);
        facts(labels, facts);
        verdict.ifPresentOrElse(reached -> verdict(labels, reached), () -> unfinished(labels));
        if (retries > 0) {
            label(labels, Verdicts.RETRIED, Integer.toString(retries));
            label(labels, "tag", Verdicts.RETRIED);
        }
        return labels;
    }

    private static void facts(List<Label> labels, Facts facts) {
        for (String fact : PARAMETERS) {
            String value = facts.entries().get(fact);
            if (value != null) {
                label(labels, fact.toLowerCase(Locale.ROOT), value);
            }
        }
        String approval = facts.entries().get(Facts.APPROVAL);
        if (approval != null) {
            label(labels, APPROVED_BY, approval);
        }
        String checksum = facts.entries().get(Facts.PACKAGE);
        if (checksum != null) {
            label(labels, PACKAGE, checksum);
        }
    }

    private static void verdict(List<Label> labels, Verdict verdict) {
        if (verdict instanceof Verdict.Passed passed) {
            String approval = Verdicts.approval(passed.approval());
            label(labels, "approval", approval);
            label(labels, "tag", "approval " + approval);
        } else if (verdict instanceof Verdict.Failed failed) {
            label(labels, "owner", failed.finding().owner().shown());
        } else if (verdict instanceof Verdict.Unfinished) {
            unfinished(labels);
        }
    }

    private static void unfinished(List<Label> labels) {
        label(labels, "tag", Verdicts.UNFINISHED);
    }

    private static void label(List<Label> labels, String name, String value) {
        labels.add(new Label().setName(name).setValue(value));
    }
}
