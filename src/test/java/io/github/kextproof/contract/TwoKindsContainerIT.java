package io.github.kextproof.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.UploadProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What callers may rely on is what both kinds of stub Mac do: the one in this program, and the one with real software. */
class TwoKindsContainerIT {
    private static final UploadProgress NOBODY_LOOKS = (sent, total) -> {};

    private final KnownDifferences known = KnownDifferences.read();

    @ParameterizedTest
    @CsvSource({"10.15.7, false", "10.13.6, true"})
    void the_two_kinds_of_stub_mac_answer_alike(String macos, boolean sudoAsks) throws IOException {
        List<String> complaints = new ArrayList<>();
        int different = 0;
        List<String> lines = Lines.toSend();
        try (MacUnderContract embedded = MacUnderContract.stub(macos, sudoAsks, false);
                MacUnderContract contained = MacUnderContract.stub(macos, sudoAsks, true);
                Caller toEmbedded = prepared(embedded);
                Caller toContained = prepared(contained)) {
            for (String line : lines) {
                String sent = Lines.filled(line, sudoAsks);
                Answer one = Volatile.without(toEmbedded.run(sent));
                Answer other = Volatile.without(toContained.run(sent));
                complaint(macos, line, one, other).ifPresent(complaints::add);
                different += one.equals(other) ? 0 : 1;
            }
        }
        known.lines(macos).stream()
                .filter(line -> !lines.contains(line))
                .forEach(line -> complaints.add("differences.txt knows a line that lines.txt has not: " + line));
        System.out.println("contract, " + macos + ": " + lines.size() + " lines compared, " + different
                + " answered differently, " + complaints.size() + " of them not as known");
        assertThat(complaints)
                .withFailMessage(() -> complaints.size() + " complaints\n\n" + String.join("\n\n", complaints))
                .isEmpty();
    }

    private Optional<String> complaint(String macos, String line, Answer embedded, Answer contained) {
        Optional<String> reason = known.reason(macos, line);
        if (embedded.equals(contained)) {
            return reason.map(why -> macos + " | " + line + "\n  both answer " + embedded
                    + "\n  expected   a difference: " + why + "\n  perhaps    take it out of differences.txt");
        }
        return reason.isPresent()
                ? Optional.empty()
                : Optional.of(macos + " | " + line + "\n  embedded   " + embedded + "\n  container  " + contained);
    }

    private static Caller prepared(MacUnderContract mac) throws IOException {
        try (Shell shell = mac.shell()) {
            Path product = Path.of("vms/product");
            shell.upload(
                    product.resolve("wdav-101.19.48.pkg"), "/tmp/wdav.pkg", MacUnderContract.PATIENCE, NOBODY_LOOKS);
            shell.upload(
                    product.resolve("MicrosoftDefenderATPOnboardingMacOs.py"),
                    "/tmp/onboarding.py",
                    MacUnderContract.PATIENCE,
                    NOBODY_LOOKS);
        }
        return mac.caller();
    }
}
