package io.github.kextproof.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kextproof.doctor.Diagnosis.Bad;
import io.github.kextproof.doctor.Diagnosis.Complaint;
import io.github.kextproof.doctor.Diagnosis.Doubtful;
import io.github.kextproof.document.DocumentException;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.InventoryReader;
import io.github.kextproof.ssh.SshjSsh;
import io.github.kextproof.suite.Fleet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue of Macs that have one thing wrong, over real SSH connections: the doctor finds it, and what mends it. */
class BrokenMacsTest {
    @TempDir
    private Path directory;

    static Stream<BrokenMac> broken() {
        return BrokenMac.all().stream().filter(mac -> !mac.result().equals("configuration"));
    }

    static Stream<BrokenMac> misconfigured() {
        return BrokenMac.all().stream().filter(mac -> mac.result().equals("configuration"));
    }

    @Test
    void there_are_more_than_twenty() {
        assertThat(BrokenMac.all()).hasSizeGreaterThan(20);
        assertThat(broken().map(BrokenMac::check).distinct()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void the_cause_is_named_and_nothing_else(BrokenMac mac) throws InterruptedException {
        List<Checked> unwell = unwell(examined(mac.file()));

        assertThat(unwell).extracting(Checked::check).containsExactly(mac.check());
        assertThat(unwell.get(0).diagnosis()).isInstanceOf(mac.result().equals("bad") ? Bad.class : Doubtful.class);
        assertThat(complaint(unwell.get(0))).satisfies(complaint -> {
            assertThat(complaint.what()).matches(mac::says, "as the file says");
            assertThat(complaint.fix()).matches(mac::advises, "as the file says");
        });
    }

    @ParameterizedTest
    @MethodSource("broken")
    void what_the_file_says_mends_it(BrokenMac mac) throws IOException, InterruptedException {
        Examination mended = examined(mac.fixedIn(directory));

        assertThat(unwell(mended)).isEmpty();
        assertThat(mended.checks()).noneMatch(each -> each.diagnosis() instanceof Diagnosis.NotLooked);
    }

    @ParameterizedTest
    @MethodSource("misconfigured")
    void what_is_wrong_in_the_inventory_is_told_before_any_mac_is_looked_at(BrokenMac mac)
            throws IOException, InterruptedException {
        DocumentException thrown = catchThrowableOfType(DocumentException.class, () -> inventory(mac.file()));

        assertThat(thrown.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).matches(mac::says, "as the file says");
            assertThat(problem.fix().replaceFirst("(?s).*perhaps +", "")).matches(mac::advises, "as the file says");
        });
        assertThat(unwell(examined(mac.fixedIn(directory)))).isEmpty();
    }

    private static List<Checked> unwell(Examination examination) {
        return examination.checks().stream()
                .filter(each -> each.isBad() || each.isDoubtful())
                .toList();
    }

    private static Complaint complaint(Checked checked) {
        return checked.diagnosis() instanceof Bad bad ? bad.complaint() : ((Doubtful) checked.diagnosis()).complaint();
    }

    private static Inventory inventory(Path file) {
        return new InventoryReader(Map.of()).read(file);
    }

    private static Examination examined(Path file) throws InterruptedException {
        try (Fleet fleet = Fleet.of(inventory(file))) {
            List<Examination> seen = new Doctor(new SshjSsh()).examine(fleet.hosts());
            assertThat(fleet.unsimulated(seen.get(0).mac())).isEmpty();
            assertThat(fleet.unusedScript()).isEmpty();
            return seen.get(0);
        }
    }
}
