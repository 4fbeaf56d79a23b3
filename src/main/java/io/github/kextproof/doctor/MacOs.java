package io.github.kextproof.doctor;

import io.github.kextproof.inventory.ExpectedMacOs;
import io.github.kextproof.macos.OsRelease;
import java.util.Optional;

/** Whether the Mac has the macOS that the inventory expects. */
final class MacOs implements Check {
    @Override
    public Diagnosis look(Patient mac) {
        OsRelease os = mac.platform().os();
        String seen = os.version() + " " + os.build();
        Optional<ExpectedMacOs> expected = mac.host().settings().expectedMacOs();
        boolean met = expected.map(wanted -> wanted.isMetBy(os.version().toString(), os.build()))
                .orElse(true);
        return met
                ? new Diagnosis.Fine(
                        seen + expected.map(wanted -> ", as the inventory says").orElse(""))
                : Diagnosis.bad(
                        "the Mac has another macOS than the inventory expects",
                        expected.orElseThrow().toString(),
                        seen,
                        "in the inventory: expect-macos: \"" + os.version() + "\"; or bring that macOS back, from the"
                                + " snapshot or an installer");
    }
}
