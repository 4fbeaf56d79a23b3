package io.github.kextproof.gate.decision;

import io.github.kextproof.gate.evidence.Defect;
import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.text.Plain;
import io.github.kextproof.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the evidence of a decision is still the same. */
public final class Verification {
    private final PastDecision decision;
    private final FileChanges changes;
    private final List<Defect> defects;
    private final Optional<Path> policy;
    private final boolean samePolicy;

    private Verification(PastDecision decision, Evidence evidence, Optional<Path> policy) {
        this.decision = decision;
        this.changes = FileChanges.between(decision.fingerprints(), evidence.fingerprints());
        this.defects = evidence.defects().stream()
                .filter(defect -> decision.defects().stream().noneMatch(known -> alike(known, defect)))
                .toList();
        this.policy = policy;
        this.samePolicy = policy.isEmpty() || sha256(policy.get()).equals(decision.policySha256());
    }

    /**
     * Holds what results say now against what a decision rested on.
     *
     * @param record the decision record
     * @param evidence the same results, read again; their directories may have other names now
     * @param policy the file that should be the decision's policy
     * @throws RecordException if the record or the policy cannot be read, or the record is not as it was written
     */
    public static Verification of(Path record, Evidence evidence, Optional<Path> policy) {
        return new Verification(PastDecision.read(record), evidence, policy);
    }

    /** Whether every file, and the policy if there is one, are the same to the byte. */
    public boolean same() {
        return changes.none() && defects.isEmpty() && samePolicy;
    }

    /** Each file that is not as it was, without a final newline; the conclusion is the last line. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(line("record", decision.file().toString()));
        lines.add(line("decided", decision.outcome() + ", " + decision.time()));
        policy.ifPresent(file -> lines.add(line(
                "policy",
                file + (samePolicy ? " is still the same" : " is not what " + decision.policyFile() + " was then"))));
        lines.add("");
        changes.changed().forEach(file -> lines.add(line("changed", file)));
        changes.missing().forEach(file -> lines.add(line("missing", file)));
        changes.added().forEach(file -> lines.add(line("added", file)));
        defects.forEach(defect -> lines.add(line("unreadable", defect.file() + ": " + defect.why())));
        if (!changes.none() || !defects.isEmpty()) {
            lines.add("");
        }
        lines.add(conclusion());
        return String.join("\n", lines);
    }

    private String conclusion() {
        int files = decision.fingerprints().size();
        if (same()) {
            return "THE SAME: " + (files == 1 ? "1 file is as it was" : files + " files are as they were");
        }
        List<String> differences = new ArrayList<>();
        addUnlessNone(differences, changes.changed().size(), "changed");
        addUnlessNone(differences, changes.missing().size(), "missing");
        addUnlessNone(differences, changes.added().size(), "added");
        addUnlessNone(differences, defects.size(), "unreadable");
        if (!samePolicy) {
            differences.add("another policy");
        }
        return "NOT THE SAME: " + String.join(", ", differences);
    }

    private static void addUnlessNone(List<String> differences, int count, String what) {
        if (count > 0) {
            differences.add(count + " " + what);
        }
    }

    private static String line(String label, String text) {
        return label + " ".repeat(12 - label.length()) + Plain.oneLine(text);
    }

    private static boolean alike(Defect known, Defect now) {
        return known.why().equals(now.why()) && name(known).equals(name(now));
    }

    private static String name(Defect defect) {
        return defect.file().substring(defect.file().lastIndexOf('/') + 1);
    }

    private static String sha256(Path file) {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException cause) {
            throw RecordException.unreadablePolicy(file, cause.toString());
        }
    }
}
