package io.github.kextproof.journey;

import io.github.kextproof.defender.HealthAnswer;
import io.github.kextproof.defender.HealthFormats;
import io.github.kextproof.defender.MdatpHealth;
import java.util.Optional;

/** Health as JSON, which must say the same as health as text. */
final class FormatsAgree {
    private FormatsAgree() {}

    /** @throws StepFailed if they contradict each other, or JSON cannot be had although the text can */
    static void check(Walk walk, MdatpHealth text) {
        if (complaint(walk, text).isEmpty()) {
            return;
        }
        // The Mac may have changed between the two commands: only what is still so at a second look is a contradiction.
        HealthAnswer again = walk.mdatp().health();
        MdatpHealth newer =
                again instanceof HealthAnswer.Read read ? read.protection().health() : text;
        complaint(walk, newer).ifPresent(complaint -> {
            throw walk.product(
                    complaint.what(),
                    "text and JSON alike",
                    complaint.actual(),
                    "report it to Microsoft with both outputs from the evidence");
        });
    }

    private record Complaint(String what, String actual) {}

    private static Optional<Complaint> complaint(Walk walk, MdatpHealth text) {
        Optional<HealthAnswer> answer = walk.mdatp().healthFromJson();
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        if (answer.get() instanceof HealthAnswer.Read json) {
            return HealthFormats.contradiction(text, json.protection().health())
                    .map(difference ->
                            new Complaint("health as text and health as JSON contradict each other", difference));
        }
        return Optional.of(new Complaint(
                "Defender reports its health as text but not as JSON",
                "text " + text.shown() + ", JSON: " + answer.get()));
    }
}
